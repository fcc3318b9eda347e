import init, { start } from "./SCRIPT";
const html = document.documentElement;
// A relative address in the head would be looked for anew, and in the wrong folder, whenever the page's own changes.
for (const link of document.querySelectorAll("link[rel=icon], link[rel=manifest]")) link.href = link.href;
const address = (name) => new URL(name, import.meta.url);
const read = async (response) => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
KEEPER
// The two come side by side; neither waits for the other.
Promise.all([fetch(address("./DATA")).then(read), init({ module_or_path: address("./WASM") })])
  .then(([dataset]) => start(dataset, keep))
  .catch((error) => {
    html.dataset.app = "failed";
    console.error(error);
  });
// Told to the inline script: this file came whole.
html.dataset.boot = "";
