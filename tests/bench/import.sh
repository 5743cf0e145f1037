#!/bin/sh
# SPDX-License-Identifier: MIT
#
# import.sh PROGRAM [ROWS]: how long importing a list takes, in seconds of
# processor time: new, and again with nothing to change; beside it the time
# SQLite's own shell takes to load the same rows into one indexed table.
set -eu
export LC_ALL=C.UTF-8

program=$1
rows=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# seconds COMMAND...: user and system time of its process.
seconds()
{
    sh -c '"$@" >/dev/null; times' sh "$@" | tail -1 | awk '{
        for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); s += t[1] * 60 + t[2] }
        printf "%.2f", s }'
}

printf '%-28s %8s %8s\n' "import of $rows rows, CPU s" new again
for kind in own published; do
    lua5.4 fixtures/list.lua "$rows" $kind >"$work/$kind.csv"
    set -- "$program" catalogue import "$work/$kind.csv" --catalogue \
        "$work/$kind.db"
    new=$(seconds "$@")
    printf '%-28s %8s %8s\n' "  $kind columns" "$new" "$(seconds "$@")"
done
printf '%-28s %8s\n' "  sqlite3 .import, one index" "$(seconds sqlite3 \
    "$work/shell.db" "CREATE TABLE t(id TEXT UNIQUE,code,name,level,holder,publication,source,confidence)" \
    ".import --csv --skip 1 $work/own.csv t")"
