#!/bin/sh
# Cargo calls the compiler through this. In what browsers run, a crate's folder becomes its name: no path of a machine is
# published, and the same commit gives the same bytes wherever it is built. Cargo 1.101 could do it by `trim-paths`.
case " $* " in
  *" wasm32-unknown-unknown "*)
    # Where the toolchain brings its own source, as editors ask for, the compiler names that folder; else this one.
    own=$("$1" --print sysroot)/lib/rustlib/src/rust
    commit=$("$1" -vV | sed -n 's/^commit-hash: //p')
    exec "$@" --remap-path-prefix "$own=/rustc/$commit" \
      --remap-path-prefix "${CARGO_MANIFEST_DIR:-$PWD}=${CARGO_PKG_NAME:-crate}-${CARGO_PKG_VERSION:-0}"
    ;;
  *) exec "$@" ;;
esac
