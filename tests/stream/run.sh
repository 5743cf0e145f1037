#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh BUILD_DIR: the command batch from outside: order and identity under
# --jobs, cuts and kills that --resume mends, full disks, closed pipes, GNU
# parallel, lines of every bad kind. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
dir=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 3
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-stream.XXXXXX") || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
passed=0
failed=0
rows=${STREAM_ROWS:-20000}
kills=${STREAM_KILLS:-40}

expect() {
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "stream: $1"
    fi
}

# equal WHAT A B: two files are the same bytes.
equal() {
    cmp -s "$2" "$3"
    expect "$1" $?
}

# code WHAT EXPECTED FOUND
code() {
    [ "$2" = "$3" ]
    expect "$1: exit code $3, not $2" $?
}

"$dir/capnao" --catalogue "$work/catalogue.db" catalogue import \
    fixtures/units.csv fixtures/procedures/*.csv >"$work/import" 2>&1 || {
    cat "$work/import"
    exit 3
}
cat >"$work/batch" <<END
#!/bin/sh
exec "$dir/capnao" batch --rules rules --catalogue "$work/catalogue.db" \
    --lang en --on 2026-01-15 "\$@"
END
chmod +x "$work/batch"
batch="$work/batch"
make_dossiers() {
    "$dir/dossiers" rules "$work/catalogue.db" "$@"
}

make_dossiers ndjson "$rows" 20250701 >"$work/good.ndjson"
make_dossiers csv "$rows" 20250701 >"$work/good.csv"
make_dossiers ndjson "$rows" 20250702 30 >"$work/bad.ndjson"
make_dossiers csv "$rows" 20250702 30 >"$work/bad.csv"

# ---- the scanners against library parsers -----------------------------------
"$dir/tests/scan" rules "$work/catalogue.db" "$work/good.ndjson" \
    "$work/good.csv" "${STREAM_FUZZ:-20000}" >"$work/scan"
counts=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$work/scan")
# shellcheck disable=SC2086 # two numbers on purpose
set -- ${counts:-0 1}
passed=$((passed + $1))
failed=$((failed + $2))
[ "$2" = 0 ] || cat "$work/scan"

# ---- order and identity -----------------------------------------------------
for form in ndjson csv; do
    for kind in good bad; do
        for out in ndjson csv; do
            "$batch" --in $form --out $out <"$work/$kind.$form" \
                >"$work/$kind.$form.$out" 2>"$work/err"
            code "$kind $form to $out" 1 $?
            for jobs in 2 4; do
                "$batch" --in $form --out $out --jobs $jobs "$work/$kind.$form" \
                    2>"$work/err" | cmp -s - "$work/$kind.$form.$out"
                expect "$kind $form to $out, --jobs $jobs is another output" $?
            done
        done
    done
done
equal "the same dossiers as NDJSON and as CSV are answered alike" \
    "$work/good.ndjson.ndjson" "$work/good.csv.ndjson"
[ "$(wc -l <"$work/good.ndjson.ndjson")" = "$rows" ]
expect "a line out for each line in" $?
jq -r .id <"$work/good.ndjson" >"$work/ids"
jq -r .id <"$work/good.ndjson.ndjson" | cmp -s - "$work/ids"
expect "the ids come in the order of the input" $?
for form in ndjson csv; do
    [ "$(jq -s length <"$work/bad.$form.ndjson")" = "$rows" ]
    expect "every line of an output is JSON, from $form" $?
done

# The errors of the bad file name the lines that were spoiled: what is left
# when those are taken out is answered as it is alone.
jq -r 'select(.outcome == "error") | .line' <"$work/bad.ndjson.ndjson" \
    >"$work/lines"
[ -s "$work/lines" ]
expect "some lines of the bad file are errors" $?
awk 'NR == FNR { bad[$1] = 1; next } !(FNR in bad)' "$work/lines" \
    "$work/bad.ndjson" | "$batch" 2>"$work/err" >"$work/alone"
jq -c 'select(.outcome != "error")' <"$work/bad.ndjson.ndjson" >"$work/rest"
jq -c . <"$work/alone" | cmp -s - "$work/rest"
expect "bad lines change the answers of good ones" $?

# ---- one answer against the command route -----------------------------------
head -40 "$work/good.ndjson" | while read -r line; do
    what=$(printf '%s' "$line" | jq -r '.procedure // .power')
    set -- --on "$(printf '%s' "$line" | jq -r .on)" \
        --received "$(printf '%s' "$line" | jq -r .received)" \
        --province "$(printf '%s' "$line" | jq -r .province)" \
        --commune "$(printf '%s' "$line" | jq -r .commune)"
    for fact in $(printf '%s' "$line" |
        jq -r '.facts // {} | to_entries[] | "\(.key)=\(.value)"'); do
        set -- "$@" --fact "$fact"
    done
    "$dir/capnao" --rules rules --catalogue "$work/catalogue.db" route "$what" \
        "$@" --json 2>/dev/null |
        jq -c '[if type == "array" then .[] else . end |
            {outcome, tier, holder, unit: .unit.code,
             chain: [.chain[].rule]} |
            if .outcome == "decided" then . else {outcome} end] | unique'
done >"$work/route"
head -40 "$work/good.ndjson" | "$batch" 2>/dev/null |
    jq -c '[(.verdicts // [.])[] | {outcome, tier, holder, unit, chain} |
        if .outcome == "decided" then . else {outcome} end] | unique' \
        >"$work/streamed"
equal "route and batch answer alike" "$work/route" "$work/streamed"

# ---- forms of the same input ------------------------------------------------
head -200 "$work/good.ndjson" >"$work/few.ndjson"
"$batch" "$work/few.ndjson" >"$work/few" 2>/dev/null
sed 's/$/\r/' "$work/few.ndjson" | "$batch" 2>/dev/null | cmp -s - "$work/few"
expect "CRLF" $?
{ printf '\357\273\277'; cat "$work/few.ndjson"; } | "$batch" 2>/dev/null |
    cmp -s - "$work/few"
expect "a byte order mark" $?
sed 's/$/\n\n  /' "$work/few.ndjson" | "$batch" 2>/dev/null | cmp -s - "$work/few"
expect "empty lines" $?
printf '%s' "$(cat "$work/few.ndjson")" | "$batch" 2>/dev/null | cmp -s - "$work/few"
expect "no line break at the end" $?
# Bytes that trickle in: blocks end everywhere.
while read -r line; do
    printf '%s' "$line" | head -c 70
    printf '%s\n' "$line" | tail -c +71
done <"$work/few.ndjson" | dd bs=7 status=none | "$batch" --jobs 2 2>/dev/null |
    cmp -s - "$work/few"
expect "an input in pieces" $?
{
    head -1 "$work/few.ndjson"
    head -c 65536 /dev/zero | tr '\0' x
    echo
    head -c 700000 /dev/zero | tr '\0' y
    echo
    printf '{"id":"%s"}\n' "$(head -c 65527 /dev/zero | tr '\0' i)"
    printf '{"id":"%s"}\n' "$(head -c 65528 /dev/zero | tr '\0' i)"
    sed -n 2p "$work/few.ndjson"
} >"$work/long"
"$batch" --jobs 2 "$work/long" 2>/dev/null >"$work/long.out"
jq -c '[.line, .error]' <"$work/long.out" >"$work/got"
cat >"$work/want" <<'END'
[null,null]
[2,"bad-json"]
[3,"line-too-long"]
[4,"no-procedure"]
[5,"line-too-long"]
[null,null]
END
equal "lines at and beyond the longest" "$work/got" "$work/want"

# ---- resuming ---------------------------------------------------------------
"$batch" "$work/few.ndjson" -o "$work/whole" 2>/dev/null
equal "-o writes what standard output gets" "$work/whole" "$work/few"
size=$(wc -c <"$work/few")
bad=0
at=0
while [ "$at" -le "$size" ]; do
    head -c "$at" "$work/few" >"$work/cut"
    "$batch" "$work/few.ndjson" -o "$work/cut" --resume 2>/dev/null
    cmp -s "$work/cut" "$work/few" || bad=$((bad + 1))
    at=$((at + size / 60 + 1))
done
[ "$bad" = 0 ]
expect "$bad cuts were not mended" $?
"$batch" "$work/few.ndjson" -o "$work/cut" --resume 2>/dev/null
equal "a whole file is left as it is" "$work/cut" "$work/few"
head -c 1000 "$work/few" | sed 's/decided/derided/' >"$work/cut"
cp "$work/cut" "$work/before"
"$batch" "$work/few.ndjson" -o "$work/cut" --resume 2>"$work/err"
code "a file of something else" 2 $?
equal "a file of something else is left alone" "$work/cut" "$work/before"
grep -q 'without --resume' "$work/err"
expect "it says what to do" $?
{ cat "$work/few"; echo more; } >"$work/cut"
"$batch" "$work/few.ndjson" -o "$work/cut" --resume 2>/dev/null
code "a file with more in it" 2 $?

seed=20250701
killed=0
bad=0
"$batch" "$work/bad.ndjson" --out csv >"$work/want" 2>/dev/null
round=0
while [ "$round" -lt "$kills" ]; do
    seed=$(((seed * 1103515245 + 12345) % 2147483648))
    cp "$work/few" "$work/killed"
    "$batch" "$work/bad.ndjson" --out csv -o "$work/killed" \
        --jobs $((round % 2 + 1)) 2>/dev/null &
    victim=$!
    sleep "0.0$((seed / 65536 % 90 + 10))"
    kill -9 $victim 2>/dev/null
    wait $victim 2>/dev/null
    # Killed before the first answer, it left the older ones.
    cmp -s "$work/killed" "$work/few" && rm "$work/killed"
    cmp -s "$work/killed" "$work/want" || killed=$((killed + 1))
    "$batch" "$work/bad.ndjson" --out csv -o "$work/killed" --resume \
        2>/dev/null
    cmp -s "$work/killed" "$work/want" || bad=$((bad + 1))
    round=$((round + 1))
done 2>/dev/null
[ "$bad" = 0 ]
expect "$bad of $killed killed runs were not mended" $?
[ "$killed" -gt 0 ]
expect "no run was killed in time" $?

# ---- what stood in the file of -o -------------------------------------------
# kept WHAT CODE ARGS...: a run that fails leaves the older answers.
kept() {
    what=$1
    want=$2
    shift 2
    cp "$work/few" "$work/older"
    "$batch" "$@" -o "$work/older" 2>"$work/err"
    code "$what" "$want" $?
    equal "$what leaves the older answers" "$work/older" "$work/few"
}
mkdir "$work/folder"
printf 'id,when\n1,2\n' >"$work/other.csv"
{ yes '' | head -c 600000; cat "$work/other.csv"; } >"$work/blank.csv"
head -c 70000 /dev/zero | tr '\0' x >"$work/long.csv"
for jobs in 1 2; do
    kept "a head without dossiers, --jobs $jobs" 2 "$work/other.csv" --jobs $jobs
    kept "such a head far below, --jobs $jobs" 2 "$work/blank.csv" --jobs $jobs
done
kept "a head without an end" 2 "$work/long.csv"
kept "a folder as input" 3 "$work/folder"
kept "no such input" 3 "$work/nowhere"
cp "$work/good.ndjson" "$work/older"
"$batch" "$work/few.ndjson" -o "$work/older" 2>/dev/null
equal "shorter answers replace the older ones whole" "$work/older" "$work/few"
: | "$batch" --out csv >"$work/head" 2>/dev/null
: | "$batch" --out csv -o "$work/older" 2>/dev/null
equal "an empty input replaces the older answers too" "$work/older" "$work/head"
[ "$(wc -l <"$work/head")" = 1 ]
expect "an empty input is answered by the head of the CSV" $?
echo before >"$work/log"
"$batch" "$work/few.ndjson" >>"$work/log" 2>/dev/null
{ echo before; cat "$work/few"; } | cmp -s - "$work/log"
expect "standard output is added to where the caller said so" $?
mkfifo "$work/in" "$work/out.fifo"
cat "$work/out.fifo" >"$work/out" &
"$batch" "$work/few.ndjson" -o "$work/out.fifo" 2>/dev/null
wait $!
equal "-o to a pipe" "$work/out" "$work/few"
"$batch" --out ndjson -o "$work/older" <"$work/in" 2>/dev/null &
exec 3>"$work/in"
head -1 "$work/few.ndjson" >&3
waited=0
while ! grep -q '^{' "$work/older" && [ $waited -lt 400 ]; do
    sleep 0.05
    waited=$((waited + 1))
done
kept=$(cat "$work/older")
"$batch" "$work/few.ndjson" -o "$work/older" 2>"$work/err"
code "two runs on one file" 3 $?
grep -q 'being written by another run' "$work/err"
expect "it says that another run writes" $?
[ "$kept" = "$(cat "$work/older")" ]
expect "the second run leaves the answers of the first" $?
tail -n +2 "$work/few.ndjson" >&3
exec 3>&-
wait $!
equal "the first run ends as if alone" "$work/older" "$work/few"

# Else a stream would read its own answers until the disk is full.
cp "$work/few.ndjson" "$work/self"
for how in named standard; do
    (
        ulimit -f 2000
        if [ $how = standard ]; then
            "$batch" <"$work/self" >>"$work/self" 2>"$work/err"
        else
            "$batch" "$work/self" >>"$work/self" 2>"$work/err"
        fi
    )
    code "answers added to their own dossiers" 2 $?
    grep -q 'both read and written' "$work/err"
    expect "it says that one file is both" $?
    equal "the dossiers stay as they were" "$work/self" "$work/few.ndjson"
done

# ---- names in capitals --------------------------------------------------------
sed 's/"\([a-z_]*\)":/"\U\1":/g' "$work/few.ndjson" >"$work/capitals"
! cmp -s "$work/capitals" "$work/few.ndjson"
expect "there are names in capitals" $?
"$batch" "$work/capitals" 2>"$work/err" | cmp -s - "$work/few"
expect "names in capitals mean the same" $?
printf '%s\n' '{"procedure":"1.013925","province":"20","on":"2026-01-01","On":""}' |
    "$batch" 2>/dev/null | grep -q '"error":"duplicate"'
expect "a name given in both forms is given twice" $?
{ head -1 "$work/good.csv" | tr a-z A-Z; tail -n +2 "$work/good.csv"; } |
    "$batch" --in csv 2>/dev/null >"$work/out"
"$batch" "$work/good.csv" 2>/dev/null | cmp -s - "$work/out"
expect "so do those of a CSV" $?

# ---- what goes wrong outside ------------------------------------------------
"$batch" "$work/good.ndjson" >/dev/full 2>"$work/err"
code "a full disk" 3 $?
[ "$(wc -l <"$work/err")" = 1 ]
expect "a full disk is told in one line" $?
"$batch" "$work/good.ndjson" -o /dev/full --jobs 2 2>"$work/err"
code "a full disk, -o and --jobs" 3 $?
{ "$batch" "$work/good.ndjson" 2>"$work/err"; echo $? >"$work/code"; } |
    head -1 >/dev/null
code "a closed pipe" 3 "$(cat "$work/code")"
[ ! -s "$work/err" ]
expect "a closed pipe is no news to its reader" $?
"$batch" "$work/few.ndjson" --jobs 2 -o - 2>/dev/null | cmp -s - "$work/few"
expect "-o - is standard output" $?
[ ! -e ./- ]
expect "-o - makes no file" $?
"$batch" "$work/few.ndjson" -o - --resume >/dev/null 2>&1
code "--resume of standard output" 2 $?
"$batch" "$work/nowhere" 2>/dev/null
code "no such input" 3 $?
"$batch" "$work/good.ndjson" -o "$work/no/where" 2>/dev/null
code "no such folder" 3 $?
cp "$work/good.ndjson" "$work/same"
"$batch" "$work/same" -o "$work/same" 2>/dev/null
code "input and output are one file" 2 $?
equal "that file is left alone" "$work/same" "$work/good.ndjson"
"$batch" "$work/good.ndjson" --resume >/dev/null 2>&1
code "--resume without -o" 2 $?
for jobs in 0 -1 65 2x ''; do
    "$batch" "$work/few.ndjson" "--jobs=$jobs" >/dev/null 2>&1
    code "--jobs=$jobs" 2 $?
done
: | "$batch" >"$work/out" 2>/dev/null
code "an empty input" 0 $?
[ ! -s "$work/out" ]
expect "nothing comes of nothing" $?
for head in 'id,when' 'id,procedure,id' 'a"b,procedure'; do
    printf '%s\n1,2,3\n' "$head" | "$batch" --in csv >/dev/null 2>"$work/err"
    code "head $head" 2 $?
done
grep '"outcome":"decided"' "$work/few" | jq -r .id >"$work/ids"
grep -F -f "$work/ids" "$work/few.ndjson" | "$batch" >/dev/null 2>"$work/err"
code "all decided" 0 $?
printf '{"procedur":"x","id":1,"uses_radio_bandd":true}\n' |
    "$batch" 2>&1 >/dev/null | grep -q 'uses_radio_bandd (did you mean uses_radio_band?)'
expect "a misspelt fact is told at the end" $?

# ---- bars -------------------------------------------------------------------
"$batch" "$work/good.ndjson" 2>"$work/err" >/dev/null
! grep -q '\[#*-*\]' "$work/err"
expect "no bar in a pipe" $?
if command -v script >/dev/null; then
    cat "$work/good.ndjson" "$work/good.ndjson" "$work/good.ndjson" \
        "$work/good.ndjson" "$work/good.ndjson" "$work/good.ndjson" \
        "$work/good.ndjson" "$work/good.ndjson" >"$work/more"
    TERM=xterm script -qec "sh -c '(cat $work/more; sleep 0.3; cat $work/more) | $batch -o $work/out'" \
        /dev/null >"$work/screen" 2>&1 </dev/null
    grep -q 'dossiers, [0-9]* a second' "$work/screen"
    expect "a count on a terminal" $?
fi

# ---- other engines ----------------------------------------------------------
if command -v parallel >/dev/null; then
    parallel --will-cite --pipe --keep-order --block 100k -j 2 \
        "$batch 2>/dev/null || [ \$? -eq 1 ]" \
        <"$work/good.ndjson" >"$work/out" 2>/dev/null
    code "GNU parallel over NDJSON" 0 $?
    equal "GNU parallel over NDJSON" "$work/out" "$work/good.ndjson.ndjson"
    parallel --will-cite --pipe --keep-order --header : --block 100k -j 2 \
        "$batch --in csv 2>/dev/null || [ \$? -eq 1 ]" \
        <"$work/good.csv" >"$work/out" 2>/dev/null
    equal "GNU parallel over CSV" "$work/out" "$work/good.csv.ndjson"
else
    expect "GNU parallel is missing: apt-get install parallel" 1
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
