#!/bin/sh
# SPDX-License-Identifier: MIT
#
# fix.sh PROGRAM: check --fix corrects what is certain, twice is once, and it
# never changes what rules mean, loses a file or writes where it must not;
# SARIF has the shape that review tools want. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 3
root=$PWD
passed=0
failed=0
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-fix.XXXXXX") || exit 3
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

expect() {
    if [ "$1" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$2"
    fi
}

# lay: the sample rules in $work/rules, and nothing else.
lay() {
    rm -rf "$work/rules"
    mkdir "$work/rules"
    for kind in words base; do
        awk -v kind="$kind" '
            /^```/ { if (inside) exit; inside = $2 == kind; next }
            inside' "$root/docs/lint/README.md" >"$work/rules/$kind.lua"
    done
}

fix() {
    (cd "$work" && "$program" check rules --fix --lang en "$@")
}

route() {
    (cd "$work" && "$program" --rules rules route post.licence:issue \
        --on 2025-08-01 --json 2>&1)
}

# ---- everything at once -------------------------------------------------------

lay
clean=$(cat "$work/rules/base.lua" "$work/rules/words.lua" | cksum)
answer=$(route | jq 'del(.. | .ruleset?)')
{ printf '\357\273\277'; sed -e 's/^  /\t/' -e 's/,$/,  /' -e 's/$/\r/' \
    "$work/rules/base.lua"; } >"$work/messy"
loose=$(printf 'a\314\202\314\203') # ẫ in three parts
printf '%s' "$(sed "s/ẫ/$loose/g" "$work/messy")" >"$work/rules/base.lua"
grep -q "$loose" "$work/rules/base.lua"
expect $? "the test itself: nothing is decomposed"
chmod 640 "$work/rules/base.lua"
fix --dry-run >"$work/out"
[ $? = 1 ] && grep -q '^@@ -1 +1 @@$' "$work/out" &&
    grep -q '^1 file(s) would be corrected, 0 left alone$' "$work/out"
expect $? "--dry-run: $(tail -3 "$work/out")"
tail -c1 "$work/rules/base.lua" | od -c | grep -q '\\n'
[ $? = 1 ]
expect $? "--dry-run wrote"
fix >"$work/out"
expect $? "--fix: $(cat "$work/out")"
[ "$(stat -c %a "$work/rules/base.lua")" = 640 ]
expect $? "the mode of the file changed"
sed -i 's/^    \([^ ]\)/  \1/' "$work/rules/base.lua" # tabs became four
[ "$(cat "$work/rules/base.lua" "$work/rules/words.lua" | cksum)" = "$clean" ]
expect $? "the corrected file is not the clean one: $(cd "$work" && cat out)"
[ "$(route | jq 'del(.. | .ruleset?)')" = "$answer" ]
expect $? "an answer changed"
fix >"$work/out"
[ $? = 0 ] && grep -q 'nothing to correct' "$work/out"
expect $? "a second --fix is not idle: $(cat "$work/out")"
[ "$(cd "$work/rules" && echo *)" = "base.lua words.lua" ]
expect $? "something is left beside: $(cd "$work/rules" && echo *)"

# ---- what it must not touch ----------------------------------------------------

# Text inside strings, whatever it looks like.
lay
cp tests/lint/more/text_inside_strings.lua "$work/rules/example.lua"
fix >"$work/out"
cmp -s tests/lint/more/text_inside_strings.lua "$work/rules/example.lua"
expect $? "text inside strings was changed"

# Where composed letters would change a rule, nothing at all is written.
lay
printf 'local loose = "o\314\200"\nif #loose ~= 3 then\n  holder { id = "x", tier = "central", name = "X" }\nend\n' \
    >"$work/rules/example.lua"
sed -i 's/,$/, /' "$work/rules/base.lua"
cat "$work"/rules/*.lua >"$work/before"
fix >"$work/out" 2>&1
[ $? = 3 ] && grep -q 'would not mean the same' "$work/out" &&
    cat "$work"/rules/*.lua | cmp -s - "$work/before"
expect $? "a correction that changes meaning: $(cat "$work/out")"

# Nor where it would break a file that was only wrong.
lay
printf 'holder { id = "x" }\nlocal t = "\\n\314\203"\n' >"$work/rules/example.lua"
fix >"$work/out" 2>&1
code=$?
[ $code = 3 ] || [ $code = 0 ]
expect $? "rules that do not load: $(cat "$work/out")"
(cd "$work" && "$program" check rules --json) | jq -e 'all(.[]; .id != "syntax")' >/dev/null
expect $? "--fix made a syntax error"

# Rules that do not load are corrected all the same: then they do.
lay
printf 'holder { id = "x", tier = "central", name = "Ho\314\200a" }' >"$work/rules/example.lua"
fix >"$work/out" 2>&1
expect $? "text that is not NFC in a statement: $(cat "$work/out")"
(cd "$work" && "$program" check rules --json) | jq -e 'all(.[]; .fatal | not)' >/dev/null
expect $? "after --fix it still does not load"

# A broken file is left as it is, and says so in check, not here.
lay
printf 'caveat { id = "open   \n' >"$work/rules/example.lua"
cp "$work/rules/example.lua" "$work/before"
fix >"$work/out" 2>&1
cmp -s "$work/rules/example.lua" "$work/before"
expect $? "a file with an open string was changed"

# Links, read-only files, full folders.
lay
mkdir "$work/rules/.kept"
printf -- '-- x  \n' >"$work/rules/.kept/real.lua"
ln -s .kept/real.lua "$work/rules/link.lua"
fix >"$work/out" 2>&1
[ $? = 1 ] && grep -q 'link.lua: left alone: it is a link' "$work/out" &&
    [ -L "$work/rules/link.lua" ] && grep -q '  $' "$work/rules/.kept/real.lua"
expect $? "a link: $(cat "$work/out")"
(cd "$work" && "$program" check rules --fix) >"$work/out" 2>&1
grep -q 'link.lua: để nguyên: đây là liên kết: hãy sửa tệp' "$work/out"
expect $? "a link in Vietnamese: $(cat "$work/out")"
(cd "$work" && "$program" check rules --fix --dry-run) >"$work/out" 2>&1
grep -q 'link.lua: để nguyên: đây là liên kết: hãy sửa tệp' "$work/out"
expect $? "a link to be looked at in Vietnamese: $(cat "$work/out")"
lay
printf -- '-- x  \n' >"$work/rules/example.lua"
chmod 444 "$work/rules/example.lua"
fix >"$work/out" 2>&1
[ $? = 1 ] && grep -q 'example.lua: left alone: it may not be written' "$work/out" &&
    grep -q '  $' "$work/rules/example.lua"
expect $? "a read-only file: $(cat "$work/out")"
lay
sed -i 's/,$/, /' "$work/rules/base.lua" "$work/rules/words.lua"
cp "$work/rules/base.lua" "$work/before"
(ulimit -f 1 2>/dev/null && trap '' XFSZ && fix) >"$work/out" 2>&1
[ $? = 1 ] && grep -q 'base.lua: left alone: it cannot be written' "$work/out" &&
    cmp -s "$work/before" "$work/rules/base.lua" &&
    [ "$(cd "$work/rules" && echo *)" = "base.lua words.lua" ]
expect $? "no room: $(cat "$work/out") $(ls "$work/rules")"
(cd "$work" && "$program" check nowhere --fix --lang en) >"$work/out" 2>&1
[ $? = 3 ]
expect $? "a folder that is not there: $(cat "$work/out")"

# ---- a kill at any moment ---------------------------------------------------------

lay
cp -R "$work/rules" "$work/tidy"
for i in $(seq 40); do
    sed 's/,$/,  /' "$work/tidy/base.lua" >"$work/rules/base.lua"
    cp "$work/rules/base.lua" "$work/untidy"
    # A leak checker that is killed itself complains of that.
    (cd "$work" && ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0" \
        exec "$program" check rules --fix) >"$work/out" 2>&1 &
    pid=$!
    sleep "0.0$((i % 4))$((i % 10))"
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    cmp -s "$work/rules/base.lua" "$work/untidy" ||
        cmp -s "$work/rules/base.lua" "$work/tidy/base.lua"
    expect $? "a kill left a file that is neither old nor new"
done
# What a kill leaves beside is no rule file, and the next run sweeps it.
sed 's/,$/,  /' "$work/tidy/base.lua" >"$work/rules/base.lua"
(:) & gone=$!
wait $gone
echo half >"$work/rules/base.lua.new-$gone-0"
fix >"$work/out" 2>&1
[ "$(cd "$work/rules" && echo *)" = "base.lua words.lua" ]
expect $? "what a kill left is still there: $(cd "$work/rules" && echo *)"

# ---- options ------------------------------------------------------------------------

lay
(cd "$work" && "$program" check rules --dry-run --lang en) >"$work/out" 2>&1
[ $? = 2 ]
expect $? "--dry-run alone: $(cat "$work/out")"
(cd "$work" && "$program" check rules --format tap --lang en) >"$work/out" 2>&1
[ $? = 2 ]
expect $? "--format tap: $(cat "$work/out")"
"$program" check --explain ded-rule --lang en >"$work/out" 2>&1
[ $? = 2 ] && grep -q 'did you mean .dead-rule.' "$work/out"
expect $? "--explain ded-rule: $(cat "$work/out")"
(cd / && "$program" check --list --lang en) | grep -q '^dead-rule '
expect $? "--list outside any project"

# ---- SARIF --------------------------------------------------------------------------

lay
(cd "$work" && "$program" check rules --format sarif) >"$work/sarif" 2>&1
[ $? = 0 ] && jq -e '.runs[0].results == []' "$work/sarif" >/dev/null
expect $? "SARIF of clean rules"
printf '\357\273\277fact { id = "a b", type = "bolean" }  \r\n-- capnao: allow x' >"$work/rules/một tệp.lua"
(cd "$work" && "$program" check rules --format sarif --lang en) >"$work/sarif"
[ $? = 1 ] && jq -e '
    .version == "2.1.0" and (.["$schema"] | startswith("https://")) and
    (.runs | length) == 1 and .runs[0].tool.driver.name == "capnao" and
    ([.runs[0].tool.driver.rules[].id] | length == (unique | length)) and
    ([.runs[0].results[].ruleId] - [.runs[0].tool.driver.rules[].id]) == [] and
    all(.runs[0].tool.driver.rules[];
        .helpUri == "docs/lint/" + .id + ".md" and
        (.shortDescription.text | length) > 0) and
    all(.runs[0].results[];
        (.level == "error" or .level == "warning") and
        (.message.text | length) > 0 and
        (.locations[0].physicalLocation.artifactLocation.uri
            | test("^rules/[A-Za-z0-9%._-]+$")) and
        (.locations[0].physicalLocation.region.startLine // 1) >= 1) and
    ([.runs[0].results[].ruleId] | contains(["bad-text", "unknown-word",
        "byte-order-mark", "crlf", "trailing-blank", "no-final-newline",
        "bad-allow"]))' "$work/sarif" >/dev/null
expect $? "SARIF of messy rules: $(head -c 600 "$work/sarif")"
jq -r '.runs[].tool.driver.rules[].helpUri' "$work/sarif" | while read -r uri; do
    [ -f "$uri" ] || echo "$uri"
done >"$work/out"
[ ! -s "$work/out" ]
expect $? "SARIF names pages that are not there: $(cat "$work/out")"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
