#!/usr/bin/env bash
# Trunk's post_build hook: writes the pages into trunk's staging folder.
# The prerenderer must have the debug-assertions of the wasm it serves: yew's hydration markers differ.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${TRUNK_PROFILE:-debug}" = release ]; then profile=prerender; else profile=dev; fi
if [ -n "${SITE_ADDRESS:-}" ]; then features=previews; else features=site; fi
exec cargo run --quiet --locked --profile "$profile" --features "$features" --bin prerender -- "$TRUNK_STAGING_DIR" "${TRUNK_PROFILE:-debug}"
