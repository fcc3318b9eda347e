#!/usr/bin/env bash
# Writes the whole explorer into one HTML file that opens from disk, and says where it is.
#   ./one_file.sh          writes target/briefing-explorer.html
#   ./one_file.sh FILE     writes FILE
set -euo pipefail
file=${1:+$(realpath "$1")}
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. build/tools.sh

need_builders
built=${CARGO_TARGET_DIR:-target}
cargo build --quiet --locked --release --target wasm32-unknown-unknown --features whole --bin briefing-explorer
cargo run --quiet --locked --profile prerender --features site --bin one_file -- \
  "$built/wasm32-unknown-unknown/release/briefing-explorer.wasm" "${file:-$built/briefing-explorer.html}"
