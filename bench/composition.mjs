// What the published program is made of. node composition.mjs LINKED.wasm [SITE]
// LINKED is what the linker wrote, with names; the site's own parts have lost them. Sizes are bytes of machine code
// before compression, by crate, and by room for ours. A generic function counts for whose type it was made.
import fs from 'node:fs'
import path from 'node:path'
const [linked, site] = process.argv.slice(2)
const wasm = fs.readFileSync(linked)
const uleb = (at) => { let value = 0, shift = 0, byte; do { byte = wasm[at++]; value += (byte & 127) * 2 ** shift; shift += 7 } while (byte & 128); return [value, at] }
const sizes = [], names = new Map(), sections = new Map()
let imported = 0
for (let at = 8; at < wasm.length;) {
  const id = wasm[at]
  let [size, p] = uleb(at + 1)
  const end = p + size
  if (id === 2) { // imports: functions come first in the numbering
    let n; [n, p] = uleb(p)
    while (n--) {
      for (let i = 0; i < 2; i++) { let length; [length, p] = uleb(p); p += length }
      const kind = wasm[p++]
      if (kind === 0) { imported++; [, p] = uleb(p) } else if (kind === 3) p += 2
      else { if (kind === 1) p++; let flags; [flags, p] = uleb(p); [, p] = uleb(p); if (flags & 1) [, p] = uleb(p) }
    }
  } else if (id === 10) {
    let n; [n, p] = uleb(p)
    while (n--) { const [length, body] = uleb(p); sizes.push(length + body - p); p = body + length }
  } else if (id === 0) {
    const [length, text] = uleb(p), name = wasm.toString('utf8', text, text + length)
    for (let q = text + length; name === 'name' && q < end;) {
      const kind = wasm[q]
      let [bytes, r] = uleb(q + 1)
      const after = r + bytes
      if (kind === 1) { let n; [n, r] = uleb(r); while (n--) { let index, l; [index, r] = uleb(r); [l, r] = uleb(r); names.set(index, wasm.toString('utf8', r, r + l)); r += l } }
      q = after
    }
  }
  if (id) sections.set(id, size)
  at = end
}
const STD = new Set(['core', 'alloc', 'std', 'compiler_builtins', 'hashbrown', 'dlmalloc', 'memchr'])
function home(name = '') {
  if (/WasmDescribe|__wbindgen_describe/.test(name)) return null // tells wasm-bindgen about types, and is gone when it has run
  if (/^__wasm_split/.test(name)) return 'view' // the way into a part, with the page that was put into it
  if (name.includes('briefing_explorer')) {
    const room = /briefing_explorer(?:::|\d+)([a-z]+)/.exec(name.replace(/\.\./g, '::'))?.[1]
    return ['model', 'dataset', 'facets', 'ledger', 'charts', 'paint', 'state', 'export', 'browser', 'view', 'app'].find((r) => room?.startsWith(r)) ?? 'main'
  }
  const crates = [...name.matchAll(/(?:^_ZN|\$LT\$|\.\.|[^a-zA-Z_])(?:\d+)?_?([a-z][a-z_0-9]*?)(?=\d+[a-z_]|\.\.)/g)].map((m) => m[1])
  const v0 = [...name.matchAll(/C(?:s[0-9A-Za-z]*_)?(\d+)([a-z_][a-z_0-9]*)/g)].map((m) => m[2].slice(0, +m[1]))
  const all = [...v0, ...crates].filter((c) => KNOWN.has(c))
  return all.find((c) => !STD.has(c)) ?? (all.length ? 'core, alloc, std' : /^__wbg|^__wbindgen|externref|wasm_bindgen/.test(name) ? 'wasm_bindgen' : 'other')
}
const KNOWN = new Set([...STD, 'yew', 'serde', 'serde_core', 'serde_json', 'postcard', 'plotters', 'plotters_backend', 'plotters_canvas', 'rust_decimal', 'fixedbitset', 'wasm_bindgen', 'js_sys', 'web_sys', 'gloo', 'gloo_events', 'gloo_utils', 'form_urlencoded', 'indexmap', 'futures', 'futures_util', 'futures_core', 'tokise', 'wasm_bindgen_futures', 'wasm_split_helpers', 'async_once_cell', 'console_error_panic_hook', 'percent_encoding', 'implicit_clone', 'slab', 'pinned', 'cobs', 'slotmap', 'thiserror', 'bytes'])
const rooms = new Map()
sizes.forEach((size, i) => { const of = home(names.get(imported + i)); if (of === null) return; const r = rooms.get(of) ?? { bytes: 0, functions: 0 }; r.bytes += size; r.functions++; rooms.set(of, r) })
const code = [...rooms.values()].reduce((a, r) => a + r.bytes, 0)
const OURS = ['model', 'dataset', 'facets', 'ledger', 'charts', 'paint', 'state', 'export', 'browser', 'view', 'app', 'main']
const out = { code, data: sections.get(11) ?? 0, functions: sizes.length, parts: Object.fromEntries([...rooms].sort((a, b) => b[1].bytes - a[1].bytes).map(([k, v]) => [k, { ...v, ours: OURS.includes(k) }])), files: [] }
// what begins with a dot was left by the build, and is not served
const walk = (d) => fs.readdirSync(d, { withFileTypes: true }).filter((e) => !e.name.startsWith('.')).flatMap((e) => (e.isDirectory() ? walk(path.join(d, e.name)) : [path.join(d, e.name)]))
if (site && fs.existsSync(site)) {
  for (const file of walk(site).filter((f) => /\.(wasm|js|css|bin)$/.test(f))) {
    const brotli = fs.existsSync(file + '.br') ? fs.statSync(file + '.br').size : 0
    out.files.push({ file: path.relative(site, file).replace(/-[0-9a-f]{16}/, ''), bytes: fs.statSync(file).size, brotli })
  }
}
fs.mkdirSync('results', { recursive: true })
fs.writeFileSync('results/composition.json', JSON.stringify(out, null, 1))
console.log('code', code, 'data', out.data)
for (const [k, v] of Object.entries(out.parts)) console.log((v.ours ? 'src/' : '') + k, v.bytes, v.functions)
for (const f of out.files) console.log(f.file, f.bytes, f.brotli)
