#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM [NAME...]: runs cases/NAME.cmd, each a shell script in a
# fresh folder with ./rules and ./catalogue.db of its own, and compares what
# it prints with NAME.out and NAME.err (missing = nothing) and its exit code
# with NAME.code (missing = 0). UPDATE=1 writes the files instead; read the
# difference before committing it.

set -u
program=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
case $program in
/*) ;;
*) program=$PWD/$program ;;
esac

work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-cli.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/capnao"
PATH=$work/bin:$PATH
HOME=$work/home
LC_ALL=C.UTF-8
export PATH HOME LC_ALL
unset CAPNAO_RULES CAPNAO_CATALOGUE CAPNAO_IMAGE XDG_DATA_HOME NO_COLOR

capnao --catalogue "$work/catalogue.db" catalogue import \
    "$here/procedures.csv" "$here/units.csv" >"$work/import" 2>&1 ||
    { cat "$work/import" >&2; echo "0 passed, 1 failed"; exit 1; }

[ $# -gt 0 ] || set -- $(cd "$here/cases" && ls *.cmd | sed 's/\.cmd$//')

# same WHAT EXPECTED FOUND: true when equal; a missing file is empty.
same()
{
    [ -e "$2" ] || set -- "$1" /dev/null "$3"
    cmp -s "$2" "$3" && return 0
    echo "--- $name: $1" >&2
    diff -u "$2" "$3" | sed 1,2d >&2
    return 1
}

# keep EXPECTED FOUND: an empty file is not kept.
keep()
{
    if [ -s "$2" ]; then cp "$2" "$1"; else rm -f "$1"; fi
}

passed=0 failed=0
for name; do
    case=$here/cases/$name
    dir=$work/case
    rm -rf "$dir"
    mkdir "$dir"
    cp -R "$here/rules" "$dir/rules"
    cp "$work/catalogue.db" "$dir/catalogue.db"
    cp "$here/procedures.csv" "$here/units.csv" "$dir"
    (cd "$dir" && sh "$case.cmd" >"$work/out" 2>"$work/err" </dev/null)
    echo $? >"$work/code"
    [ "$(cat "$work/code")" != 0 ] || : >"$work/code"
    if [ "${UPDATE:-0}" = 1 ]; then
        keep "$case.out" "$work/out"
        keep "$case.err" "$work/err"
        keep "$case.code" "$work/code"
    fi
    good=1
    same "output" "$case.out" "$work/out" || good=0
    same "messages" "$case.err" "$work/err" || good=0
    same "exit code" "$case.code" "$work/code" || good=0
    if [ $good = 1 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done

echo "$passed passed, $failed failed"
[ $failed = 0 ]
