#!/usr/bin/env bash
# Trunk's post_build hook: writes the pages into trunk's staging folder.
# The prerenderer must have the debug-assertions of the wasm it serves: yew's hydration markers differ.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${TRUNK_PROFILE:-debug}" = release ]; then profile=prerender; else profile=dev; fi
if [ -n "${SITE_ADDRESS:-}" ]; then features=previews; else features=site; fi
args=("$TRUNK_STAGING_DIR" "${TRUNK_PROFILE:-debug}")
if [ "${TRUNK_PROFILE:-debug}" = release ]; then
  # What the linker wrote, with the names and relocations by which it is split; trunk's own copy has lost them.
  args+=("${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/briefing-explorer.wasm")
  export PATH="$PWD/.tools/bin:$PATH"
fi
exec cargo run --quiet --locked --profile "$profile" --features "$features" --bin prerender -- "${args[@]}"
