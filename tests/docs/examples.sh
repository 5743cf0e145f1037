#!/bin/sh
# SPDX-License-Identifier: MIT
#
# examples.sh PROGRAM [FILE...]: what the documents show is what happens; see
# examples.lua. Ends with "N passed, N failed".
set -u
program=$(realpath "$1")
shift
cd "$(dirname "$0")/../.." || exit 3
[ $# -gt 0 ] || set -- $(grep -lE '^```(console|diff|lua file=)' docs/*.md)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
mkdir "$work/home"
export LC_ALL=C.UTF-8 HOME="$work/home" TZ=Asia/Ho_Chi_Minh
unset CAPNAO_RULES CAPNAO_CATALOGUE CAPNAO_IMAGE XDG_DATA_HOME
PATH=$(dirname "$program"):$PATH
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$work/catalogue.db" >/dev/null || exit 3
[ $# -gt 0 ] || { echo "no document has examples"; exit 1; }
lua5.4 tests/docs/examples.lua "$work" "$work/catalogue.db" "$@"
