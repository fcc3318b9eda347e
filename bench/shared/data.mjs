// Deterministic synthetic data set, the same in Node and in the browser.
// PRNG: mulberry32. A contender in another language should read /data/cards-<n>.json
// (an array of these objects) rather than re-implement this.
export function rng(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const FACETS = [
  { key: 'sector', values: ['Battery', 'Biotech', 'Chips', 'Cloud', 'E-commerce', 'EV', 'Fintech', 'Games', 'Logistics', 'Robotics', 'Solar', 'Telecom'] },
  { key: 'status', values: ['Listed', 'Private', 'Acquired', 'Closed'] },
  { key: 'region', values: ['Beijing', 'Shanghai', 'Shenzhen', 'Hangzhou', 'Hong Kong', 'Taipei', 'Singapore', 'Overseas'] },
  { key: 'size', values: ['1-50', '51-200', '201-1000', '1001-5000', '5000+'] },
]
const SIZE_MAX = [50, 200, 1000, 5000, 60000]
const ZH = '华为中科天海星云智能新信光电东方联合金龙宇通国创安达盛远大同力量子汇明思源泰恒博瑞'
const EN = ['Sino', 'Star', 'Nova', 'Jade', 'Apex', 'Sem', 'Lumi', 'Hang', 'Tian', 'Orient', 'Delta', 'Quan', 'Pearl', 'Harbor', 'Dragon', 'Zhong']
const EN2 = ['tech', 'soft', 'link', 'power', 'bio', 'wave', 'core', 'logic', 'net', 'works', 'cell', 'vision']
const SUFFIX_ZH = ['科技', '集团', '电子', '股份', '网络']
const WORDS = ['sensor', 'module', 'supply', 'platform', 'export', 'licence', 'wafer', 'service', 'storage', 'payment', 'vehicle', 'network', 'segment', 'subsidy', 'tariff', 'research']

export function makeCards(n, seed = 1) {
  const r = rng(seed)
  const pick = (a) => a[(r() * a.length) | 0]
  const out = new Array(n)
  for (let id = 0; id < n; id++) {
    let zh = ''
    for (let i = 0; i < 2 + ((r() * 3) | 0); i++) zh += ZH[(r() * ZH.length) | 0]
    const sizeIx = (r() * 5) | 0
    const words = []
    for (let i = 0; i < 6; i++) words.push(pick(WORDS))
    out[id] = {
      id,
      zh: zh + pick(SUFFIX_ZH),
      en: pick(EN) + pick(EN2) + ' ' + ((r() * 900 + 100) | 0),
      sector: pick(FACETS[0].values),
      status: FACETS[1].values[(r() * r() * 4) | 0],
      region: pick(FACETS[2].values),
      size: FACETS[3].values[sizeIx],
      employees: ((sizeIx ? SIZE_MAX[sizeIx - 1] : 0) + 1 + r() * (SIZE_MAX[sizeIx] - (sizeIx ? SIZE_MAX[sizeIx - 1] : 0) - 1)) | 0,
      revenue: Math.round(r() * 1e5) / 10,
      yoy: Math.round((r() * 140 - 40) * 10) / 10,
      founded: 1980 + ((r() * 45) | 0),
      desc: words.join(' '),
    }
  }
  return out
}

/** The text that a query is looked up in (lower-case substring). */
export const hay = (c) => (c.en + ' ' + c.zh + ' ' + c.sector + ' ' + c.region + ' ' + c.desc).toLowerCase()

/** Canonical name of a filter state; contenders put it in #count[data-state]. */
export const stateKey = (text, sel) =>
  text + '|' + sel.flatMap((s, f) => [...s].sort((a, b) => a - b).map((v) => f + ':' + v)).join(',')

/** Chart data: x and `series` y arrays (random walk), or so many bars, of which some are negative. */
export function makeChart(kind, series, points, seed) {
  const r = rng(seed)
  if (kind === 'bar') {
    const names = FACETS[0].values
    const labels = points <= names.length ? names.slice(0, points) : Array.from({ length: points }, (_, i) => names[i % names.length] + ' ' + (i + 1))
    return { kind, labels, values: Float64Array.from(labels, (_, i) => Math.round((r() * 160 - 50 + (i % 4 === 3 ? -60 : 0)) * 10) / 10) }
  }
  const x = new Float64Array(points)
  for (let i = 0; i < points; i++) x[i] = i
  const ys = []
  for (let s = 0; s < series; s++) {
    const y = new Float64Array(points)
    let v = 100 + s * 20
    const step = 60 / Math.sqrt(points)
    for (let i = 0; i < points; i++) { v += (r() - 0.5) * step; y[i] = v }
    ys.push(y)
  }
  return { kind: 'line', x, ys, names: ys.map((_, s) => 'Series ' + (s + 1)) }
}
