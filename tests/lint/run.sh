#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM: the ids of findings in the table, in the sources and in
# docs/lint/ are the same; each page says what the table says, its bad example
# gives exactly that id and its good example nothing; messages.expected holds
# what each bad example prints in both languages (UPDATE=1 writes it: read the
# difference); more/*.lua are further cases, each with its ids in its first
# line. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 3
pages=docs/lint
here=tests/lint
passed=0
failed=0
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-lint.XXXXXX") || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# expect STATUS WHAT: counts; tells what failed.
expect() {
    if [ "$1" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$2"
    fi
}

# block PAGE KIND: the lines of the fenced block of that kind.
block() {
    awk -v kind="$2" '
        /^```/ { if (inside) exit; inside = $2 == kind; next }
        inside' "$1"
}

# mark PAGE KIND: what else the fence says; words: the shell or Lua.
mark() {
    awk -v kind="$2" '/^```/ && $2 == kind { print $3; exit }' "$1"
}

language() {
    awk -v kind="$2" '/^```/ && $2 == kind { print substr($1, 4); exit }' "$1"
}

# lay FOLDER: the sample rules.
lay() {
    rm -rf "$1"
    mkdir "$1"
    block $pages/README.md words >"$1/words.lua"
    block $pages/README.md base >"$1/base.lua"
}

# spoil MARK <TEXT: what cannot be shown on a page.
spoil() {
    case $1 in
    bom) printf '\357\273\277'; cat ;;
    crlf) sed 's/$/\r/' ;;
    tab) sed 's/^  /\t/' ;;
    blanks) sed 's/,$/,  /' ;;
    nonl) printf '%s' "$(cat)" ;;
    long) cat; yes -- '-- …' | head -400 ;;
    *) cat ;;
    esac
}

# example PAGE KIND: lays it out in $work/rules.
example() {
    lay "$work/rules"
    if [ "$(language "$1" "$2")" = sh ]; then
        block "$1" "$2" >"$work/example.sh"
        (cd "$work/rules" && sh "$work/example.sh") >"$work/out" 2>&1 ||
            cat "$work/out"
    elif [ "$(mark "$1" "$2")" = words ]; then
        block "$1" "$2" >"$work/rules/words.lua"
    else
        block "$1" "$2" | spoil "$(mark "$1" "$2")" >"$work/rules/example.lua"
    fi
}

# check MARK OPTIONS...: "units" is a mark that asks for a catalogue.
check() {
    if [ "$1" = units ]; then
        shift
        set -- --catalogue "$work/catalogue.db" "$@"
    else
        shift
    fi
    (cd "$work" && "$program" check rules "$@")
}

# ids MARK: the ids that are found, each once; in $work/fatal whether all keep
# the rules from loading.
ids() {
    check "$1" --json >"$work/json" 2>"$work/messages"
    jq -r '([.[].id] | unique | join(" ")), all(.[]; .fatal)' "$work/json" \
        >"$work/both" || cat "$work/messages"
    sed -n 2p "$work/both" >"$work/fatal"
    sed -n 1p "$work/both"
}

"$program" catalogue import tests/cli/units.csv \
    --catalogue "$work/catalogue.db" >/dev/null
"$program" check --list --json >"$work/list"
jq -r '.[].id' "$work/list" >"$work/ids"
jq -r '.[] | [.id, .fatal, .fixable, .title.vi, .title.en] | @tsv' "$work/list" \
    >"$work/rows"
tab=$(printf '\t')

# ---- the table, the sources, the pages -------------------------------------

sort "$work/ids" | uniq -d | grep -q .
[ $? = 1 ]
expect $? "two rows have one id"
(cd $pages && ls ./*.md) | sed 's|^\./||; s|\.md$||' | grep -v README | sort >"$work/paged"
sort "$work/ids" | diff - "$work/paged" >"$work/out"
expect $? "ids without a page, or pages without an id: $(cat "$work/out")"
[ "$(jq '[.[] | select(.fatal | not)] | length' "$work/list")" -ge 25 ]
expect $? "fewer than 25 lints"
cat src/core/*.c src/lua/*.c | tr '\n' ' ' |
    grep -oE '(cn_report_at|cn_ruleset_report|load_report|complain|[^_]report|report_power|return)\(? ?[^;{}]*;' |
    grep -oE '"[a-z]+(-[a-z0-9]+)+"' | tr -d '"' >"$work/told"
# ids of one word stand where the id is expected
cat src/lua/*.c | tr '\n' ' ' | grep -oE 'load_report\([a-z]+, *"[a-z]+"' |
    sed 's/.*, *//' | tr -d '"' >>"$work/told"
grep -vxF -f "$work/ids" "$work/told" |
    grep -vxE 'any-of|out-of-range|no-tests' >"$work/out"
[ ! -s "$work/out" ]
expect $? "ids in the sources that the table lacks: $(tr '\n' ' ' <"$work/out")"

: >"$work/found"
while IFS=$tab read -r id fatal fixable vi en; do
    page=$pages/$id.md
    level='*cảnh báo · warning*'
    [ "$fatal" = true ] && level='*lỗi · error*'
    [ "$fixable" = true ] && level="$level — \`capnao check --fix\`"
    printf '# %s\n\n%s.\\\n%s.\n\n%s\n' "$id" "$vi" "$en" "$level" >"$work/head"
    head -n "$(wc -l <"$work/head")" "$page" | cmp -s - "$work/head"
    expect $? "$page: its head is not what the table says"
    grep -qF "| [$id]($id.md) | " $pages/README.md
    expect $? "$pages/README.md does not list $id"
    [ "$(grep -cE '^## (Vì sao|Why)$' "$page")" = 2 ]
    expect $? "$page does not say why in both languages"
    "$program" check --explain "$id" --lang en >"$work/en" 2>&1 &&
        "$program" check --explain "$id" --lang vi >"$work/vi" 2>&1 &&
        grep -qx Why "$work/en" && ! grep -qx 'Vì sao' "$work/en" &&
        grep -qx 'Vì sao' "$work/vi" && ! grep -qx Why "$work/vi"
    expect $? "--explain $id does not print its page"
    kind=$(language "$page" bad)
    if [ -z "$kind" ]; then
        echo "$id" >>"$work/unshown"
        continue
    fi
    # ---- its examples
    m=$(mark "$page" good)
    example "$page" bad
    found=$(ids "$m")
    [ "$found" = "$id" ]
    expect $? "$page: the bad example gives '$found'"
    [ "$(cat "$work/fatal")" = "$fatal" ]
    expect $? "$page: the table is wrong about whether it is an error"
    for lang in vi en; do
        printf '== %s %s\n' "$id" "$lang" >>"$work/found"
        # The first few are enough of a flood.
        check "$m" --lang "$lang" 2>&1 | head -6 >>"$work/found"
    done
    if [ "$fixable" = true ]; then
        check "" --fix --lang en >"$work/out" 2>&1
        expect $? "$page: --fix fails: $(cat "$work/out")"
        found=$(ids "$m")
        [ -z "$found" ]
        expect $? "$page: after --fix there is '$found'"
    fi
    example "$page" good
    found=$(ids "$m")
    [ -z "$found" ]
    expect $? "$page: the good example gives '$found'"
done <"$work/rows"
printf 'no-tests\nout-of-memory\nunknown-power\nunknown-preset\n' | cmp -s - "$work/unshown"
expect $? "pages without examples: $(tr '\n' ' ' <"$work/unshown")"

if [ "${UPDATE:-0}" = 1 ]; then
    cp "$work/found" $here/messages.expected
fi
diff -u $here/messages.expected "$work/found" >"$work/out"
expect $? "$(head -40 "$work/out")"

# ---- further cases -----------------------------------------------------------

for file in $here/more/*.lua; do
    lay "$work/rules"
    cp "$file" "$work/rules/example.lua"
    wanted=$(sed -n '1s/^-- expect: *//p' "$file")
    found=$(ids units)
    [ "$found" = "$wanted" ]
    expect $? "$file: '$found' instead of '$wanted'"
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
