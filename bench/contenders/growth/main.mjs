// The product over a generated dataset; see src/bench/growth_page.rs.
import init, { Growth } from '../../wasm/bench.js'
const asked = new URLSearchParams(location.search)
const wasm = await init({ module_or_path: new URL('bench_bg.wasm', document.baseURI) })
const get = async (name) => new Uint8Array(await (await fetch(`/data/${name}-${asked.get('reports')}.bin`)).arrayBuffer())
const [cards, bytes] = await Promise.all(['cards', 'dataset'].map(get))
const timed = (f) => { const t = performance.now(); const result = f(); return [performance.now() - t, result] }
window.bench = {
  ready: Promise.resolve(),
  // each step once, in the order in which a visit needs them
  steps() {
    const [loadCards, growth] = timed(() => new Growth(cards))
    const out = { loadCards, memoryOfCards: wasm.memory.buffer.byteLength / 1e6 }
    out.load = timed(() => growth.read(bytes))[0]
    out.memoryOfData = wasm.memory.buffer.byteLength / 1e6
    out.indexFacts = timed(() => growth.index_facts())[0]
    out.indexSearch = timed(() => growth.index_search())[0]
    for (let i = 0; i < 3; i++) { // the last round counts
      out.filterCards = timed(() => growth.narrow_cards('origin', 'american'))[0]
      out.filterFacts = timed(() => growth.narrow_facts('kind', 'figure'))[0]
      out.searchHanzi = timed(() => growth.search_cards('海天'))[0]
      out.searchPinyin = timed(() => growth.search_cards('haitian'))[0]
      out.searchAll = timed(() => growth.search('销量'))[0]
      out.sortName = timed(() => growth.sort(false))[0]
      out.sortFigure = timed(() => growth.sort(true))[0]
    }
    out.memory = wasm.memory.buffer.byteLength / 1e6
    growth.free()
    return out
  },
  // the app itself, on the route that the page names
  start() { new Growth(cards).start(async () => bytes) },
}
