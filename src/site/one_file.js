(async () => {
  const read = async (id) => {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (sign) => sign.charCodeAt(0));
    const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(bytes).arrayBuffer());
  };
  const [program, cards] = await Promise.all(["program", "cards"].map(read));
  await wasm_bindgen({ module_or_path: program });
  await wasm_bindgen.start(cards, read);
})().catch((error) => {
  const told = document.documentElement.dataset;
  told.failure = told.failure || error;
  told.app = "failed";
  console.error(error);
});
