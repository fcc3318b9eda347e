// Builds every contender into dist/<name>/ and pre-compresses (brotli 11, gzip 9).
//   node build.mjs [--only name,name] [--add /path/to/contender ...]
// A contender folder holds bench.json; see README.md.
import { build } from 'esbuild'
import babel from '@babel/core'
import solidPreset from 'babel-preset-solid'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { makeCards } from './shared/data.mjs'

const root = import.meta.dirname, dist = path.join(root, 'dist')
const solid = { name: 'solid', setup: (b) => b.onLoad({ filter: /\.jsx$/ }, async (a) => ({
  contents: (await babel.transformAsync(fs.readFileSync(a.path, 'utf8'), { presets: [solidPreset], filename: a.path, babelrc: false, configFile: false })).code, loader: 'js' })) }
const preactAlias = { react: 'preact/compat', 'react-dom': 'preact/compat', 'react-dom/client': 'preact/compat/client', 'react/jsx-runtime': 'preact/jsx-runtime' }

export const esbuildOptions = (b = {}) => ({
  bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', write: false, treeShaking: true,
  outdir: 'out', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' },
  conditions: ['browser', 'production'], plugins: b.solid ? [solid] : [], alias: b.preact ? preactAlias : {},
  absWorkingDir: root, nodePaths: [path.join(root, 'node_modules')],
})

// the files have a line a rule; pages get them as one
const css = () => fs.readFileSync(path.join(root, 'shared/style.css'), 'utf8').replace(/\n/g, '')
const style = (name) => fs.readFileSync(path.join(root, '../styles', name + '.css'), 'utf8').replace(/@import "(.*)\.css";\n/g, (_, other) => style(other))
const TIP = '.tip{display:none;position:absolute;left:0;top:0;background:#fffd;border:1px solid #bbb;font:11px/1.3 sans-serif;padding:4px 6px;white-space:pre;pointer-events:none}'
// the data request is issued by the HTML, in parallel with the scripts'
const FETCH = "__cards=fetch('/data/cards-'+(new URLSearchParams(location.search).get('n')||20)+'.json').then(r=>r.json())"
const head = (x) => `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>bench</title>${x}`

export function contenders() {
  const dirs = fs.readdirSync(path.join(root, 'contenders')).map((d) => path.join(root, 'contenders', d))
  const extra = path.join(root, 'extra.json')
  if (fs.existsSync(extra)) dirs.push(...JSON.parse(fs.readFileSync(extra)))
  return dirs.filter((d) => fs.existsSync(path.join(d, 'bench.json')))
    .map((dir) => ({ dir, name: path.basename(dir), ...JSON.parse(fs.readFileSync(path.join(dir, 'bench.json'), 'utf8')) }))
}

export function compress(file) {
  const buf = fs.readFileSync(file)
  fs.writeFileSync(file + '.br', brotli(buf))
  fs.writeFileSync(file + '.gz', zlib.gzipSync(buf, { level: 9 }))
}
export const brotli = (buf) => zlib.brotliCompressSync(buf, { params: {
  [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: buf.length } })
const walk = (d) => fs.readdirSync(d, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(path.join(d, e.name)) : [path.join(d, e.name)]))

async function one(c) {
  const out = path.join(dist, c.name)
  fs.rmSync(out, { recursive: true, force: true })
  fs.mkdirSync(out, { recursive: true })
  if (c.static) fs.cpSync(path.join(c.dir, c.static), out, { recursive: true, filter: (f) => !/\.(br|gz)$|bench\.json$/.test(f) })
  else {
    if (c.wasm) fs.copyFileSync(path.join(root, 'wasm/bench_bg.wasm'), path.join(out, 'bench_bg.wasm'))
    // the product's own styles, by name
    const own = (c.styles ?? []).map(style).join('')
    const r = await build({ ...esbuildOptions(c), entryPoints: [path.join(c.dir, c.entry)] })
    const js = r.outputFiles.find((f) => f.path.endsWith('.js')).text
    const libCss = r.outputFiles.find((f) => f.path.endsWith('.css'))?.text ?? ''
    if (c.growth) fs.writeFileSync(path.join(out, 'index.html'), head(`<link rel=stylesheet href=site.css><body><div id=app></div><script type=module src=/${c.name}/main.js></script>`).replace('<link', '<base href=/' + c.name + '/><link'))
    if (c.growth) fs.writeFileSync(path.join(out, 'site.css'), own)
    else if (c.chart) fs.writeFileSync(path.join(out, 'index.html'), head(`<style>body{margin:0}#host{position:relative;width:960px;height:480px}${TIP}${libCss}${own}</style><body><div id=host></div><script type=module src=main.js></script>`))
    const body = `<body><div id=root></div>${c.charts ? '<div class=charts><div></div><div></div></div>' : ''}`
    if (c.inline) for (const n of [20, 1000])
      fs.writeFileSync(path.join(out, n === 20 ? 'index.html' : `n${n}.html`), head(`<style>${css()}${TIP}</style>${body}<script>__cards=${JSON.stringify(makeCards(n))}</script><script type=module>${js.replace(/<\/script/g, '<\\/script')}</script>`))
    else if (!c.chart && !c.growth) {
      fs.writeFileSync(path.join(out, 'style.css'), css() + TIP + libCss + own)
      fs.writeFileSync(path.join(out, 'index.html'), head(`<script>${FETCH}</script><link rel=stylesheet href=style.css><script type=module src=main.js></script>${body}`))
    }
    if (!c.inline) fs.writeFileSync(path.join(out, 'main.js'), js)
  }
  for (const f of walk(out)) if (!/\.(png|jpg|webp|woff2|br|gz)$/.test(f)) compress(f)
  const total = walk(out).filter((f) => f.endsWith('.br')).reduce((s, f) => s + fs.statSync(f).size, 0)
  console.log(c.name.padEnd(20), 'brotli total', total)
}

if (import.meta.filename === process.argv[1]) {
  const argv = process.argv.slice(2), i = argv.indexOf('--add'), add = i < 0 ? [] : argv.slice(i + 1)
  const only = argv[0] === '--only' ? argv[1].split(',') : null
  if (add.length) fs.writeFileSync(path.join(root, 'extra.json'), JSON.stringify(add.map((a) => path.resolve(a))))
  fs.mkdirSync(path.join(dist, 'data'), { recursive: true })
  for (const n of [20, 1000, 10000, 100000]) {
    const f = path.join(dist, 'data', `cards-${n}.json`)
    if (fs.existsSync(f)) continue
    fs.writeFileSync(f, JSON.stringify(makeCards(n)))
    if (n <= 10000) compress(f)
  }
  // for run-engine.mjs
  for (const f of ['bench.js', 'bench_bg.wasm']) { fs.mkdirSync(path.join(dist, 'explorer-engine'), { recursive: true }); fs.copyFileSync(path.join(root, 'wasm', f), path.join(dist, 'explorer-engine', f)) }
  for (const c of contenders()) if (!only || only.includes(c.name)) await one(c)
}
