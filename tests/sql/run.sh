#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh BUILD_DIR: what the functions of SQL answer against what `capnao
# route --json` answers, in SQLite and in a PostgreSQL server of our own; then
# what only SQL has: NULLs, rows that cannot be read, reloads, parallel plans.
# Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
build=$(basename "$1")
folder=$(cd "$1" && pwd)
program=$folder/capnao
cd "$here/../.." || exit 3
unset CAPNAO_RULES CAPNAO_CATALOGUE XDG_DATA_HOME MAKEFLAGS MAKELEVEL
work=$(mktemp -d) || exit 3
passed=0
failed=0
skipped=
server_pid=
trap 'server_stop 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# expect NAME WANTED FOUND
expect() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'wrong: %s\nwanted: %s\nfound:  %s\n' "$1" "$2" "$3"
    fi
}

# expect_lines NAME WANTED_FILE FOUND_FILE: line by line.
expect_lines() {
    counts=$(awk -v name="$1" '
        NR == FNR { want[FNR] = $0; n = FNR; next }
        { m = FNR; if ($0 == want[FNR]) { good++ } else {
            bad++
            if (bad <= 5) printf "wrong: %s, line %d\nwanted: %s\nfound:  %s\n",
                name, FNR, want[FNR], $0 > "/dev/stderr" } }
        END { print good + 0, bad + (n > m ? n - m : 0) + (n == 0) }' \
        "$2" "$3")
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
}

skip() {
    skipped="${skipped:+$skipped; }$1"
    echo "skipped: $1"
}

# ---- rules that every user may read, and the questions ----------------------

chmod 755 "$work"
cp -R rules "$work/rules"
cp -R tests/cli/rules "$work/kites"
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$work/catalogue.db" >/dev/null || exit 3
"$program" catalogue import tests/cli/units.csv tests/cli/procedures.csv \
    --catalogue "$work/kites.db" >/dev/null || exit 3
chmod -R a+rX "$work"
"$program" catalogue list --json --catalogue "$work/catalogue.db" |
    jq -r '.[].code | select(.)' >"$work/codes" || exit 3
lua5.4 "$here/cases.lua" "$work/codes" "$work/asked.sh" "$work/asked.sql" \
    rules/tests/*.lua rules/tests/reach/*.lua || exit 3

# What the command line refuses as wrong is null here.
answers() {
    while IFS= read -r line; do
        eval "\"\$program\" route $line --json --lang $1 \
            --rules \"\$work/rules\" --catalogue \"\$work/catalogue.db\"" \
            </dev/null 2>/dev/null >"$work/answer"
        if [ $? -lt 2 ] && [ -s "$work/answer" ]; then
            cat "$work/answer"
        else
            echo null
        fi
    done
}
answers vi <"$work/asked.sh" | jq -cS . >"$work/wanted" || exit 3
tail -60 "$work/asked.sh" | answers en | jq -cS . >"$work/wanted.en" || exit 3

# From what SQL decided: what the command line would not have answered is
# null; and what the short functions have to say.
refused='if type == "object" and (.outcome == "bad_input" or
    (.outcome == "not_found" and .procedure == null and .power == null))
    then null else . end'
short='if type == "object" then "\(.outcome)|\(.tier // "")"
    else [.[] | {outcome, tier}] | unique |
        if length == 1 then "\(.[0].outcome)|\(.[0].tier // "")"
        else "several|" end end'

# compare WHO DECIDED SHORT: one line for each question.
compare() {
    jq -cS "$refused" "$2" >"$work/found"
    expect_lines "$1 and capnao route" "$work/wanted" "$work/found"
    jq -r "$short" "$2" >"$work/short"
    expect_lines "$1: tier and outcome" "$work/short" "$3"
}

# Changes of the rules of the kites, for shells inside of shells.
sed 's/to = "provincial_committee", */to = "commune_committee",/' \
    tests/cli/rules/kites.lua >"$work/kites.new"
cat >"$work/other" <<SH
cp "$work/kites.new" "$work/kites/kites.lua"
SH
cat >"$work/broken" <<SH
echo 'origin {' >"$work/kites/kites.lua"
SH
cat >"$work/old" <<SH
cp "$PWD/tests/cli/rules/kites.lua" "$work/kites/kites.lua"
SH

. "$here/server.sh"
. "$here/sqlite.sh"
. "$here/postgres.sh"

echo "$passed passed, $failed failed${skipped:+ (skipped: $skipped)}"
[ "$failed" = 0 ]
