#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check.sh BUILD_DIR: docs/law.md is what the rules, the fact rows and the
# engine give today, and they agree with one another (see check.lua). Ends
# with "N passed, N failed"; exit code 1 on a failure.
#
# check.sh BUILD_DIR write: writes docs/law.md instead.
set -u
export LC_ALL=C.UTF-8

dir=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 3
lua=${LUA:-lua5.4}
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

"$dir/capnao" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$work/catalogue.db" >/dev/null || exit 3
"$lua" "$here/report.lua" "$dir" "$work/catalogue.db" >"$work/law.md" || exit 3

if [ "${2:-}" = write ]; then
    mv "$work/law.md" docs/law.md
    exit
fi

stale=0
if ! cmp -s "$work/law.md" docs/law.md; then
    stale=1
    diff docs/law.md "$work/law.md" | grep '^[<>]' | cut -c1-160 | head -6
    echo "docs/law.md is stale: run make docs and commit it"
fi
"$lua" "$here/check.lua" "$dir" "$work/catalogue.db" >"$work/out"
case $? in
0 | 1) ;;
*) exit 3 ;;
esac
sed '$d' "$work/out"
tail -1 "$work/out" | {
    read -r passed _ failed _
    echo "$((passed + 1 - stale)) passed, $((failed + stale)) failed"
    [ "$((failed + stale))" = 0 ]
}
