#!/bin/sh
# Prints a directory that holds the programs prometheus, promtool, alertmanager and amtool. The first way that works wins:
#   PROMETHEUS=/path/to/directory      where the four programs (or links to them) are
#   the PATH
#   Debian, Ubuntu                     the packages that apt offers (30 MB, checked by apt against its signed index), unpacked
#                                      once into the user's cache; nothing is installed, no service is started
set -eu

cache=${XDG_CACHE_HOME:-$HOME/.cache}/helpdesk-ecole-numerique
programs="prometheus promtool alertmanager amtool"

complain() {
  {
    printf '%s\n' "$1"
    sed -n '3,6s/^# \{0,1\}//p' "$0"
  } >&2
  exit 1
}

complete() {
  for program in $programs; do
    [ -x "$1/$program" ] || return 1
  done
}

on_path() {
  for program in $programs; do
    command -v "$program" >/dev/null || return 1
  done
  linked=$cache/prometheus-on-path
  mkdir -p "$linked"
  for program in $programs; do
    ln -sf "$(command -v "$program")" "$linked/$program"
  done
  printf '%s\n' "$linked"
}

# apt with lists of its own where those of the machine are empty: nobody has to be root, nothing of the machine changes
apt() {
  program=$1
  shift
  if [ -d "$work/lists" ]; then
    "$program" -q -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" "$@"
  else
    "$program" -q "$@"
  fi
}

offered() {
  apt apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" {print $2}'
}

refresh_lists() {
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  apt apt-get update >"$work/log" 2>&1 || tail -n 3 "$work/log" >&2
}

kept_before() {
  for kept in "$cache"/prometheus-[0-9]*; do
    if complete "$kept"; then
      printf '%s\n' "$kept"
      return 0
    fi
  done
  return 1
}

from_debian() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/prometheus.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  unpacked || { refresh_lists && unpacked; }
}

# An older list may name packages that are gone by now.
unpacked() {
  version=$(offered prometheus)
  [ -n "$version" ] && [ -n "$(offered prometheus-alertmanager)" ] || return 1
  kept=$cache/prometheus-$version
  unpack "$kept" && printf '%s\n' "$kept"
}

unpack() {
  if (cd "$work" && apt apt-get download prometheus prometheus-alertmanager) >"$work/log" 2>&1; then
    for package in "$work"/*.deb; do dpkg-deb -x "$package" "$work"; done
    mv "$work/usr/bin/prometheus-alertmanager" "$work/usr/bin/alertmanager"
    mv "$work/usr/bin" "$1" 2>/dev/null || complete "$1"
  else
    tail -n 3 "$work/log" >&2
    return 1
  fi
}

if [ -n "${PROMETHEUS:-}" ]; then
  complete "$PROMETHEUS" || complain "PROMETHEUS=$PROMETHEUS lacks one of: $programs. Ways to give them:"
  printf '%s\n' "$PROMETHEUS"
else
  on_path || kept_before || from_debian || complain "No Prometheus here ($programs). Ways to give one:"
fi
