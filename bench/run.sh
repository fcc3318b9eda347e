#!/usr/bin/env bash
# Runs the whole benchmark beside the peers and writes tables and pictures to results/. `--quick`: few runs.
# `--site FOLDER`: the release build whose load is measured; without it dist/, which is built where it is missing.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
runs=15 loads=9 growths=5 site=../dist
while [ $# -gt 0 ]; do
  case $1 in
    --quick) runs=5 loads=3 growths=2 ;;
    --site) site=$(readlink -f "$2"); shift ;;
    *) echo "run.sh [--quick] [--site FOLDER]" >&2; exit 2 ;;
  esac
  shift
done
cd ..
. build/tools.sh
need_builders
need_browser
target=${CARGO_TARGET_DIR:-$PWD/target}
# Looking a text up in others is not the product's; browsers have it optimised for speed, so it is here too.
cargo build --locked --release --config 'profile.release.package.memchr.opt-level=3' --target wasm32-unknown-unknown --features bench --bin bench
cargo build --locked --features bench --bin generate
cd bench
if [ ! -f "$site/index.html" ]; then (cd .. && trunk build --release --offline --locked); fi
wasm-bindgen --target web --no-typescript --out-name bench --out-dir wasm "$target/wasm32-unknown-unknown/release/bench.wasm"
npm ci --no-audit --no-fund
mkdir -p dist/data results
node build.mjs
sizes=(1 10 52 208 520)
for n in "${sizes[@]}"; do
  printf '%s"%s": %s' "$([ "$n" = 1 ] && echo '{' || echo ',')" "$n" "$("$target/debug/generate" "$n" 7 "dist/data/dataset-$n.bin" "dist/data/cards-$n.bin" 2> dist/data/problems-"$n".txt)"
done > dist/data/datasets.json
echo '}' >> dist/data/datasets.json
node machine.mjs before
node run-engine.mjs --runs "$runs"
node run-filter.mjs --runs "$runs"
node run-chart.mjs --runs "$runs"
node run-load.mjs --runs "$loads" --site "$site"
node run-growth.mjs --runs "$growths"
node sizes.mjs
linked=$target/wasm32-unknown-unknown/release/briefing-explorer.wasm
if [ -f "$linked" ]; then node composition.mjs "$linked" "$site"; fi
node machine.mjs after
node report.mjs
