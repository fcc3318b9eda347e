#!/usr/bin/env bash
# Checks what comes into the program from others: licences, duplicates, where it comes from, and known weaknesses.
# Apart from check.sh, since its tool takes some minutes to build; what can be told from Cargo.lock alone is told there.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. build/tools.sh
need_rust
need_tool cargo-deny cargo-deny "$CARGO_DENY"
rm -rf .tools/build
cargo deny --locked check licenses bans sources
# The list of weaknesses is fetched anew each time; where it cannot be reached, that is said.
cargo deny --locked check advisories || stop "Known weaknesses, or no list of them; what was said stands above."
