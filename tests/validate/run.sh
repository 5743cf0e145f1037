#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM [NAME...]: validates every list of fixtures/messy/ and
# compares the whole report and the exit code with NAME.expected beside it.
# NAME.args holds the options; without it they are DEFAULT. UPDATE=1 writes
# the expectations instead; read the difference before committing it. Ends
# with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
unset CAPNAO_RULES CAPNAO_CATALOGUE XDG_DATA_HOME NO_COLOR

DEFAULT='--on 2025-08-01 --province 20 --partial'

here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
shift
cd "$here/../.." || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

export CAPNAO_CATALOGUE="$work/catalogue.db"
export CAPNAO_RULES="$PWD/rules"
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    >/dev/null || exit 3
cd fixtures/messy || exit 3

passed=0
failed=0
good() {
    passed=$((passed + 1))
}
bad() {
    echo "--- $1" >&2
    failed=$((failed + 1))
}

# check FILE: its report, then "exit N".
check() {
    name=${1%.*}
    options=$DEFAULT
    [ ! -e "$name.args" ] || options=$(cat "$name.args")
    eval "\"\$program\" validate \"\$1\" $options" >"$work/out" 2>"$work/err"
    echo "exit $?" >>"$work/err"
    cat "$work/out" "$work/err" >"$work/found"
    [ "${UPDATE:-0}" != 1 ] || cp "$work/found" "$name.expected"
    if cmp -s "$name.expected" "$work/found"; then
        good
    else
        bad "$1"
        diff -u "$name.expected" "$work/found" | sed 1,2d >&2
    fi
}

if [ $# -gt 0 ]; then
    for name; do
        for file in "$name".*; do
            case $file in *.args | *.expected) ;; *) check "$file" ;; esac
        done
    done
else
    for file in *; do
        case $file in *.args | *.expected) ;; *) check "$file" ;; esac
    done
fi

echo "$passed passed, $failed failed"
[ $failed = 0 ]
