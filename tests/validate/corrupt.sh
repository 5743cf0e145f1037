#!/bin/sh
# SPDX-License-Identifier: MIT
#
# corrupt.sh BUILD_DIR [N]: damages good lists N times (corrupt.c) over the
# shipped rules and catalogue. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8

dir=$1
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
"$dir/capnao" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$work/catalogue.db" >/dev/null || exit 3
"$dir/tests/damaged_lists" rules "$work/catalogue.db" fixtures/messy/workbook.xlsx \
    "${2:-1000}"
