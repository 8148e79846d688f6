#!/usr/bin/env bash
# Opens a report in headless Chromium, without a network: chromium.sh REPORT.html [SCREENSHOT.png]
# Fails when the console is not silent (Chromium logs an error there like any message), and when nothing was drawn.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: chromium.sh REPORT.html [SCREENSHOT.png]" >&2; exit 64; }
report="$(realpath "$1")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
screenshot="$(realpath -m "${2:-$work/report.png}")"
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome)" || {
  echo "chromium.sh: no Chromium found" >&2
  exit 69
}
# A percent sign, a hash or a question mark in a path would end it.
address="file://$(python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.argv[1]))' "$report")"

rm -f "$screenshot"
timeout 120 "$browser" --headless --no-sandbox --disable-gpu --enable-logging=stderr --user-data-dir="$work/profile" \
  --host-resolver-rules='MAP * ~NOTFOUND' --window-size=1280,1800 --virtual-time-budget=5000 --hide-scrollbars \
  --screenshot="$screenshot" "$address" > "$work/out" 2> "$work/log" || {
  tail -20 "$work/log" >&2
  echo "chromium.sh: Chromium failed on $report" >&2
  exit 1
}
if grep -F ':CONSOLE' "$work/log" >&2; then
  echo "chromium.sh: the console of $report is not silent" >&2
  exit 1
fi
[ -s "$screenshot" ] || { echo "chromium.sh: no screenshot of $report" >&2; exit 1; }
echo "chromium: $report, console silent, screenshot $screenshot"
