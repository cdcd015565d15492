#!/usr/bin/env bash
# Installs the Debian packages that the tests need and this machine lacks: those named as arguments, or else those
# of `npm test`. Without the right to install it says what to do and leaves; the tests that need a missing part then
# fail and name it.
set -euo pipefail

present() {
  case "$1" in
    fonts-noto-core) [ -d /usr/share/fonts/truetype/noto ] ;;
    postgresql) ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ;;
    webkit2gtk-driver) command -v WebKitWebDriver >/dev/null ;;
    xvfb) command -v Xvfb >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

[ $# -gt 0 ] || set -- chromium fonts-noto-core postgresql
missing=()
for package in "$@"; do
  present "$package" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Please install: ${missing[*]} (Debian's names)." >&2
  exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if sudo -n true 2>/dev/null; then as_root=(sudo -n); else
    echo "Please run: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 0
  fi
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
