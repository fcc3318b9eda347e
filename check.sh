#!/usr/bin/env bash
# Sets up what is missing, then runs everything that CI runs. The last line counts: "N passed, N failed".
# A stage without counts of its own (formatting, lints, the build) counts as one. Every stage runs, whatever the others say.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. build/tools.sh

need_builders
need_component rustfmt rustfmt
need_component cargo-clippy clippy
need_browser
need_axe
CHROMEDRIVER=$(command -v chromedriver)
export CHROMEDRIVER
unset SITE_ADDRESS # what is checked stands at the root of an address

mkdir -p target/check
passed=0 failed=0 broken=()

# stage NAME COMMAND...: runs it, and adds up what its runners counted.
stage() {
  local name=$1 began=$SECONDS log status=0 good=0 bad=0
  shift
  log="target/check/${name// /-}.log"
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$log" || status=1
  read -r good bad < <(sed -n 's/.* \([0-9]*\) passed; \([0-9]*\) failed.*/\1 \2/p' "$log" | awk '{ g += $1; b += $2 } END { print g + 0, b + 0 }')
  if [ "$status" = 0 ] && [ "$good" = 0 ]; then good=1; fi
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  if [ "$bad" != 0 ]; then broken+=("$name"); fi
  passed=$((passed + good)) failed=$((failed + bad))
  printf -- '-- %s: %s passed, %s failed, %s s\n' "$name" "$good" "$bad" "$((SECONDS - began))"
}

app=(--locked --target wasm32-unknown-unknown)
native=(--locked --features serve)
stage formatting cargo fmt --all --check
stage "lints" cargo clippy --quiet "${native[@]}" --features previews --all-targets -- -D warnings
stage "lints of the app" cargo clippy --quiet "${app[@]}" --lib --bin briefing-explorer --test browser -- -D warnings
stage "native tests" cargo test "${native[@]}" --lib --test native
stage "browser tests" cargo test "${app[@]}" --test browser
stage "release build" trunk build --release --offline --locked
stage "one file" ./one_file.sh
stage "site tests" cargo test "${native[@]}" --test site

echo
if [ "$failed" != 0 ]; then
  echo "Failed: $(IFS=,; echo "${broken[*]}" | sed 's/,/, /g'). What they said is in target/check/."
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
