# What serve.sh, check.sh and CI need, and how it gets here. Sourced, from the project's folder, by bash.
# Something is installed only where it is missing; everything comes by rustup, cargo, apt or npm.

TRUNK=0.21.14
WASM_BINDGEN=0.2.129 # equals the library in Cargo.toml
AXE=4.14.1
CARGO_FUZZ=0.13.2
CARGO_DENY=0.20.2
GECKODRIVER_VERSION=0.37.1 # the name without its ending is what test runners look for the driver by

# Tools built for this project stay in it; another version that the machine has is left alone.
export PATH="$PWD/.tools/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi # trunk reads no other value

say() { printf '%s\n' "$*"; }

stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# need_debian WHAT PROBE PACKAGE...: where the probe fails, installs the packages, or says who has to.
need_debian() {
  local what=$1 probe=$2
  shift 2
  if $probe; then return; fi
  if ! command -v apt-get >/dev/null; then
    stop "Missing: $what. This machine has no apt-get; please install what Debian calls $*, then run this again."
  elif [ "$(id -u)" != 0 ]; then
    stop "Missing: $what. Installing it takes root: sudo apt-get install --no-install-recommends $*
Then run this again."
  fi
  say "Installing $what: $*"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" >/dev/null; } ||
    stop "apt-get could not install $*; what it said stands above."
  $probe || stop "$* is installed, and still there is no $what."
}

has_linker() { command -v cc >/dev/null && echo 'int main(void){return 0;}' | cc -x c -o /dev/null - 2>/dev/null; }
has_browser() { browser >/dev/null && command -v chromedriver >/dev/null; }
has_firefox() { command -v firefox-esr >/dev/null || command -v firefox >/dev/null; }
has_npm() { command -v npm >/dev/null; }
has_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

need_rust() {
  command -v cargo >/dev/null || stop "Missing: Rust. Install it with rustup (https://rustup.rs), then run this again."
  need_debian "a C compiler for linking" has_linker gcc libc6-dev pkg-config
  # rust-toolchain.toml lists all of this, but rustup may be set up not to install by itself.
  if ! rustc --version >/dev/null 2>&1; then
    say "Installing the Rust toolchain that rust-toolchain.toml names"
    rustup toolchain install || rustup toolchain install stable --profile minimal || stop "rustup could not install the toolchain."
  fi
  local floor
  floor=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  if [ "$(printf '%s\n' "$floor" "$(rustc --version | cut -d' ' -f2)" | sort -V | head -1)" != "$floor" ]; then
    stop "This Rust is $(rustc --version | cut -d' ' -f2); the project needs $floor. Run: rustup update stable"
  fi
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
    command -v rustup >/dev/null || stop "Missing: the Rust target wasm32-unknown-unknown, and rustup to install it (https://rustup.rs)."
    say "Installing the Rust target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown || stop "rustup could not install the target."
  fi
}

need_component() {
  if "$1" --version >/dev/null 2>&1; then return; fi
  say "Installing $2"
  rustup component add "$2" || stop "rustup could not install $2."
}

# need_tool COMMAND PACKAGE VERSION: from source, with the lightest settings that do.
need_tool() {
  local version
  version=$("$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }') || true # some say more, below
  if [ "$version" = "$3" ]; then return; fi
  say "Building $2 $3 from source: some minutes, once for this folder"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR=.tools/build cargo install --locked --root .tools "$2" --version "=$3" ||
    stop "cargo could not install $2 $3; what it said stands above. Running this again goes on from there."
}

need_builders() {
  need_rust
  need_tool trunk trunk "$TRUNK"
  need_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN"
  need_tool wasm-bindgen-test-runner wasm-bindgen-cli "$WASM_BINDGEN"
  rm -rf .tools/build
  # Trunk works offline from here on; what the app is built of must be here by then.
  cargo fetch --locked --quiet || stop "cargo could not fetch what the app is built of."
}

# need_axe: what looks over the pages' accessibility, for the site tests; never a part of the site.
need_axe() {
  if grep -qsF "axe v$AXE" .tools/axe.min.js; then return; fi
  need_debian "what fetches axe-core" has_npm npm
  say "Fetching axe-core $AXE"
  mkdir -p .tools/axe
  (cd .tools/axe && npm pack --silent "axe-core@$AXE" >/dev/null && tar -xzf "axe-core-$AXE.tgz" package/axe.min.js && mv package/axe.min.js ..) ||
    stop "npm could not fetch axe-core $AXE; what it said stands above."
  rm -rf .tools/axe
}

need_browser() {
  need_debian "a browser and its driver" has_browser chromium chromium-driver
  need_debian "a font with Chinese letters" has_fonts fontconfig fonts-noto-cjk
}

# need_firefox: another browser than check.sh's, and what drives it.
need_firefox() {
  need_debian "Firefox" has_firefox firefox-esr
  need_debian "a font with Chinese letters" has_fonts fontconfig fonts-noto-cjk
  need_tool geckodriver geckodriver "$GECKODRIVER_VERSION"
}
