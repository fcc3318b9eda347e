// The product's facet engine and long list with the cards of the benchmark; see src/bench/filter_page.rs.
import init, { Cards, mount_filter } from '../../wasm/bench.js'
import { MODE, loadCards, ready } from '../../shared/page.mjs'
const [wasm, all] = await Promise.all([init({ module_or_path: new URL('bench_bg.wasm', document.baseURI) }), loadCards()])
const cards = new Cards()
// in slices, so that the text of all of them is never in the program's memory at once
for (let i = 0; i < all.length; i += 1000) cards.add(JSON.stringify(all.slice(i, i + 1000)))
cards.settle()
delete window.__cards
window.bench.memory = () => wasm.memory.buffer.byteLength
mount_filter(document.getElementById('root'), cards, MODE === 'win')
const shown = () => document.querySelector('.card')
if (!shown()) await new Promise((ok) => new MutationObserver((_, m) => { if (shown()) { m.disconnect(); ok() } }).observe(document.getElementById('root'), { subtree: true, childList: true }))
ready()
