// The product's chart canvas with the data of the benchmark; see src/bench/chart_page.rs.
import init, { ChartPage } from '../../wasm/bench.js'
let page
const host = document.getElementById('host')
window.bench = {
  ready: init({ module_or_path: new URL('bench_bg.wasm', document.baseURI) }).then(() => { page = new ChartPage() }),
  chart: {
    prepare({ labels, values }) { page.prepare([...labels], values) },
    draw() { page.draw(host) },
    redraw() { page.redraw() },
    destroy() { page.destroy(); host.replaceChildren() },
  },
}
