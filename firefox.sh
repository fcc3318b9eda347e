#!/usr/bin/env bash
# In Firefox: the browser tests, and a look over the built site. Apart from check.sh, which has one browser for all.
# dist/ is built where there is none; one of another dataset is refused.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. build/tools.sh

need_builders
need_firefox
rm -rf .tools/build
GECKODRIVER=$(command -v geckodriver)
export GECKODRIVER
unset CHROMEDRIVER # the runner of the browser tests takes the driver that is named
unset SITE_ADDRESS

status=0
cargo test --locked --target wasm32-unknown-unknown --test browser || status=1
if [ ! -f dist/index.html ]; then trunk build --release --offline --locked; fi
cargo test --locked --features serve --test firefox || status=1
exit "$status"
