// Says on what the runs were made. node machine.mjs before|after
import fs from 'node:fs'
import os from 'node:os'
import { execFileSync } from 'node:child_process'
import { launch } from './lib/browser.mjs'
const file = 'results/machine.json', said = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file)) : {}
const browser = await launch()
const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json'))
const load = os.loadavg().map((l) => l.toFixed(1)).join(' ')
Object.assign(said, {
  machine: `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
  browser: `Chromium ${browser.version()}, headless, software raster`,
  node: process.version,
  rust: execFileSync('rustc', ['--version']).toString().trim(),
  libraries: Object.entries({ ...dependencies, ...devDependencies }).map((p) => p.join(' ')).join(', '),
})
if (process.argv[2] === 'after') said.loadAfter = load
else { delete said.loadAfter; said.loadBefore = load; said.day = new Date().toISOString().slice(0, 10) }
fs.mkdirSync('results', { recursive: true })
fs.writeFileSync(file, JSON.stringify(said, null, 1))
await browser.close()
process.exit(0)
