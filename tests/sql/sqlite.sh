# SPDX-License-Identifier: MIT
#
# sqlite.sh: the SQLite extension in the sqlite3 shell. Sourced by run.sh.

extension=$folder/sqlite/capnao
preload=
case $build in
asan) # The sanitizer must be there before the shell.
    preload=$(cc -print-file-name=libasan.so) ;;
esac

# ask RULES CATALOGUE: SQL from standard input; errors are part of the output.
ask() {
    CAPNAO_RULES=$1 CAPNAO_CATALOGUE=$2 LD_PRELOAD=$preload \
        sqlite3 -batch -init /dev/null "${database:-:memory:}" \
        -cmd ".load $extension" 2>&1
}
real() { ask "$work/rules" "$work/catalogue.db"; }
kites() { ask "$work/kites" "$work/kites.db"; }

# ---- the same answers ---------------------------------------------------------

database=$work/asked.db
sqlite3 "$database" <<SQL
CREATE TABLE asked(id INTEGER PRIMARY KEY, code, province, on_day, facts, received);
BEGIN;
.read $work/asked.sql
COMMIT;
SQL
real >"$work/decided" <<'SQL'
SELECT capnao_decide(code, province, on_day, facts, received) FROM asked ORDER BY id;
SQL
real >"$work/shorts" <<'SQL'
SELECT capnao_outcome(code, province, on_day, facts, received) || '|' ||
    coalesce(capnao_tier(code, province, on_day, facts, received), '') FROM asked ORDER BY id;
SQL
compare SQLite "$work/decided" "$work/shorts"
# Again from the memo, and in another order.
{ echo "SELECT capnao_decide(code, province, on_day, facts, received) FROM asked ORDER BY -id;"
    echo "SELECT capnao_decide(code, province, on_day, facts, received) FROM asked ORDER BY id;"
} | real | tail -n +$(($(wc -l <"$work/decided") + 1)) >"$work/again"
expect_lines "SQLite from memory" "$work/decided" "$work/again"
{ echo "SELECT capnao_open('$work/rules', '$work/catalogue.db', 'en') IS NULL;"
    echo "SELECT capnao_decide(code, province, on_day, facts, received) FROM asked
        WHERE id > (SELECT max(id) - 60 FROM asked) ORDER BY id;"
} | real | tail -n +2 | jq -cS "$refused" >"$work/found"
expect_lines "SQLite in English" "$work/wanted.en" "$work/found"
database=

# The examples of the page, as they stand.
lua5.4 "$here/docs.lua" docs/sql.md sqlite "$work/docs.sql" "$work/wanted.docs" || exit 3
real <"$work/docs.sql" >"$work/found"
expect_lines "docs/sql.md, SQLite" "$work/wanted.docs" "$work/found"

# ---- arguments -------------------------------------------------------------------

# says SQL WANTED
says() { expect "SQLite: $1" "$2" "$(echo "$1" | kites)"; }
says "SELECT capnao_tier(NULL) IS NULL, capnao_decide(NULL, '08') IS NULL;" "1|1"
says "SELECT capnao_tier('kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\": false}');" province
says "SELECT capnao_tier('kite.licence:issue', '', '2025-08-01', '{\"uses_motor\": \"không\", \"launch_site\": \"tuyen quang\"}');" province
says "SELECT capnao_tier('kite.licence:issue', NULL, '2025-06-01', NULL);" central
says "SELECT capnao_outcome('kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\": null}');" needs_facts
says "SELECT capnao_outcome('kite.motor:issue', '08', '2025-08-01', '{\"sky\": \"inland\", \"wing_area\": 19.999}'), capnao_tier('kite.motor:issue', '08', '2025-08-01', '{\"sky\": \"inland\", \"wing_area\": 20}');" "decided|central"
says "SELECT capnao_tier('kite.motor:issue', '08', '2025-08-01', '{\"sky\": \"inland\", \"wing_area\": 2e1}'), capnao_tier('kite.motor:issue', '08', '2025-08-01', '{\"sky\": \"inland\", \"wing_area\": 0.125}'), capnao_tier('kite.motor:issue', '08', '2025-08-01', '{\"sky\": \"inland\", \"wing_area\": \"19,5\"}');" "central|province|province"
says "SELECT capnao_outcome('1.000003', '08', '2025-08-01', NULL);" several
says "SELECT json_array_length(capnao_decide('1.000003', '08', '2025-08-01', NULL));" 2
says "SELECT json_extract(json_object('d', capnao_decide('kite.string:issue', '08', '2025-08-01')), '\$.d.outcome');" no_authority
says "SELECT capnao_outcome('kite.festival:issue', '08', '2025-08-01'), capnao_tier('kite.festival:issue', '08', '2025-08-01') IS NULL;" "conflict|1"
says "SELECT json_extract(capnao_decide('kite.licence:issue', '08'), '\$.today'), json_extract(capnao_decide('kite.licence:issue', '08', date()), '\$.today');" "1|0"
says "SELECT 1 FROM (SELECT capnao_tier());" "Parse error near line 1: wrong number of arguments to function capnao_tier()
  SELECT 1 FROM (SELECT capnao_tier());
                        ^--- error here"
says "CREATE TABLE t(a); CREATE INDEX i ON t(capnao_tier(a));" "Parse error near line 1: non-deterministic functions prohibited in index expressions
  CREATE INDEX i ON t(capnao_tier(a));
                      ^--- error here"

# Every fault: the argument and the reason; the tier is null and nothing stops.
while IFS='	' read -r arguments wanted; do
    expect "SQLite: $arguments" "bad_input||$wanted" "$(kites <<SQL
SELECT capnao_outcome($arguments), capnao_tier($arguments),
    json_extract(capnao_decide($arguments), '\$.argument') || ': ' ||
    json_extract(capnao_decide($arguments), '\$.reason');
SQL
)"
done <<TEXT
$(cat "$here/faults.txt" "$here/faults_sqlite.txt")
TEXT

says "SELECT capnao_outcome('1.000009'), json_extract(capnao_decide('1.000009'), '\$.reason');" "not_found|không có thủ tục mã '1.000009'; gần nhất: 1.000001, 1.000002, 1.000003, 1.000004, 1.000005"
says "SELECT capnao_outcome('kite.licnce:issue'), json_extract(capnao_decide('kite.licnce:issue'), '\$.reason');" "not_found|không có thẩm quyền 'kite.licnce:issue'; gần nhất: kite.licence:issue, kite.licence:reissue"

# ---- what a body holds ---------------------------------------------------------

# Against the command line, whole.
"$program" handles --by provincial_committee --province 20 --on 2025-08-01 \
    --json --rules "$work/rules" --catalogue "$work/catalogue.db" |
    jq -cS '.[]' >"$work/wanted.holds"
real >"$work/holds" <<'SQL'
.mode json
SELECT subject, action, tier, holder, always, json(procedures) procedures
FROM capnao_handles('Ủy ban nhân dân cấp tỉnh', '20', '2025-08-01');
SQL
jq -cS '.[] | {power: {subject, action}, tier, holder, always: (.always == 1),
    procedures: (.procedures | fromjson)}' "$work/holds" >"$work/found"
expect_lines "SQLite: capnao_handles()" "$work/wanted.holds" "$work/found"
says "SELECT subject, action, always FROM capnao_handles('commune', '08', '2025-08-01');" "kite.school|issue|1"
says "SELECT count(*) = (SELECT count(*) FROM capnao_handles(NULL, '08', '2025-08-01')) FROM (SELECT 'central' t UNION SELECT 'province' UNION SELECT 'commune') , capnao_handles(t, '08', '2025-08-01');" 1
says "SELECT * FROM capnao_handles('nobody');" "Runtime error near line 1: capnao: không có cơ quan hay cấp 'nobody'; dùng mã như provincial_committee, tên, hoặc central, province, commune"
says "SELECT * FROM capnao_handles('ministry', 'Atlantis');" "Runtime error near line 1: capnao: province: không có địa bàn 'Atlantis' ngày $(date +%d/%m/%Y)"
says "SELECT * FROM capnao_handles('ministry', '08', '1/8/2025');" "Runtime error near line 1: capnao: on_day: không phải một ngày; viết YYYY-MM-DD"

# ---- sources -----------------------------------------------------------------------

motorless="'kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\":false}'"
says "SELECT json_extract(capnao_status(), '\$.loaded'); SELECT capnao_tier($motorless); SELECT json_extract(capnao_status(), '\$.loaded', '\$.rules', '\$.catalogue', '\$.stale');" "0
province
[true,\"$work/kites\",\"$work/kites.db\",null]"
expect "SQLite: no rules" "Runtime error near line 1: capnao: không đọc được thư mục quy tắc \"$work/none\": không có tệp hay thư mục này" \
    "$(echo "SELECT capnao_tier('1.000001');" | ask "$work/none" "$work/kites.db")"
says "SELECT capnao_open('$work/kites', NULL) = capnao_reload();" 1
says "SELECT capnao_open('$work/kites', NULL), capnao_tier('1.000001');" "Runtime error near line 1: capnao: mã thủ tục cần danh mục, nhưng chưa đặt danh mục nào"
says "SELECT capnao_open('$work/kites', ''), capnao_tier('kite.licence:issue', '08');" "Runtime error near line 1: capnao: tỉnh cần danh mục có địa bàn, nhưng chưa đặt danh mục nào"
says "SELECT capnao_open('$work/kites', '', 'fr');" "Runtime error near line 1: capnao: ngôn ngữ là 'vi' hoặc 'en'"
says "SELECT capnao_open('$work/none', '', 'en');" "Runtime error near line 1: capnao: cannot read the rules folder \"$work/none\": No such file or directory"
says "SELECT capnao_open('$work/kites', '', 'en'), capnao_tier('1.000001');" "Runtime error near line 1: capnao: procedure codes need a catalogue, and none is set"
says "CREATE TABLE t(a); CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT capnao_open('/', '/'); END; INSERT INTO t VALUES (1);" "Parse error near line 1: unsafe use of capnao_open()"

# ---- reload --------------------------------------------------------------------------

kites >"$work/found" <<SQL
.log $work/sqlite.log
SELECT capnao_tier($motorless);
.shell sh $work/other
.shell sleep 1.2
SELECT capnao_tier($motorless);
.shell sh $work/broken
.shell sleep 1.2
SELECT capnao_tier($motorless);
SELECT json_extract(capnao_status(), '\$.stale') IS NOT NULL;
SELECT capnao_reload();
SELECT capnao_tier($motorless);
.shell sh $work/old
SELECT capnao_reload() IS NOT NULL, capnao_tier($motorless);
SELECT json_extract(capnao_status(), '\$.stale') IS NULL;
SQL
sed 's/capnao: .*kites.lua:[0-9]*: .*/capnao: …kites.lua: …/' "$work/found" >"$work/reloaded"
cat >"$work/wanted.reload" <<'TEXT'
province
commune
commune
1
Runtime error near line 10: capnao: …kites.lua: …
commune
1|province
1
TEXT
expect_lines "SQLite: reload" "$work/wanted.reload" "$work/reloaded"
expect "SQLite: the warning of a failed reload" 1 \
    "$(grep -c 'kites.lua:[0-9]*: .*; vẫn dùng quy tắc đã nạp trước đó' "$work/sqlite.log")"
# All rows of a statement by the same rules, whatever happens meanwhile.
kites >"$work/found" <<SQL
SELECT i, capnao_tier($motorless),
    CASE i WHEN 2 THEN writefile('$work/kites/kites.lua', readfile('$work/kites.new')) > 0
        AND capnao_reload() IS NOT NULL END
FROM (SELECT 1 i UNION ALL SELECT 2 UNION ALL SELECT 3);
SELECT capnao_tier($motorless);
SQL
expect "SQLite: one statement, one set of rules" "1|province|
2|province|1
3|province|
commune" "$(cat "$work/found")"
sh "$work/old"
