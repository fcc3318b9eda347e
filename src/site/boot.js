import init, { start } from "./SCRIPT";
const html = document.documentElement;
// A relative address in the head would be looked for anew, and in the wrong folder, whenever the page's own changes.
for (const link of document.querySelectorAll("link[rel=icon], link[rel=manifest]")) link.href = link.href;
const address = (name) => new URL(name, import.meta.url);
const sound = (response) => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
};
const read = async (response) => new Uint8Array(await sound(response).arrayBuffer());
KEEPER
const get = (name, integrity) => fetch(address(name), { integrity }).then(read);
// What answers first comes first; the app is asked for as soon as that has begun to come, so that the line is never idle.
const first = fetch(address("./WASM")).then(sound);
first.then(() => {
  for (const name of [...APP, files[`words-${html.lang.slice(0, 2)}`]]) {
    const { href } = address(name);
    if ([...document.querySelectorAll("link[rel=preload]")].some((link) => link.href === href)) continue;
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
  }
}, () => {});
const files = { "words-zh": "./WORDS-ZH", "words-en": "./WORDS-EN", dataset: "./DATA", styles: "./STYLES" };
// Styles that came cut off would be taken for whole, and then refused.
const sums = { styles: "INTEGRITY" };
Promise.all([get("./CARDS"), init({ module_or_path: first })])
  .then(([cards]) => start(cards, (name) => get(files[name] ?? name, sums[name]), keep))
  .catch((error) => {
    html.dataset.failure = html.dataset.failure || error;
    html.dataset.app = "failed";
    console.error(error);
  });
// Told to the inline script: this file came whole.
html.dataset.boot = "";
