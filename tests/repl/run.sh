#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM TERMINAL: sessions of repl. cases/NAME.in is piped in; what
# comes out, both streams together, is compared with NAME.out and the exit
# code with NAME.code (missing = 0); NAME.args are its options. UPDATE=1
# writes these. Then a reload beside an edit, and keys typed on a terminal
# (TERMINAL is terminal.c). Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
terminal=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
cli=$here/../cli
passed=0
failed=0
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-repl.XXXXXX") || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
unset CAPNAO_RULES CAPNAO_CATALOGUE NO_COLOR XDG_STATE_HOME
HOME=$work/home
export HOME
mkdir "$HOME"
cd "$work" || exit 3
cp -R "$cli/rules" rules
"$program" catalogue import "$cli/procedures.csv" "$cli/units.csv" \
    --catalogue catalogue.db >/dev/null || exit 3

powers="kite.licence:issue kite.licence:revoke kite.motor:issue
kite.festival:issue kite.string:issue kite.school:issue 1.000001 1.000002"

expect() {
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "--- $1"
        [ -z "${3-}" ] || cat "$3"
    fi
}

for input in "$here"/cases/*.in; do
    case=${input%.in}
    # shellcheck disable=SC2046 # options are words
    "$program" repl $(cat "$case.args" 2>/dev/null) <"$input" >found 2>&1
    code=$?
    if [ "${UPDATE:-0}" = 1 ]; then
        cp found "$case.out"
        rm -f "$case.code"
        [ $code = 0 ] || echo $code >"$case.code"
    fi
    diff -u "$case.out" found >difference
    expect "$(basename "$case")" $? difference
    [ "$code" = "$(cat "$case.code" 2>/dev/null || echo 0)" ]
    expect "$(basename "$case"): code $code" $?
done

# ---- a session says what single commands say --------------------------------

{
    echo "on 2025-08-01"
    echo "province 08"
    echo "fact sky=inland wing_area=5"
    for power in $powers; do
        echo "route $power --json"
    done
} | "$program" repl >found 2>&1
sed 1,3d found >session
for power in $powers; do
    "$program" route "$power" --json --on 2025-08-01 --province 08 \
        --fact sky=inland --fact wing_area=5
done >single 2>&1
[ -s single ] && cmp -s single session
expect "the same answers" $? session

# ---- reload ------------------------------------------------------------------

wait_for() {
    tries=0
    until grep -q "$1" found; do
        tries=$((tries + 1))
        [ $tries -lt 1200 ] || return 1
        sleep 0.05
    done
}

: >found
{
    echo "on 2025-08-01"
    echo "route kite.school:issue --province 08"
    wait_for 'Ủy ban nhân dân cấp xã'
    echo 'origin {' >rules/broken.lua
    echo "reload"
    wait_for 'quy tắc cũ'
    echo "route --province 08"
    echo "check"
    wait_for '1 lỗi'
    rm rules/broken.lua
    sed '/^transfer { id = "qd8.1"/,$d' "$cli/rules/kites.lua" >rules/kites.lua
    echo "reload"
    wait_for 'đã nạp lại'
    echo "route --province 08"
} | "$program" repl >found 2>&1
code=$?
grep -E '^(Thẩm quyền|capnao:|đã nạp)|lỗi' found >lines
cat >want <<'TEXT'
Thẩm quyền cấp xã: Ủy ban nhân dân cấp xã
capnao: rules/broken.lua:2: Sai cú pháp Lua: unexpected symbol near <eof>
capnao: chưa nạp lại được: vẫn trả lời theo quy tắc cũ; gõ check để xem mọi lỗi
Thẩm quyền cấp xã: Ủy ban nhân dân cấp xã
rules/broken.lua:2: lỗi: unexpected symbol near <eof> [syntax]
1 lỗi, 0 cảnh báo
đã nạp lại: 11 quy tắc, 7 thẩm quyền
Thẩm quyền cấp tỉnh: Ủy ban nhân dân tỉnh Tuyên Quang
TEXT
diff -u want lines >difference
expect "reload" $? difference
[ $code = 3 ]
expect "reload: code $code" $?
cp "$cli/rules/kites.lua" rules/kites.lua

# ---- hostile input -------------------------------------------------------------

{
    printf 'show\0me\n'
    head -c 100000 /dev/zero | tr '\0' x
    printf '\n\377\376 \300\nroute \377\n'
    yes a | head -200 | tr '\n' ' '
    printf '\n"""\n\\\nfact =\nfact a=\nprovince\ncommune\nfact\nquit\n'
} | timeout 60 "$program" repl >found 2>&1
[ $? = 2 ]
expect "bytes that are no commands" $? found

echo "route kite.school:issue" | "$program" repl >/dev/full 2>found
[ $? = 3 ] && grep -q 'không ghi được' found
expect "a disk that is full" $? found

# ---- a terminal ----------------------------------------------------------------

keys() {
    name=$1
    script=$2
    shift 2
    "$terminal" "$script" "$@" >found 2>&1
    counts=$(tail -1 found)
    passed=$((passed + ${counts%% passed*}))
    [ "${counts##*, }" = "0 failed" ]
    expect "$name" $? found
}

keys "keys" "$here/keys.script" "$program" repl
history=$HOME/.local/state/capnao/history
[ "$(stat -c %a "$history")" = 600 ] &&
    [ "$(tail -1 "$history")" = "route kite.school:issue" ]
expect "history" $? "$history"
LC_ALL=POSIX keys "keys in another locale" "$here/keys.script" "$program" repl

printf '%s\n' '< không ghi được lịch sử' '< capnao>' '> show\n' '< hôm nay' \
    '< capnao>' '> quit\n' >quit
XDG_STATE_HOME=/dev/null/no keys "no history" quit "$program" repl
printf '%s\n' '< Ctrl-D ends' '< capnao [Tuyên Quang]>' '> \004' >end
keys "options" end "$program" repl --province "Tuyên Quang" --lang en

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
