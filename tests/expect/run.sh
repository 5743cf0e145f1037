#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM: the tests of the shipped rules pass and reach every rule; so
# do those that the program generates for all of them, as TAP and as JUnit
# too; and a rule that is tested at its boundaries lets no mistake through.
# Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8

program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
passed=0
failed=0

export CAPNAO_CATALOGUE="$work/catalogue.db"
export CAPNAO_RULES=rules
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$CAPNAO_CATALOGUE" >/dev/null || exit 3

# check WHAT COMMAND...: the command succeeds.
check() {
    what=$1
    shift
    if "$@" >"$work/out" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$what:"
        tail -20 "$work/out"
    fi
}

# count PASSED FAILED, out of "N test(s): N passed, N failed…".
count() {
    passed=$((passed + ${1:-0}))
    failed=$((failed + ${2:-1}))
}

# The shipped tests, one by one.
"$program" test --min-coverage 100 --lang en >"$work/shipped" 2>&1
code=$?
# shellcheck disable=SC2046 # two numbers on purpose
count $(sed -n 's/^[0-9]* test(s): \([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' \
    "$work/shipped")
[ $code = 0 ] || cat "$work/shipped"
check "exit code of the shipped tests" [ $code = 0 ]

# What is generated is what the rules give, whatever they are.
"$program" test --generate >"$work/all.lua" 2>"$work/said"
check "generated tests pass and reach every rule" \
    "$program" test "$work/all.lua" --min-coverage 100
check "generated tests in English pass" sh -c '
    "$1" test --generate --lang en >"$2/en.lua" 2>/dev/null &&
    "$1" test "$2/en.lua"' sh "$program" "$work"

# Another reader of each form finds all of them, failed ones too.
sed 's/holder = "ministry"/holder = "minister"/' "$work/all.lua" \
    >"$work/false.lua"
for set in all false; do
    tests=$(grep -c '^expect {' "$work/$set.lua")
    "$program" test "$work/$set.lua" --json >"$work/json"
    bad=$(jq .failed "$work/json")
    "$program" test "$work/$set.lua" --format tap >"$work/tap"
    prove --exec cat "$work/tap" >"$work/proved" 2>&1
    check "TAP of $set: $tests tests" grep -q "Tests=$tests," "$work/proved"
    check "TAP of $set: no parse error" \
        sh -c '! grep -i "parse error\|bad plan" "$1"' sh "$work/proved"
    "$program" test "$work/$set.lua" --format junit >"$work/junit"
    check "JUnit of $set: $tests tests, $bad failed" sh -c '
        [ "$(xmllint --xpath "concat(count(//testcase), \" \",
            count(//failure), \" \", //testsuite/@tests, \" \",
            //testsuite/@failures)" "$1")" = "$2 $3 $2 $3" ]' \
        sh "$work/junit" "$tests" "$bad"
done
check "some of the false tests fail" [ "$bad" -gt 100 ]

# The guide: its examples pass, its commands work.
sed -n '/^```lua$/,/^```$/p' docs/testing-rules.md | grep -v '^```' \
    >"$work/guide.lua"
check "the guide has examples" grep -q '^expect {' "$work/guide.lua"
check "the examples of the guide pass" "$program" test "$work/guide.lua"
sed -n 's/^\$ capnao //p' docs/testing-rules.md >"$work/commands"
check "the guide has commands" [ "$(wc -l <"$work/commands")" -ge 4 ]
while read -r line; do
    # shellcheck disable=SC2086 # words on purpose
    check "the guide: capnao $line" "$program" $line
done <"$work/commands"

# A rule whose boundaries are tested lets no mistake through.
mkdir "$work/rules"
cp -R rules/. "$work/rules"
rm -rf "$work/rules/tests"
mkdir "$work/rules/tests"
for rule in nd133.6 nd133.69 nd260.17.1.b.enterprise; do
    "$program" test --generate "$rule" >"$work/rules/tests/$rule.lua" \
        2>/dev/null
    check "every mistake in $rule is noticed" \
        "$program" --rules "$work/rules" test --mutate "$rule"
done
rm "$work"/rules/tests/*.lua
echo 'local nothing = 1; return nothing' >"$work/rules/tests/none.lua"
"$program" --rules "$work/rules" test --mutate nd133.6 --json >"$work/json"
check "without tests no mistake is noticed" \
    jq -e '.killed == 0 and .survived > 4' "$work/json"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
