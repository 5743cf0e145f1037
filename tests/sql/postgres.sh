# SPDX-License-Identifier: MIT
#
# postgres.sh: the PostgreSQL extension in a server of its own. Sourced by
# run.sh.

# sql [OPTION...]: errors and warnings are part of the output, without what
# psql adds before and after them.
sql() {
    psql -XAtq "$@" 2>&1 |
        sed -E 's/^(psql:[^ ]*|<stdin>:[0-9]+): *//' |
        grep -vE '^(LINE [0-9]+:|DETAIL:|CONTEXT:| *\^$)'
}
says() { expect "PostgreSQL: $1" "$2" "$(echo "$1" | sql)"; }
kites="-c capnao.rules=$work/kites -c capnao.catalogue=$work/kites.db"

if [ "$build" = asan ]; then
    skip "PostgreSQL, as Debian's server hangs with AddressSanitizer preloaded"
    return 0
fi
server_tree && server_init || exit 3
server_start -c capnao.rules="$work/rules" \
    -c capnao.catalogue="$work/catalogue.db" || exit 3

# ---- the same answers ------------------------------------------------------------

sql >"$work/out" <<SQL
CREATE EXTENSION capnao;
CREATE TABLE asked(id int PRIMARY KEY, code text, province text, on_day date,
    facts jsonb, received date);
\\i $work/asked.sql
ANALYZE asked;
SQL
expect "PostgreSQL: CREATE EXTENSION" "" "$(cat "$work/out")"
decide="SELECT capnao_decide(code, province, on_day, facts, received) FROM asked"
shorts="SELECT capnao_outcome(code, province, on_day, facts, received) || '|' ||
    coalesce(capnao_tier(code, province, on_day, facts, received), '') FROM asked"
echo "$decide ORDER BY id;" | sql >"$work/decided"
echo "$shorts ORDER BY id;" | sql >"$work/shorts"
compare PostgreSQL "$work/decided" "$work/shorts"
echo "SET capnao.lang = en; $decide
    WHERE id > (SELECT max(id) - 60 FROM asked) ORDER BY id;" | sql |
    jq -cS "$refused" >"$work/found"
expect_lines "PostgreSQL in English" "$work/wanted.en" "$work/found"

lua5.4 "$here/docs.lua" docs/sql.md postgresql "$work/docs.sql" "$work/wanted.docs" || exit 3
{ echo 'CREATE SCHEMA page; SET search_path = page, public;'
    cat "$work/docs.sql"; } | sql >"$work/found"
expect_lines "docs/sql.md, PostgreSQL" "$work/wanted.docs" "$work/found"

# ---- what the planner is told ------------------------------------------------------

says "SELECT DISTINCT proname, provolatile, proparallel, proisstrict FROM pg_proc WHERE proname ~ '^capnao_' ORDER BY 1;" \
    "capnao_decide|s|s|f
capnao_handles|s|s|f
capnao_outcome|s|s|f
capnao_reload|v|r|f
capnao_status|v|r|f
capnao_tier|s|s|f"
says "CREATE INDEX ON asked (capnao_tier(code));" "ERROR:  functions in index expression must be marked IMMUTABLE"

# Parallel workers answer, and answer the same.
sql >"$work/out" <<SQL
CREATE TABLE dossiers AS
    SELECT i AS number, asked.* FROM asked, generate_series(1, 20) i;
ANALYZE dossiers;
SQL
cat >"$work/parallel.sql" <<SQL
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET max_parallel_workers_per_gather = 2;
SQL
many="SELECT count(*), count(DISTINCT d), md5(string_agg(d, ',' ORDER BY number, id))
    FROM (SELECT number, id, capnao_decide(code, province, on_day, facts, received)::text d FROM dossiers OFFSET 0) x"
sql -f "$work/parallel.sql" -c "EXPLAIN (COSTS OFF) $many" >"$work/plan"
expect "PostgreSQL: a parallel plan" "Workers Planned: 2 Parallel Seq Scan on dossiers" \
    "$(sed -n 's/^[ >-]*\(Workers Planned.*\|Parallel Seq Scan.*\)/\1/p' "$work/plan" | tr '\n' ' ' | sed 's/ $//')"
expect "PostgreSQL: workers decide" 1 \
    "$(sql -f "$work/parallel.sql" -c "EXPLAIN (VERBOSE, COSTS OFF) $many" |
        sed -n '/Workers Planned/,$p' | grep -c 'capnao_decide')"
sql -f "$work/parallel.sql" -c "SET parallel_leader_participation = off" \
    -c "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) $many" |
    jq '[.. | objects | ."Workers Launched" // empty] | add' >"$work/launched"
expect "PostgreSQL: workers launched" 2 "$(cat "$work/launched")"
expect "PostgreSQL: parallel and not" \
    "$(sql -c 'SET max_parallel_workers_per_gather = 0' -c "$many")" \
    "$(sql -f "$work/parallel.sql" -c 'SET parallel_leader_participation = off' -c "$many")"
sql -c 'SET force_parallel_mode = on' -c "$shorts ORDER BY id" >"$work/found"
expect_lines "PostgreSQL: force_parallel_mode" "$work/shorts" "$work/found"

# ---- arguments ------------------------------------------------------------------------

server_stop
# shellcheck disable=SC2086 # options on purpose
server_start $kites || exit 3
says "SELECT capnao_tier(NULL) IS NULL, capnao_decide(NULL, '08') IS NULL;" "t|t"
says "SELECT capnao_tier('kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\": false}');" province
says "SELECT capnao_tier('kite.licence:issue', facts => '{\"uses_motor\": \"không\", \"launch_site\": \"tuyen quang\"}', on_day => '2025-08-01');" province
says "SELECT capnao_tier('kite.licence:issue', '', '2025-06-01');" central
says "SELECT capnao_tier('kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\": false}', '2025-06-01');" central
says "SELECT capnao_outcome('kite.licence:issue', '08', '2025-08-01', 'null');" needs_facts
says "SELECT capnao_outcome('1.000003', '08', '2025-08-01'), jsonb_array_length(capnao_decide('1.000003', '08', '2025-08-01'));" "several|2"
says "SELECT capnao_decide('kite.licence:issue', '08')->'today', capnao_decide('kite.licence:issue', '08', current_date)->'today';" "true|false"
says "SET timezone = 'Pacific/Kiritimati'; SELECT (capnao_decide('kite.licence:issue', '08')->>'on')::date = current_date; SET timezone = 'Pacific/Pago_Pago'; SELECT (capnao_decide('kite.licence:issue', '08')->>'on')::date = current_date;" "t
t"
says "SELECT capnao_decide('1.000009')->>'reason';" "không có thủ tục mã '1.000009'; gần nhất: 1.000001, 1.000002, 1.000003, 1.000004, 1.000005"
for day in infinity -infinity 10000-01-01 '0001-12-31 BC'; do
    says "SELECT capnao_outcome('1.000001', '08', '$day'), capnao_decide('1.000001', '08', '$day')->>'argument';" "bad_input|on_day"
done
while IFS='	' read -r arguments wanted; do
    expect "PostgreSQL: $arguments" "bad_input||$wanted" "$(sql <<SQL
SELECT capnao_outcome($arguments), capnao_tier($arguments),
    (capnao_decide($arguments)->>'argument') || ': ' || (capnao_decide($arguments)->>'reason');
SQL
)"
done <"$here/faults.txt"
# Values that do not lie in the row itself, and are compressed.
says "CREATE TABLE long AS SELECT jsonb_build_object('uses_motor', false) || (SELECT jsonb_object_agg('sky', NULL)) f, repeat('x', 100000) code; SELECT capnao_tier('kite.licence:issue', '08', '2025-08-01', f), capnao_outcome(code), capnao_outcome('1.000001', code) FROM long;" "province|bad_input|bad_input"
says "SELECT capnao_outcome('1.000001', '08', '2025-08-01', jsonb_object_agg('n' || i, i)) FROM generate_series(1, 20000) i;" bad_input

# ---- what a body holds, and for whom ----------------------------------------------------

says "SELECT subject, action, tier, holder, always, procedures FROM capnao_handles('commune', '08', '2025-08-01');" "kite.school|issue|commune|commune_committee|t|[]"
says "SELECT count(*) = (SELECT count(*) FROM capnao_handles(province => '08', on_day => '2025-08-01')) FROM unnest('{central,province,commune}'::text[]) t, capnao_handles(t, '08', '2025-08-01');" t
says "SELECT * FROM capnao_handles('nobody');" "ERROR:  capnao: không có cơ quan hay cấp 'nobody'; dùng mã như provincial_committee, tên, hoặc central, province, commune"
says "SELECT * FROM capnao_handles('ministry', 'Atlantis', '2025-08-01');" "ERROR:  capnao: province: không có địa bàn 'Atlantis' ngày 01/08/2025"
sql -c "CREATE ROLE clerk LOGIN PASSWORD '$PGPASSWORD'" >"$work/out"
central="SELECT capnao_tier('kite.licence:issue', '08', '2025-06-01')"
expect "PostgreSQL: what a clerk may" "central
ERROR:  permission denied to set parameter \"capnao.rules\"
ERROR:  permission denied for function capnao_status
central" "$(PGUSER=clerk sql -c "$central" -c "SET capnao.rules = '/'" \
    -c "SELECT capnao_status()" -c "$central")"
expect "PostgreSQL: what a clerk set too early" "central
WARNING:  permission denied to set parameter \"capnao.rules\"" \
    "$(PGUSER=clerk sql -c "SET capnao.rules = '/'" -c "$central" | sort -r)"
sql -c "CREATE DATABASE latin ENCODING latin1 LOCALE 'C' TEMPLATE template0" >"$work/out"
expect "PostgreSQL: another encoding" "ERROR:  capnao: the database must have the encoding UTF8" \
    "$(PGDATABASE=latin sql -c 'CREATE EXTENSION capnao' -c "SELECT capnao_tier('1.000001')")"

# ---- sources -------------------------------------------------------------------------------

motorless="'kite.licence:issue', '08', '2025-08-01', '{\"uses_motor\":false}'"
says "SELECT capnao_status()->'loaded'; SELECT capnao_tier($motorless); SELECT capnao_status() - '{version,ruleset,rule_count,procedure_count,unit_count}'::text[];" "false
province
{\"rules\": \"$work/kites\", \"stale\": null, \"loaded\": true, \"catalogue\": \"$work/kites.db\"}"
says "SET capnao.rules = '$work/none'; SELECT capnao_tier('1.000001'); SET capnao.rules = '$work/kites'; SELECT capnao_tier($motorless);" "ERROR:  capnao: không đọc được thư mục quy tắc \"$work/none\": không có tệp hay thư mục này
province"
says "SET capnao.lang = en; SET capnao.rules = '$work/none'; SELECT capnao_tier('1.000001');" "ERROR:  capnao: cannot read the rules folder \"$work/none\": No such file or directory"
says "SET capnao.rules = '$work/rules'; SET capnao.catalogue = '$work/catalogue.db'; SELECT capnao_tier('1.013925', '22', '2025-08-01'); RESET capnao.rules; RESET capnao.catalogue; SELECT capnao_outcome('1.013925'), capnao_tier($motorless);" "province
not_found|province"
says "SELECT capnao_tier($motorless); SET capnao.lang = 'fr';" "province
ERROR:  invalid value for parameter \"capnao.lang\": \"fr\"
HINT:  Available values: vi, en."

# A cursor, and a statement that changes the rules under itself, keep theirs.
says "BEGIN; DECLARE c CURSOR FOR SELECT i, capnao_tier($motorless) FROM generate_series(1, 3) i; FETCH 1 FROM c;
\\! sh $work/other
SELECT capnao_reload() IS NOT NULL; FETCH 1 FROM c; SELECT capnao_tier($motorless); FETCH 1 FROM c; COMMIT; SELECT capnao_tier($motorless);" "1|province
t
2|province
commune
3|province
commune"
sh "$work/old"
says "SELECT i, capnao_tier($motorless), CASE i WHEN 2 THEN pg_sleep(1.2) IS NULL AND capnao_reload() IS NULL END FROM generate_series(1, 3) i;" "1|province|
2|province|f
3|province|"

# ---- reload ----------------------------------------------------------------------------------

sql >"$work/found" <<SQL
SELECT capnao_tier($motorless);
\\! sh $work/other
SELECT pg_sleep(1.2) IS NULL;
SELECT capnao_tier($motorless);
\\! sh $work/broken
SELECT pg_sleep(1.2) IS NULL;
SELECT capnao_tier($motorless);
SELECT capnao_status()->>'stale' IS NOT NULL;
SELECT capnao_reload();
SELECT capnao_tier($motorless);
\\! sh $work/old
SELECT capnao_reload() IS NOT NULL, capnao_tier($motorless);
SELECT capnao_status()->'stale';
SQL
sed -E 's/(capnao: )(vẫn dùng quy tắc cũ: )?.*kites.lua:[0-9]+: .*/\1\2…kites.lua: …/' \
    "$work/found" >"$work/reloaded"
cat >"$work/wanted.reload" <<'TEXT'
province
f
commune
f
WARNING:  capnao: vẫn dùng quy tắc cũ: …kites.lua: …
commune
t
ERROR:  capnao: …kites.lua: …
commune
t|province
null
TEXT
expect_lines "PostgreSQL: reload" "$work/wanted.reload" "$work/reloaded"

# Preloaded, the server has them before any backend is there: rules that were
# broken since do not stop a new one, nor its workers.
server_stop
# shellcheck disable=SC2086 # options on purpose
server_start $kites -c shared_preload_libraries=capnao || exit 3
says "SELECT capnao_status()->'loaded';" true
sh "$work/broken"
sleep 1.2
expect "PostgreSQL: preloaded" "WARNING:  capnao: vẫn dùng quy tắc cũ: $work/kites/kites.lua
province" "$(echo "SELECT capnao_tier($motorless);" | sql | sed 's/\(kites.lua\):[0-9]*: .*/\1/')"
sql -f "$work/parallel.sql" -c "SET parallel_leader_participation = off" \
    -c "SELECT capnao_tier($motorless), count(*) FROM dossiers GROUP BY 1" |
    grep -v '^WARNING' | sed 's/|.*//' >"$work/found"
expect "PostgreSQL: preloaded workers" province "$(cat "$work/found")"
sh "$work/old"
server_stop
expect "PostgreSQL: no crash" 0 "$(grep -cE 'terminated by signal|PANIC' "$work/server.log")"
