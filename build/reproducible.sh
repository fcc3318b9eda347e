#!/usr/bin/env bash
# Builds the committed site twice, in two folders where nothing was built before, and names every file that differs.
#   build/reproducible.sh          takes half an hour on two slow cores, and 3 GB, which it gives back
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. build/tools.sh
need_builders
unset CARGO_TARGET_DIR SITE_ADDRESS

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
# Another name, and another depth: neither may be seen in what comes out.
for folder in "$room/first" "$room/a/second, elsewhere"; do
  git clone --quiet --no-hardlinks . "$folder"
  say "Building $(git -C "$folder" rev-parse --short HEAD) in $folder"
  (cd "$folder" && trunk build --release --offline --locked >"$room/log" 2>&1) || { cat "$room/log" >&2; stop "It does not build."; }
  rm -rf "$folder/target"
done
diff -rq "$room/first/dist" "$room/a/second, elsewhere/dist" || stop "The same commit gave different files."
say "$(find "$room/first/dist" -type f | wc -l) files, byte for byte the same; $(cd "$room/first/dist" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -c-16)"
