// Cost against size. node run-growth.mjs [--runs 5] [--reports 1,10,52,208,520]
// Two parts: each step of finding for itself; and the whole app, a reader's input to layout and to the frame it is in.
import fs from 'node:fs'
import { launch, open } from './lib/browser.mjs'
import { serve } from './lib/server.mjs'
import { summary } from './lib/stats.mjs'
const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1] }
const RUNS = +arg('runs', 5), sizes = arg('reports', '1,10,52,208,520').split(',').map(Number), file = arg('out', 'results/growth.json')
const shapes = JSON.parse(fs.readFileSync('dist/data/datasets.json'))
const server = await serve(), browser = await launch(), results = {}

// starts the app on a route of its own; what a page of the site has around it is the product's styles
const start = () => async ({ route }) => {
  document.documentElement.dataset.route = route
  document.documentElement.dataset.build = ''
  document.documentElement.dataset.scripts = ''
  document.documentElement.dataset.app = 'prerendered'
  history.replaceState(null, '', '/' + route)
  const t = performance.now()
  bench.start()
  await new Promise((ok) => { const look = () => document.documentElement.dataset.app === 'ready' ? ok() : setTimeout(look, 2); look() })
  document.body.offsetHeight
  return performance.now() - t
}
// one input: to layout when all that follows at once has run, and how many milliseconds until the next frame has been made
const act = async ([selector, value]) => {
  await probe.frames()
  const e = document.querySelector(selector)
  if (!e) return { layout: NaN, frame: NaN, why: 'nothing at ' + selector }
  const t = performance.now()
  if (value === null) e.click()
  else if (e.tagName === 'SELECT') { e.selectedIndex = value; e.dispatchEvent(new Event('change', { bubbles: true })) }
  else { Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(e, value); e.dispatchEvent(new InputEvent('input', { bubbles: true })) }
  await probe.task()
  document.body.offsetHeight
  const layout = performance.now() - t
  await probe.raf()
  await probe.task()
  return { layout, frame: performance.now() - t }
}
const Q = '#search input[name=q]'
const SCRIPTS = {
  'zh/companies/': [['type a Latin letter', Q, 't'], ['type Latin letters', Q, 'te'], ['type pinyin', Q, 'haitian'], ['type hanzi', Q, '海'], ['clear', Q, ''], ['choose a value', '#filters input[value=american]', null], ['take it back', '#filters input[value=american]', null], ['sort by name', '.results__order select', 1], ['sort by a figure', '.results__order select', 3], ['as in the report', '.results__order select', 0], ['open a fact', 'main a[data-fact]', null]],
  'zh/facts/': [['type hanzi', Q, '销量'], ['clear', Q, ''], ['choose a value', '#filters input[value=figure]', null], ['take it back', '#filters input[value=figure]', null]],
}
for (const reports of sizes) {
  const r = results[reports] = { shape: shapes[reports] }, steps = [], pages = {}
  for (let i = 0; i < RUNS; i++) {
    const p = await open(browser, `${server.url}/growth/?reports=${reports}`)
    steps.push(await p.page.evaluate(() => bench.steps()))
    await p.close()
  }
  r.steps = Object.fromEntries(Object.keys(steps[0]).map((k) => [k, summary(steps.map((s) => s[k]))]))
  console.log(reports, Object.entries(r.steps).map(([k, v]) => k + ' ' + v.med).join('  '))
  for (const [route, script] of Object.entries(SCRIPTS)) {
    if (reports > 208 && route.includes('facts') && !process.argv.includes('--all')) continue
    const own = pages[route] = { start: [], acts: {} }
    for (let i = 0; i < (reports > 60 ? Math.min(RUNS, 2) : RUNS); i++) {
      const p = await open(browser, `${server.url}/growth/?reports=${reports}`)
      own.start.push(await p.page.evaluate(start(), { route: route.replace('zh/', '') }))
      own.nodes = await p.page.evaluate(() => document.querySelectorAll('*').length)
      for (const [name, ...what] of script) {
        const t = await p.page.evaluate(act, what)
        if (t.why) console.log(route, name, t.why)
        ;(own.acts[name] ??= []).push(t)
      }
      if (p.errors.length) console.log('ERROR', p.errors[0])
      await p.close()
    }
    own.start = summary(own.start)
    own.acts = Object.fromEntries(Object.entries(own.acts).map(([k, a]) => [k, { layout: summary(a.map((x) => x.layout)), frame: summary(a.map((x) => x.frame)) }]))
    console.log(reports, route, 'start', own.start.med, 'nodes', own.nodes, Object.entries(own.acts).map(([k, v]) => `${k} ${v.layout.med} [${v.layout.max}]`).join('  '))
  }
  r.pages = pages
}
fs.mkdirSync('results', { recursive: true })
fs.writeFileSync(file, JSON.stringify(results, null, 1))
await browser.close(); server.close(); process.exit(0)
