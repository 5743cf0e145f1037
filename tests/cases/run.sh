#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM [FILE...]: asks every `route` line of the case files and
# compares the answer with the `expect` lines below it: KEY=VALUE, or
# KEY~=VALUE where the list KEY has VALUE. Where an answer has several
# decisions all must agree, unless the key begins with "N." for the N-th. Ends
# with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- "$here"/*.case "$here"/reach/*.case
cd "$here/../.." || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
passed=0
failed=0

export CAPNAO_CATALOGUE="$work/catalogue.db"
export CAPNAO_RULES=rules
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$CAPNAO_CATALOGUE" >/dev/null || exit 3

# Says what is wrong with the case that was read last.
wrong() {
    printf '%d\t%s\n' "$asked" "$1" >>"$work/wrong"
}

# Asks what a `route` line says: one document in the answers.
ask() {
    asked=$((asked + 1))
    printf '%d\t%d: %s\n' "$asked" "$number" "$1" >>"$work/asked"
    eval "\"\$program\" $1 --json" >"$work/json" 2>"$work/err"
    if [ $? -lt 2 ] && [ -s "$work/json" ]; then
        cat "$work/json" >>"$work/answers"
    else
        echo null >>"$work/answers"
        wrong "$(head -1 "$work/err")"
    fi
}

# Compares all answers of a file at once; prints the cases that went wrong.
compare() {
    jq -nr --slurpfile answers "$work/answers" --rawfile want "$work/want" \
        -f "$here/compare.jq" >>"$work/wrong" || exit 3
    awk -F '\t' -v file="$1" '
        FILENAME ~ /wrong$/ { text[$1] = text[$1] "    " $2 "\n"; next }
        $1 in text { printf "%s:%s\n%s", file, $2, text[$1] }' \
        "$work/wrong" "$work/asked"
    bad=$(cut -f1 "$work/wrong" | sort -u | wc -l)
    failed=$((failed + bad))
    passed=$((passed + asked - bad))
}

for file in "$@"; do
    for name in asked answers want wrong; do
        : >"$work/$name"
    done
    asked=0
    number=0
    while IFS= read -r text || [ -n "$text" ]; do
        number=$((number + 1))
        case $text in
        'route '*) ask "$text" ;;
        'expect '*=*) printf '%d\t%s\n' "$asked" "${text#expect }" \
            >>"$work/want" ;;
        '' | '#'*) ;;
        *) wrong "line $number is neither route nor expect: $text" ;;
        esac
    done <"$file"
    compare "$file"
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
