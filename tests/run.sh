#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh BUILD_DIR: every test, one line for each suite, and at the end
# "N passed, N failed". Exit code 1 when anything failed.
set -u
export LC_ALL=C.UTF-8
unset CAPNAO_RULES CAPNAO_CATALOGUE CAPNAO_IMAGE

dir=$1
passed=0
failed=0
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# The sanitizers write here; a log is a failure even where tests pass.
export ASAN_OPTIONS="log_path=$work/asan:detect_leaks=1:$(printenv ASAN_OPTIONS || :)"
export UBSAN_OPTIONS="log_path=$work/ubsan:print_stacktrace=1"

# suite NAME COMMAND...: adds up what the command says it passed and failed.
suite() {
    name=$1
    shift
    "$@" >"$work/out" 2>&1
    code=$?
    counts=$(sed -n \
        -e 's/.*Tested: [0-9]* | Passing: \([0-9]*\) | Failing: \([0-9]*\) | Crashing: \([0-9]*\).*/\1 \2 \3/p' \
        -e 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2 0/p' \
        "$work/out" | tail -1)
    # shellcheck disable=SC2086 # three numbers on purpose
    set -- ${counts:-0 1 0}
    bad=$(($2 + $3))
    [ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
    if ls "$work"/asan.* "$work"/ubsan.* >/dev/null 2>&1; then
        cat "$work"/asan.* "$work"/ubsan.* 2>/dev/null | head -40
        rm -f "$work"/asan.* "$work"/ubsan.*
        bad=$((bad + 1))
    fi
    passed=$((passed + $1))
    failed=$((failed + bad))
    printf '  %-28s %6d passed %4d failed\n' "$name" "$1" "$bad"
    [ "$bad" = 0 ] || sed 's/^/    /' "$work/out" | tail -60
}

for test in "$dir"/tests/test_*; do
    [ -x "$test" ] && suite "$(basename "$test")" "$test" -j1
done
suite "allocations that fail" "$dir/tests/faults"
suite "readers beside reloads" "$dir/tests/readers"
suite "damaged lists" "$dir/tests/damages" "${DAMAGES:-1000}"
suite "command line" sh tests/cli/run.sh "$dir/capnao"
suite "lints and their pages" sh tests/lint/run.sh "$dir/capnao"
suite "corrections" sh tests/lint/fix.sh "$dir/capnao"
suite "sessions" sh tests/repl/run.sh "$dir/capnao" "$dir/tests/terminal"
suite "watching" sh tests/watch/run.sh "$dir/capnao" "$dir/tests/terminal"
suite "tests of the law" sh tests/expect/run.sh "$dir/capnao"
suite "tests reach every rule" lua5.4 tests/law/reach.lua
suite "tests and the evaluator" lua5.4 tests/law/agree.lua
suite "report of the law" sh tests/law/check.sh "$dir"
suite "stream of dossiers" sh tests/stream/run.sh "$dir"
suite "published lists" sh tests/validate/run.sh "$dir/capnao"
suite "reports about lists" sh tests/validate/reports.sh "$dir/capnao"
suite "published lists, damaged" sh tests/validate/corrupt.sh "$dir"
suite "readme" sh tests/docs/run.sh "$dir/capnao"
suite "examples of the documents" sh tests/docs/examples.sh "$dir/capnao"
suite "oracle on itself" lua5.4 tests/oracle/selftest.lua
suite "SQL" sh tests/sql/run.sh "$dir"
suite "proof of seeded faults" "$dir/tests/seeds" "${SEEDINGS:-600}"
suite "proof against every cell" "$dir/tests/brute" "${BASES:-1000}"
suite "comparison against cells" "$dir/tests/differ" "${DIFFS:-600}"
suite "oracle against index" sh tests/oracle/run.sh "$dir" "${ORACLE_CASES:-12000}"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
