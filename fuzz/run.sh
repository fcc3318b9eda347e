#!/usr/bin/env bash
# Feeds every target inputs that no one wrote; stops at the first that stops the program. Takes a nightly Rust.
#   fuzz/run.sh            ten million inputs in all
#   RUNS=100000 fuzz/run.sh   another number for the two quick ones
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. build/tools.sh
need_rust
need_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ"
rm -rf .tools/build
# target, inputs, longest input in bytes, longest time for one in seconds
while read -r target runs longest timeout; do
  say "$target: $runs inputs"
  mkdir -p "fuzz/corpus/$target"
  # The project forbids unsafe code: a sanitizer would only make it slow.
  cargo +nightly fuzz run --sanitizer none "$target" -- \
    -runs="$runs" -max_len="$longest" -timeout="$timeout" -rss_limit_mb=2048 -print_final_stats=1
done <<TARGETS
address ${RUNS:-5000000} 400 5
interval ${RUNS:-5000000} 120 5
dataset 500000 1500 5
search 100000 300 5
load 20000 600 20
TARGETS
