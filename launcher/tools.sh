# shellcheck shell=bash
# Finds what Sternik needs on this machine, installs it where that is possible, and says what is missing.

readonly NEEDED_JAVA=25
JDK=

# Sets JDK to the first folder with a JDK that is new enough.
find_jdk() {
  [[ -z $JDK ]] || return 0
  local home tried=''
  while IFS= read -r home; do
    [[ -n $home ]] || continue
    if is_jdk "$home"; then JDK=$home; return 0; fi
    tried="$tried
  $home"
  done < <(jdk_places)
  fail "potrzebne jest JDK $NEEDED_JAVA lub nowsze (np. https://adoptium.net); ustaw STERNIK_JAVA_HOME. Sprawdzono:$tried" \
    "a JDK $NEEDED_JAVA or newer is needed (e.g. https://adoptium.net); set STERNIK_JAVA_HOME. Places tried:$tried"
}

jdk_places() {
  local java place
  printf '%s\n' "${STERNIK_JAVA_HOME:-}" "${JAVA_HOME:-}"
  if java=$(command -v java); then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    dirname "$(dirname "$java")"
  fi
  for place in /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*jdk*; do
    printf '%s\n' "$place"
  done
}

is_jdk() {
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  local line version=0
  while IFS= read -r line; do
    [[ $line == JAVA_VERSION=* ]] && version=${line//[!0-9.]/}
  done <"$1/release"
  ((${version%%.*} >= NEEDED_JAVA))
}

is_root() { ((EUID == 0)); }

can_install() { is_root && command -v apt-get >/dev/null && [[ -r /etc/debian_version ]]; }

# Makes sure that a program exists: install it on Debian as root, else say which command does.
require_program() {
  local program=$1 package=$2
  command -v "$program" >/dev/null && return 0
  if can_install; then
    say "instaluję $package (apt-get)" "installing $package (apt-get)" >&2
    mkdir -p "$WORK"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y "$package"; } >>"$WORK/install.log" 2>&1 || true
    hash -r
    command -v "$program" >/dev/null && return 0
  fi
  fail "brakuje programu $program. Zainstaluj: $(install_command "$package")" \
    "the program $program is missing. Install it: $(install_command "$package")"
}

install_command() {
  if command -v apt-get >/dev/null; then
    printf 'sudo apt-get update && sudo apt-get install -y %s' "$1"
  elif command -v dnf >/dev/null; then
    printf 'sudo dnf install %s' "$1"
  elif command -v brew >/dev/null; then
    printf 'brew install %s' "${1/nodejs/node}"
  else
    printf '%s' "$1"
  fi
}

require_maven() {
  require_program mvn maven
  local version
  version=$(JAVA_HOME=$JDK mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  at_least "$version" 3 8 || fail "potrzebny jest Maven 3.8 lub nowszy, jest ${version:-?}" \
    "Maven 3.8 or newer is needed, found ${version:-?}"
}

require_node() {
  require_program node nodejs
  require_program npm npm
  local version
  version=$(node -p process.versions.node)
  at_least "$version" 20 0 || fail "potrzebny jest Node.js 20 lub nowszy, jest $version (https://nodejs.org)" \
    "Node.js 20 or newer is needed, found $version (https://nodejs.org)"
}

at_least() {
  local major minor
  IFS=. read -r major minor _ <<<"${1:-0.0}"
  ((major > $2 || (major == $2 && ${minor:-0} >= $3)))
}

# PostgreSQL refuses root; the embedded one is started in a user namespace then.
require_unshare() {
  if is_root && [[ $(uname -s) == Linux && -z ${STERNIK_DB_URL:-} ]]; then require_program unshare util-linux; fi
}

require_chromium() {
  local program
  for program in chromium chromium-browser google-chrome; do
    if command -v "$program" >/dev/null; then break; fi
  done
  command -v "$program" >/dev/null || { require_program chromium chromium; program=chromium; }
  STERNIK_CHROMIUM=${STERNIK_CHROMIUM:-$(command -v "$program")}
  export STERNIK_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}
