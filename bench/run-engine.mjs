// The filter engines alone, in the page's V8 but without DOM work. node run-engine.mjs [--runs 15]
import { build } from 'esbuild'
import fs from 'node:fs'
import { launch, open } from './lib/browser.mjs'
import { makeOps } from './lib/ops.mjs'
import { serve } from './lib/server.mjs'
import { median, rotate, summary } from './lib/stats.mjs'
const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1] }
const RUNS = +arg('runs', 15)
const js = (await build({ stdin: { contents: "export * from './shared/engines.mjs'; export * from './shared/data.mjs'", resolveDir: import.meta.dirname }, bundle: true, minify: true, write: false, format: 'iife', globalName: 'B' })).outputFiles[0].text
fs.mkdirSync('results', { recursive: true })
const server = await serve(), browser = await launch(), results = {}
for (const n of arg('n', '20,1000,10000,100000').split(',').map(Number)) {
  const p = await open(browser, null, { probe: false })
  await p.page.goto(server.url + '/app-empty/')
  // ours behind the interface of the others
  await p.page.addScriptTag({ type: 'module', content: `import init, { Cards } from '/explorer-engine/bench.js'
    await init({ module_or_path: '/explorer-engine/bench_bg.wasm' })
    window.explorer = (all) => {
      const cards = new Cards()
      for (let i = 0; i < all.length; i += 1000) cards.add(JSON.stringify(all.slice(i, i + 1000)))
      cards.settle()
      let text = '', sel = B.FACETS.map(() => new Set())
      return { free: () => cards.free(), query(q, next) {
        if (q !== text) cards.ask(text = q)
        next.forEach((s, f) => { for (let v = 0; v < 12; v++) if (s.has(v) !== sel[f].has(v)) { cards.toggle(f, v); s.has(v) ? sel[f].add(v) : sel[f].delete(v) } })
        return { rows: { length: cards.count() } }
      } }
    }` })
  await p.page.waitForFunction(() => window.explorer)
  await p.page.evaluate(js + ';globalThis.B=B;globalThis.cards=B.makeCards(' + n + ')')
  const ops = makeOps(n), runs = {}
  for (let r = 0; r < RUNS + 2; r++) for (const name of rotate(['explorer', 'naive', 'typed', 'crossfilter'], r)) {
    const x = await p.page.evaluate(([name, ops]) => {
      gc?.()
      const t0 = performance.now(), e = name === 'explorer' ? explorer(cards) : B.engines[name](cards), build = performance.now() - t0
      const run = () => {
        const sel = B.FACETS.map(() => new Set())
        let text = ''
        return ops.map((op) => {
          if (op.text !== undefined) text = op.text
          else if (!sel[op.facet].delete(op.value)) sel[op.facet].add(op.value)
          const t = performance.now(), res = e.query(text, sel), d = performance.now() - t
          if (res.rows.length !== op.expect.total) throw new Error(name + ' wrong at ' + op.state)
          return d
        })
      }
      run()
      const d = run()
      e.free?.()
      return { build, d }
    }, [name, ops])
    if (r < 2) continue
    const k = (f) => median(x.d.filter((_, i) => f(ops[i])))
    ;(runs[name] ??= []).push({ build: x.build, s: x.d[0], se: x.d[1], sem: x.d[2], clear: k((o) => o.kind === 'clear'), facet: k((o) => o.kind === 'facet'), none: k((o) => o.kind === 'none'), median: median(x.d), worst: Math.max(...x.d) })
  }
  results[n] = Object.fromEntries(Object.entries(runs).map(([k, a]) => [k, Object.fromEntries(Object.keys(a[0]).map((m) => [m, summary(a.map((v) => v[m]))]))]))
  for (const [k, s] of Object.entries(results[n])) console.log(n, k, 'build', s.build.med, 'median', s.median.med, 's', s.s.med, 'sem', s.sem.med, 'facet', s.facet.med, 'worst', s.worst.med)
  await p.close()
}
fs.writeFileSync(arg('out', 'results/engine.json'), JSON.stringify(results, null, 1))
await browser.close(); server.close(); process.exit(0)
