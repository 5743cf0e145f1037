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

# run N COMMAND...: what it says into $work/N.out, its exit code into
# $work/N.code. The sanitizers write beside them; a log is a failure even
# where tests pass.
run() {
    to=$work/$1
    shift
    ASAN_OPTIONS="log_path=$to.asan:detect_leaks=1:$(printenv ASAN_OPTIONS || :)" \
        UBSAN_OPTIONS="log_path=$to.ubsan:print_stacktrace=1" \
        "$@" >"$to.out" 2>&1
    echo $? >"$to.code"
}

# report NAME N: adds up what the command says it passed and failed.
report() {
    to=$work/$2
    code=$(cat "$to.code")
    counts=$(sed -n \
        -e 's/.*Tested: [0-9]* | Passing: \([0-9]*\) | Failing: \([0-9]*\) | Crashing: \([0-9]*\).*/\1 \2 \3/p' \
        -e 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2 0/p' \
        "$to.out" | tail -1)
    name=$1
    # shellcheck disable=SC2086 # three numbers on purpose
    set -- ${counts:-0 1 0}
    bad=$(($2 + $3))
    [ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
    cat "$to".asan.* "$to".ubsan.* >"$to.watched" 2>/dev/null
    if [ -s "$to.watched" ]; then
        head -40 "$to.watched"
        bad=$((bad + 1))
    fi
    passed=$((passed + $1))
    failed=$((failed + bad))
    printf '  %-28s %6d passed %4d failed\n' "$name" "$1" "$bad"
    [ "$bad" = 0 ] || sed 's/^/    /' "$to.out" | tail -60
    rm -f "$to".*
}

suite() {
    name=$1
    shift
    run suite "$@"
    report "$name" suite
}

# Unit tests share nothing: two at a time, told in their order.
set --
for test in "$dir"/tests/test_*; do
    [ -x "$test" ] && set -- "$@" "$test"
done
while [ $# -gt 0 ]; do
    run first "$1" -j1 &
    [ $# -eq 1 ] || run second "$2" -j1 &
    wait
    report "$(basename "$1")" first
    [ $# -eq 1 ] || report "$(basename "$2")" second
    shift $(($# > 1 ? 2 : 1))
done
suite "allocations that fail" "$dir/tests/faults"
suite "readers beside reloads" "$dir/tests/readers"
suite "damaged lists" "$dir/tests/damages" "${DAMAGES:-1000}"
suite "words of errors" lua5.4 tests/errors/check.lua
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
