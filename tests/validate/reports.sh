#!/bin/sh
# SPDX-License-Identifier: MIT
#
# reports.sh PROGRAM: every form of the report about a list, held against what
# another tool reads in it; and the list of Đồng Nai, whose 2,150 procedures
# are split into 1,850 + 386. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
unset CAPNAO_RULES CAPNAO_CATALOGUE XDG_DATA_HOME NO_COLOR

program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

export CAPNAO_CATALOGUE="$work/catalogue.db"
export CAPNAO_RULES="$PWD/rules"
"$program" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    >/dev/null || exit 3
messy=$PWD/fixtures/messy
cd "$work" || exit 3

passed=0
failed=0
# is WHAT WANTED FOUND
is() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        echo "--- $1: wanted '$2', found '$3'" >&2
        failed=$((failed + 1))
    fi
}
# report LIST FORM > file; the exit code in $code
report() {
    "$program" validate "$1" --on 2025-08-01 --province 20 --partial \
        --format "$2"
    code=$?
}

# ---- the forms agree with each other ---------------------------------------

for name in hostile-text two-tiers province-column total-parts clean \
    wrong-tier-any-facts; do
    list=$messy/$name.csv
    report "$list" json >json
    wanted=$code
    n=$(jq '.findings | length' json)
    is "$name: kinds add up" "$n" "$(jq '[.summary.kinds[]] | add // 0' json)"
    is "$name: severities add up" "$n" \
        "$(jq '[.summary.severities[]] | add' json)"
    report "$list" csv >csv
    is "$name: exit code of csv" "$wanted" "$code"
    is "$name: lines of csv" $((n + 1)) "$(wc -l <csv)"
    report "$list" sarif >sarif
    is "$name: results of sarif" "$n" "$(jq '.runs[0].results | length' sarif)"
    is "$name: ids of sarif" "$(jq -c '[.findings[].id]' json)" \
        "$(jq -c '[.runs[0].results[].partialFingerprints[]]' sarif)"
    report "$list" junit >junit
    is "$name: failures of junit" \
        "$(jq '.summary.severities | .error + .warning' json)" \
        "$(grep -c '<failure' junit)"
    report "$list" html >html
    is "$name: rows of html" "$n" "$(grep -c '^<tr data-severity' html)"
    report "$list" xlsx >xlsx
    is "$name: exit code of xlsx" "$wanted" "$code"
    report "$list" text >text
    is "$name: lines of text" "$n" "$(grep -c '\[[a-z-]*:[^]]*\]' text)"
    is "$name: --json" "$(cat json)" "$("$program" validate "$list" \
        --on 2025-08-01 --province 20 --partial --json)"
done

# ---- all who may decide, where the facts tell who does -----------------------

list=$messy/wrong-tier-any-facts.csv
report "$list" json >json
of='.findings[] | select(.id == "wrong-tier:2.002248")'
is "possible answers" "central central central province province" \
    "$(jq -r "$of | [.possible[].tier] | join(\" \")" json)"
is "the first of them" \
    "defence_ministry decree:76/2018/NĐ-CP 6 3" "$(jq -r "$of | .possible[0] |
        [.holder, .basis.instrument, .basis.article, .basis.clause] |
        join(\" \")" json)"
is "no rule decides alone" "null null" "$(jq -r "$of | \"\(.rule) \(.basis)\"" json)"
is "none elsewhere" 0 "$(jq '[.findings[] |
    select(.kind == "needs-facts" and (.possible | length > 0))] | length' json)"
said='Bộ Quốc phòng (trung ương) theo khoản 3 Điều 6 Nghị định 76/2018/NĐ-CP'
for form in csv sarif junit html text; do
    report "$list" "$form" >found
    is "$form: says them" 2 "$(grep -o "$said" found | wc -l)"
done

# ---- a stranger's text stays text -------------------------------------------

report "$messy/hostile-text.csv" html >html
is "script of the page" 1 "$(grep -c '<script' html)"
is "no element of the list's" 0 "$(grep -ci '<img\|<script>alert' html)"
is "nothing is fetched" 0 "$(grep -ci 'src=.http\|href=\|url(\|@import' html)"
is "a policy forbids it" 1 "$(grep -c "default-src 'none'" html)"
report "$messy/hostile-text.csv" csv >csv
is "no formula in csv" 0 "$(grep -c '"=cmd' csv)"
is "the text is there all the same" 1 "$(grep -c "\"'=cmd" csv)"
report "$messy/hostile-text.csv" junit >junit
is "no element in junit" 0 "$(grep -ci '<script' junit)"
report "$messy/hostile-text.csv" text >text
is "no direction mark" 0 "$(grep -c "$(printf '\342\200\256')" text)"

# A workbook of findings is a list again, and can be read as one.
report "$messy/two-tiers.csv" xlsx >findings.xlsx
"$program" validate findings.xlsx --on 2025-08-01 --partial --json >json
is "workbook read back" "xlsx 3" "$(jq -r '"\(.kind) \(.summary.rows)"' json)"

# ---- ids do not depend on where rows stand -----------------------------------

list=$messy/code-unknown-by-name.csv
report "$list" json | jq -c '[.findings[].id] | sort' >first
(sed -n 1p "$list"; echo; sed 1d "$messy/clean.csv" | tac; sed 1d "$list") >moved.csv
report moved.csv json | jq -c '[.findings[].id] | sort' >second
is "ids of moved rows" "$(cat first)" "$(cat second)"

# ---- what the sources claim contradicts no rule -----------------------------

# A row of the catalogue with a code says at which tier and body the lists of
# summer 2025 have it; older rows without one tell the law of before.
for file in "$here"/../../fixtures/procedures/*.csv; do
    "$program" validate "$file" --on 2025-09-10 --province 31 --partial \
        --map code=code,name=name,tier=level,body=holder --json >json
    is "$(basename "$file"): wrong" 0 "$(jq '[.findings[] | select(.code and
        (.kind | test("wrong-tier|wrong-body|two-tiers")))] | length' json)"
done

# ---- Đồng Nai ---------------------------------------------------------------

# 1,764 procedures at the province, 86 at both tiers, 300 at the commune.
awk 'BEGIN {
    print "DANH MỤC 2.150 THỦ TỤC HÀNH CHÍNH, GỒM 1.850 THỦ TỤC CẤP TỈNH " \
          "VÀ 386 THỦ TỤC CẤP XÃ"
    print "STT;Mã TTHC;Tên thủ tục;Cấp thực hiện"
    for (i = 1; i <= 2150; i++) {
        name = sprintf("9.%06d;Thủ tục giả định số %d", i, i)
        if (i <= 1850) print ++n ";" name ";Cấp tỉnh"
        if (i > 1764) print ++n ";" name ";Cấp xã"
    }
}' >dong-nai.csv
"$program" validate dong-nai.csv --on 2026-11-01 --province 75 --json >json
is "exit code" 1 $?
is "rows, procedures" "2236 2150" \
    "$(jq -r '"\(.summary.rows) \(.summary.procedures)"' json)"
is "tiers" "1850 386" \
    "$(jq -r '.summary.tiers | "\(.province) \(.commune)"' json)"
is "at two tiers" 86 "$(jq '.summary.kinds["two-tiers"]' json)"
is "stated" "2150 1850 386" "$(jq -r '[.totals[].stated] | join(" ")' json)"
is "counted" "2236 1850 386" "$(jq -r '[.totals[].rows] | join(" ")' json)"
is "totals that are right" null "$(jq '.summary.kinds["total-rows"]' json)"
is "parts against the total" "2150 1850 cấp tỉnh + 386 cấp xã = 2236" \
    "$(jq -r '.findings[] | select(.kind == "total-parts") |
        "\(.there) \(.should)"' json)"

echo "$passed passed, $failed failed"
[ $failed = 0 ]
