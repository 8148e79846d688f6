# Common parts of scripts/run and scripts/test; sourced, never run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
sample="$root/fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks"
build_packages=(libxml2-dev zlib1g-dev libisal-dev libxlsxwriter-dev libsqlite3-dev libssl-dev pkg-config)

# Ends with 69 (EX_UNAVAILABLE) and one line where there is no Swift.
need_swift() {
  command -v swift > /dev/null 2>&1 && return
  echo "duidan: no Swift toolchain on PATH: install Swift 6.3 or later from https://www.swift.org/install" >&2
  exit 69
}

# Installs those Debian packages that are missing; says nothing when none is.
install_packages() {
  local missing=() package as_root=() log
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get > /dev/null 2>&1; then
    echo "duidan: no apt-get here: install these packages, or what your system calls them: ${missing[*]}" >&2
    exit 69
  fi
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "duidan: installing ${missing[*]}" >&2
  log="$(mktemp)"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "duidan: these packages could not be installed: ${missing[*]}" >&2
    exit 69
  fi
  rm -f "$log"
}

# Reconciles the bundled sample week by week: play_sample PROGRAM WORKSPACE [COMMAND...]
# The workspace is wiped first; COMMAND is run after each week with the run's folder as its last argument.
play_sample() {
  local program="$1" workspace="$2" line folder words
  shift 2
  rm -rf "$workspace"
  mkdir -p "$workspace"
  while IFS= read -r line; do
    case "$line" in '' | '#'* | compare:*) continue ;; esac
    folder="${line%%:*}"
    read -r -a words <<< "${line#*:}"
    find "$workspace" -mindepth 1 -maxdepth 1 ! -name .duidan ! -name runs ! -name decisions -exec rm -rf {} +
    cp -R "$sample/given/$folder/." "$workspace/"
    echo "── $folder: duidan ${words[*]}"
    "$program" "${words[0]}" "$workspace" "${words[@]:1}"
    [ $# -eq 0 ] || "$@" "$workspace/runs/latest"
  done < "$sample/run.txt"
}

# Makes the virtual environment of the independent readers, or brings it up to date.
prepare_python() {
  [ -x .venv-tests/bin/python3 ] || python3 -m venv .venv-tests
  local wanted=Tests/IndependentReaders/requirements.txt installed=.venv-tests/requirements.txt
  cmp -s "$wanted" "$installed" && return
  .venv-tests/bin/python3 -m pip install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$installed"
}
