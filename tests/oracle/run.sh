#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM_DIR [CASES [FIRST_SEED]]: compares the engine with the
# oracle on random rule bases until CASES cases (12000) agree or differ.
# PROGRAM_DIR holds tests/answer, built before. A rule base that the engine
# refuses as too entangled is left out; more than one in 25 is a failure. Ends
# with "N passed, N failed"; exit code 1 on a failure.
set -u
export LC_ALL=C

if [ $# -lt 1 ]; then
    echo "usage: run.sh PROGRAM_DIR [CASES [FIRST_SEED]]" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
answer=$1/tests/answer
cases=${2:-12000}
seed=${3:-1}
lua=${LUA:-lua5.4}
per_seed=100
shown_max=5

if [ ! -x "$answer" ]; then
    echo "run.sh: $answer is missing: build it first" >&2
    exit 3
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# Generates and answers one seed both ways, in its own folder.
compare() {
    dir=$work/$1
    mkdir -p "$dir/rules"
    if "$lua" "$here/generate.lua" "$1" "$dir" $per_seed 2>"$dir/errors" &&
        "$lua" "$here/oracle.lua" "$dir" >"$dir/want" 2>>"$dir/errors"; then
        "$answer" "$dir" >"$dir/got" 2>>"$dir/errors" ||
            echo "answer ended with $?" >>"$dir/errors"
    fi
}

# Prints what differs for a seed and how to see it again.
show() {
    paste -d'\n' "$dir/want" "$dir/got" | awk -v max=$shown_max '
        NR % 2 { want = $0; next }
        want != $0 && $0 != "" && shown++ < max {
            split(want, part, "\t")
            printf "  case %s\n    want %s\n    got  %s\n",
                part[1], want, $0
        }'
    sed 's/^/  /' "$dir/errors" | head -n $shown_max
    cat <<END
  again: rm -rf /tmp/seed$1; mkdir -p /tmp/seed$1/rules
         $lua $here/generate.lua $1 /tmp/seed$1 $per_seed
         $lua $here/oracle.lua /tmp/seed$1 [CASE]
         $answer /tmp/seed$1 [CASE]
END
}

passed=0
failed=0
shown=0
refused=0

# Counts one seed; a case that route and explain answer apart fails too.
count() {
    dir=$work/$1
    if grep -q 'too entangled' "$dir/errors"; then
        refused=$((refused + 1))
        rm -rf "$dir"
        return
    fi
    touch "$dir/got" "$dir/want"
    bad=$(awk 'FNR == NR { want[FNR] = $0; n = FNR; next }
               { got[FNR] = $0 }
               END { for (i = 1; i <= n; i++) bad += want[i] != got[i]
                     print bad + 0 }' "$dir/want" "$dir/got")
    [ -s "$dir/want" ] || bad=$per_seed
    if [ "$bad" -eq 0 ] && [ -s "$dir/errors" ]; then
        bad=$(grep -c '^case' "$dir/errors")
        [ "$bad" -gt 0 ] || bad=1
        [ "$bad" -le $per_seed ] || bad=$per_seed
    fi
    failed=$((failed + bad))
    passed=$((passed + per_seed - bad))
    if [ "$bad" -gt 0 ] && [ $shown -lt $shown_max ]; then
        echo "seed $1: $bad of $per_seed cases differ"
        show "$1"
        shown=$((shown + 1))
    fi
    rm -rf "$dir"
}

# Refused rule bases must not keep it from ending.
while [ $((passed + failed)) -lt "$cases" ] && [ $refused -lt 100 ]; do
    compare "$seed" &
    compare $((seed + 1)) &
    wait
    count "$seed"
    count $((seed + 1))
    seed=$((seed + 2))
done
if [ $refused -gt 0 ]; then
    echo "$refused rule bases refused as too entangled"
fi
if [ $((refused * 25 * per_seed)) -gt $((passed + failed + 25 * per_seed)) ]
then
    failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
