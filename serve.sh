#!/usr/bin/env bash
# Sets up what is missing, builds the site and serves it at http://127.0.0.1:8080.
#   ./serve.sh             builds quickly, and again whenever a file changes; open pages reload
#   ./serve.sh --release   the site as it is published, served as a host would
# PORT=8081 ./serve.sh takes another port.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. build/tools.sh

case "${1:-}" in
  "") is_release= ;;
  --release) is_release=yes ;;
  *) sed -n "2,5s/^# \{0,1\}//p" serve.sh >&2; exit 2 ;;
esac
port=${PORT:-8080}

# Prints the first line of what the port answers.
answer() {
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  printf 'GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
  head -1 <&3
  exec 3>&-
}
if (answer) >/dev/null 2>&1; then
  stop "Something is served at port $port already. Stop it, or take another port: PORT=8081 ./serve.sh"
fi

need_builders
if [ "$is_release" ]; then
  say "Building the site for publishing: about five minutes the first time, then one to three"
  trunk build --release --offline --locked
  cargo build --quiet --locked --profile prerender --features serve --bin serve
  target/prerender/serve dist "$port" &
else
  say "Building the site: about two minutes the first time, then seconds"
  # A folder of its own, so that what is built for publishing stays whole.
  mkdir -p target/dev-site
  trunk serve --offline --locked --port "$port" --dist target/dev-site &
fi
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

until (answer) 2>/dev/null | grep -q ' 200'; do
  kill -0 "$server" 2>/dev/null || stop "The site is not served; what went wrong stands above."
  sleep 0.2
done
printf '\n  Briefing Explorer is at http://127.0.0.1:%s\n  Ctrl+C stops it.\n\n' "$port"
wait "$server"
