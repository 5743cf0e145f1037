#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM TERMINAL: edits rule files beside a running watch, waits (with
# a bound) for what it prints, and compares that. Ends what it started by its
# number. TERMINAL is tests/repl/terminal.c. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
terminal=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
cli=$here/../cli
passed=0
failed=0
pid=
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-watch.XXXXXX") || exit 3
stop() {
    [ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null
    pid=
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
unset CAPNAO_RULES CAPNAO_CATALOGUE NO_COLOR
HOME=$work
export HOME
cd "$work" || exit 3
"$program" catalogue import "$cli/procedures.csv" "$cli/units.csv" \
    --catalogue catalogue.db >/dev/null || exit 3

good() {
    passed=$((passed + 1))
}

bad() {
    failed=$((failed + 1))
    echo "--- $1"
    [ -z "${2-}" ] || printf '%s\n' "$2"
}

# The rules of the made-up law on kites, one test that passes, one watch.
begin() {
    stop
    rm -rf rules away out err
    cp -R "$cli/rules" rules
    mkdir rules/tests
    cat >rules/tests/kites.lua <<'LUA'
expect { id = "school", ask = "kite.school:issue", on = "2025-09-01",
         province = "08", gives = { tier = "commune" } }
LUA
    : >out
    seen=0
    "$program" watch rules "$@" >out 2>err &
    pid=$!
}

# bounded COMMAND...: until it succeeds, for a minute at most.
bounded() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ $tries -lt 1200 ] || return 1
        sleep 0.05
    done
}

ended_pass() {
    tail -n +$((seen + 1)) out | grep -qE ' ms\)$|"change":"pass"'
}

# What was printed since the last time goes into `found`, without clock and
# milliseconds.
news() {
    tail -n +$((seen + 1)) out >new
    seen=$((seen + $(wc -l <new)))
    <new sed -E 's/^[0-9:]{8} //; s/ \([0-9]+ ms\)$//; s/"ms":[0-9]+/"ms":0/' >found
}

# step NAME EXPECTED: waits for the end of a pass and compares.
step() {
    if ! bounded ended_pass; then
        bad "$1: nothing happened" "$(cat err)"
        return
    fi
    news
    printf '%s\n' "$2" >want
    is_found "$1"
}

# is_found NAME: `found` is as `want`.
is_found() {
    if cmp -s want found; then
        good
    else
        bad "$1" "$(diff -u want found | sed 1,2d)"
    fi
}

# save FILE: standard input, written beside and renamed, as editors do.
save() {
    cat >rules/.beside && mv rules/.beside "rules/$1"
}

extra() {
    cat <<LUA
subject { id = "kite.extra", field = "kites", actions = { "issue" },
          name = { vi = "Diều thêm", en = "More kites" } }
origin { id = "extra.1", basis = (instrument "law:1/2020/QH14"):article(20),
         power = { "kite.extra" }, holder = "ministry",${1:+ $1}
         confidence = "text", facts = { "K20" } }
LUA
}

all="lỗi 0, cảnh báo 0, chứng minh 2, kiểm thử hỏng 0/1"

# ---- what is printed ---------------------------------------------------------

scenes() {
    begin "$@"
    step "the beginning" "rules: đang theo dõi; $all"
    extra "" | save extra.lua
    step "a new file without a fault" "extra.lua: không đổi; $all"
    extra 'valid_to = "2027-01-01",' | save extra.lua
    step "a date that leaves an omission" "mới  gián đoạn [interruption]: kite.extra:issue – Diều thêm; từ 01/01/2027 đến hết 30/06/2030
     extra.1 rules/extra.lua:3; capnao route kite.extra:issue --on 2027-01-01
extra.lua: 1 mới, 0 hết; lỗi 0, cảnh báo 0, chứng minh 3, kiểm thử hỏng 0/1"
    { printf '\n\n\n'; extra 'valid_to = "2027-01-01",'; } | save extra.lua
    step "the same fault some lines below" "extra.lua: không đổi; lỗi 0, cảnh báo 0, chứng minh 3, kiểm thử hỏng 0/1"
    { extra ""; echo 'origin {'; } | save extra.lua
    step "a file that is no Lua" "mới  rules/extra.lua:7: lỗi: unexpected symbol near <eof> [syntax]
extra.lua: 1 mới, 0 hết; lỗi 1, cảnh báo 0; chưa nạp được, giữ kết luận cũ"
    { extra ""; echo 'origin { id = "x" }'; } | save extra.lua
    bounded ended_pass
    news
    grep -E '^hết|hold|^extra.lua: ' found >some && mv some found
    cat >want <<'TEXT'
hết  rules/extra.lua:7: lỗi: unexpected symbol near <eof> [syntax]
mới  rules/extra.lua:6: lỗi: origin lacks "holder" [missing-key]
     it should be a holder's id, or same_as { "subject", "action" }
extra.lua: 5 mới, 1 hết; lỗi 5, cảnh báo 0; chưa nạp được, giữ kết luận cũ
TEXT
    is_found "other faults"
    extra "" | save extra.lua
    bounded ended_pass
    news
    grep -vE '^hết  rules/extra.lua:6: ' found >some && mv some found
    cat >want <<TEXT
hết  gián đoạn [interruption]: kite.extra:issue – Diều thêm; từ 01/01/2027 đến hết 30/06/2030
extra.lua: 0 mới, 6 hết; $all
TEXT
    is_found "all mended"

    # a rule changes what a test gets, and it changes again
    sed '/^transfer { id = "qd8.1"/,$d' "$cli/rules/kites.lua" | save kites.lua
    bounded ended_pass
    news
    if grep -q '^mới  rules/tests/kites.lua:1: kiểm thử hỏng: school: tier: cần commune; được ' found &&
        tail -1 found | grep -q '^kites.lua: .*kiểm thử hỏng 1/1$'; then
        good
    else
        bad "a test that fails now" "$(cat found)"
    fi
    sed 's/tier = "commune"/tier = "central"/' rules/tests/kites.lua |
        save tests/kites.lua
    bounded ended_pass
    news
    if grep -q '^mới .*: school: tier: cần central; được ' found &&
        ! grep -q '^hết ' found; then
        good
    else
        bad "a test that fails otherwise" "$(cat found)"
    fi
    save kites.lua <"$cli/rules/kites.lua"
    bounded ended_pass
    news
    sed 's/tier = "central"/tier = "commune"/' rules/tests/kites.lua |
        save tests/kites.lua
    bounded ended_pass
    news
    if grep -q '^hết .*kiểm thử hỏng: school' found &&
        [ "$(tail -1 found)" = "tests/kites.lua: 0 mới, 1 hết; $all" ]; then
        good
    else
        bad "a test that passes again" "$(cat found)"
    fi

    # files come and go
    rm rules/extra.lua
    step "a file that is removed" "extra.lua: không đổi; $all"
    mkdir rules/.new && extra "" >rules/.new/deep.lua && mv rules/.new rules/new
    step "a folder that is moved in" "new/deep.lua: không đổi; $all"
    extra "" | sed s/kite.extra/kite.more/ | save new/deeper.lua
    step "a file in the new folder" "mới  rules/new/deeper.lua:3: lỗi: rule \"extra.1\" is declared already at rules/new/deep.lua:3 [duplicate-id]
     give it an id of its own
new/deeper.lua: 1 mới, 0 hết; lỗi 1, cảnh báo 0; chưa nạp được, giữ kết luận cũ"
    mv rules/new rules/.old
    step "a folder that is moved out" "hết  rules/new/deeper.lua:3: lỗi: rule \"extra.1\" is declared already at rules/new/deep.lua:3 [duplicate-id]
new/deep.lua, new/deeper.lua: 0 mới, 1 hết; $all"
    mkdir -p rules/a/b
    extra "" >rules/a/b/c.lua
    step "a file in a folder made just before" "a/b/c.lua: không đổi; $all"
    rm -r rules/a
    step "a folder that is removed" "a/b/c.lua: không đổi; $all"

    # what is no rule file says nothing; the next pass is of the one that is
    echo x >rules/notes.txt
    extra "" >rules/.hidden.lua
    touch rules/kites.lua
    step "only rule files count" "kites.lua: không đổi; $all"

    # saves in a row: the last one counts, however many passes it takes
    for date in 2027-01-01 2028-01-01 2029-01-01; do
        extra "valid_to = \"$date\"," | save extra.lua
    done
    : >rapid
    settled() {
        news
        cat found >>rapid
        grep '^mới  gián đoạn' rapid | tail -1 | grep -q 'từ 01/01/2029' &&
            tail -1 rapid | grep -q 'chứng minh 3'
    }
    if bounded settled; then good; else bad "saves in a row" "$(cat rapid)"; fi
    rm rules/extra.lua
    bounded ended_pass
    news

    # the whole folder is put aside and back
    mv rules away
    bounded ended_pass
    news
    if grep -q 'chưa nạp được, giữ kết luận cũ$' found &&
        grep -q 'không đọc được thư mục quy tắc "rules"' err; then
        good
    else
        bad "the folder is gone" "$(cat found err)"
    fi
    mv away rules
    step "the folder is back" "kites.lua, tests/kites.lua, words.lua: không đổi; $all"
    extra "" | save extra.lua
    step "it is watched again" "extra.lua: không đổi; $all"

    kill -TERM "$pid"
    wait "$pid"
    code=$?
    pid=
    if [ $code = 0 ]; then good; else bad "ended with code $code"; fi
    if [ "$(cat err)" = 'capnao: không đọc được thư mục quy tắc "rules": không có tệp hay thư mục này' ]; then
        good
    else
        bad "messages" "$(cat err)"
    fi
}

scenes
scenes --poll

# ---- JSON, one pass, broken at first, Ctrl-C, a reader that goes ---------------

begin --json
bounded ended_pass
news
extra 'valid_to = "2027-01-01",' | save extra.lua
bounded ended_pass
news
if [ "$(jq -r '[.change, .kind, .finding.kind, .finding.rules[0].rule, .new, .proof, .tests, .failing, .loaded] | @csv' found)" = \
'"new","proof","interruption","extra.1",,,,,
"pass",,,,1,3,1,0,true' ]; then
    good
else
    bad "JSON" "$(cat found)"
fi
stop

begin --once
wait "$pid"
code=$?
pid=
if [ $code = 1 ] && [ "$(grep -c '^mới ' out)" = 2 ] && [ "$(wc -l <out)" = 5 ]; then
    good
else
    bad "one pass: code $code" "$(cat out)"
fi

rm -rf rules && cp -R "$cli/rules" rules
echo 'fact { id = "rain", type = "boolean", question = { vi = "Mưa?", en = "Rain?" } }' \
    >rules/rain.lua
"$program" watch rules --once >out 2>err
"$program" check rules >checked 2>err
if grep -A1 '\[unused-fact\]' out | sed 1d | sed 's/^ *//' >advice &&
    [ -s advice ] && grep -qF "$(cat advice)" checked; then
    good
else
    bad "what to do, in the words of check" "$(cat out checked)"
fi

rm -rf rules && cp -R "$cli/rules" rules && echo 'origin {' >rules/broken.lua
: >out # what an earlier run printed is no news
"$program" watch rules --lang en >out 2>err &
pid=$!
seen=0
step "rules that are broken at first" "new  rules/broken.lua:2: error: unexpected symbol near <eof> [syntax]
rules: watching; errors 1, warnings 0; not loaded, answers stay as they were"
rm rules/broken.lua
step "… and mended" "gone rules/broken.lua:2: error: unexpected symbol near <eof> [syntax]
broken.lua: 0 new, 1 gone; errors 0, warnings 0, proof 2"
stop

"$program" watch no-such-folder >out 2>err
code=$?
if [ $code = 3 ] && [ ! -s out ] && grep -q no-such-folder err; then
    good
else
    bad "a folder that is not there: code $code" "$(cat out err)"
fi

printf '%s\n' '< đang theo dõi' '> \003' >keys
found=$("$terminal" keys "$program" watch rules)
if [ "$found" = "2 passed, 0 failed" ]; then good; else bad "Ctrl-C" "$found"; fi

("$program" watch rules --json; echo $? >code) | head -1 >first
if [ "$(cat code)" = 0 ] && grep -q '"change":"pass"' first; then
    good
else
    bad "a reader that goes away" "$(cat code first)"
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
