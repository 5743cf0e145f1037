#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM [FILE...]: asks every `route` line of the case files and
# compares the answer with the `expect KEY=VALUE` lines below it. Where an
# answer has several decisions all must agree, unless the key begins with "N."
# for the N-th. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- "$here"/*.case
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

# The jq expression of a key: one line of text over all decisions, repeats
# left out.
expression() {
    key=$1
    which=.
    case $key in
    [0-9].*) which="[.[${key%%.*}]]" key=${key#*.} ;;
    esac
    case $key in
    chain) path='([.chain[].rule] | join(" "))' ;;
    needs) path='([.needs[].fact] | join(" "))' ;;
    conflict) path='([.conflict[].rule] | join(" "))' ;;
    *) path="(.$key // \"\" | tostring)" ;;
    esac
    printf '(%s | map(%s) | unique | join(" | ")), ' "$which" "$path"
}

# Compares what was asked with all that was expected, in one run of jq.
compare() {
    filter=$(while IFS= read -r pair; do expression "${pair%%=*}"; done \
        <"$work/want")
    jq -r "(if type == \"array\" then . else [.] end) | ${filter%, }" \
        "$work/json" >"$work/got" 2>&1
    paste -d'\n' "$work/want" "$work/got" |
        awk 'NR % 2 { want = $0; value = substr($0, index($0, "=") + 1) }
             NR % 2 == 0 && $0 != value { print "expected " want ", got " $0 }'
}

# Ends the case that was being read.
finish() {
    [ -n "$question" ] || return 0
    [ -n "$wrong" ] || wrong=$(compare)
    if [ -z "$wrong" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$file:$line: $question"
        echo "$wrong" | sed 's/^/    /'
    fi
    question=
    wrong=
}

for file in "$@"; do
    question=
    wrong=
    number=0
    while IFS= read -r text || [ -n "$text" ]; do
        number=$((number + 1))
        case $text in
        'route '*)
            finish
            question=$text
            line=$number
            : >"$work/want"
            eval "\"\$program\" $text --json" >"$work/json" 2>"$work/err"
            [ $? -lt 2 ] || wrong=$(cat "$work/err")
            ;;
        'expect '*)
            printf '%s\n' "${text#expect }" >>"$work/want"
            ;;
        '' | '#'*) ;;
        *) wrong="line $number is neither route nor expect: $text" ;;
        esac
    done <"$file"
    finish
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
