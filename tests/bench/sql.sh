#!/bin/sh
# SPDX-License-Identifier: MIT
#
# sql.sh BUILD_DIR [ROWS]: rows per second of the SQL functions over a table of
# dossiers: the codes of the shipped catalogue and some powers, 34 provinces,
# 1,000 days, facts of which some differ in every row. Prints figures; judges
# nothing. A scan without a function stands beside, from the same run; medians
# of five. Rows per second are those of the clock; the time of the processor,
# where one process does it all, says what another load of the machine hides.
set -u
export LC_ALL=C.UTF-8
build=$(basename "$1")
folder=$(cd "$1" && pwd)
rows=${2:-1000000}
cd "$(dirname "$0")/../.." || exit 3
unset MAKEFLAGS MAKELEVEL
work=$(mktemp -d) || exit 3
server_pid=
. tests/sql/server.sh
trap 'server_stop; rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

cp -R rules "$work/rules"
"$folder/capnao" catalogue import fixtures/units.csv fixtures/procedures/*.csv \
    --catalogue "$work/catalogue.db" >/dev/null || exit 3
chmod -R a+rX "$work"

# Row i takes the i-th of a fixed order of everything: no seed to remember.
sqlite3 "$work/dossiers.db" <<SQL || exit 3
ATTACH '$work/catalogue.db' AS shipped;
CREATE TABLE code(value);
INSERT INTO code SELECT code FROM shipped.procedures
    WHERE code <> '' AND ministry = '' ORDER BY code;
INSERT INTO code VALUES ('telecom.licence.with_infrastructure:issue'),
    ('high_tech.enterprise:issue'), ('radiation.licence:issue');
CREATE TABLE province(value);
INSERT INTO province SELECT code FROM shipped.units
    WHERE province = '' AND valid_to = '' ORDER BY code;
CREATE TABLE fact(value);
INSERT INTO fact VALUES (NULL), (NULL), ('{}'),
    ('{"high_tech_group": "group_2", "total_capital": 6000}'),
    ('{"network_scope": "one_province", "uses_radio_band": false}'),
    ('{"device_mobility": "fixed"}');
CREATE TABLE dossiers(id INTEGER PRIMARY KEY, code TEXT, province TEXT,
    received TEXT, facts TEXT, other TEXT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $rows)
INSERT INTO dossiers SELECT i,
    (SELECT value FROM code WHERE rowid = 1 + i * 7919 % (SELECT count(*) FROM code)),
    (SELECT value FROM province WHERE rowid = 1 + i * 104729 % 34),
    date('2024-03-01', '+' || (i * 31 % 1000) || ' days'),
    (SELECT value FROM fact WHERE rowid = 1 + i * 13 % 6),
    '{"total_capital": ' || i || '}' FROM n;
SQL

# figure LABEL ROWS: the runs, one a line, on standard input: seconds of the
# clock, and of the processor where they are known.
figure() {
    sort -n | awk -v label="$1" -v rows="$2" '
        { t[NR] = $1; p[NR] = $2 }
        END { if (!NR) exit 1; m = t[int((NR + 1) / 2)]
            printf "  %-44s %9.0f rows/s  (%.3f s", label, rows / m, m
            for (i = 1; i <= NR; i++) for (j = i + 1; j <= NR; j++)
                if (p[j] < p[i]) { x = p[i]; p[i] = p[j]; p[j] = x }
            if (p[1] > 0) printf ", processor %.3f s", p[int((NR + 1) / 2)]
            print ")" }'
}

few=$((rows / 20))
scan="SELECT count(code), count(province), count(received), count(facts) FROM dossiers"
tier="SELECT count(capnao_tier(code, province, received, facts)) FROM dossiers"
outcome="SELECT count(capnao_outcome(code, province, received, facts)) FROM dossiers"
differ="SELECT count(capnao_outcome('high_tech.enterprise:issue', province, received, other)) FROM dossiers"
decide="SELECT count(capnao_decide(code, province, received, facts)) FROM dossiers WHERE id <= $few"
again="SELECT count(capnao_decide(code, '20', '2025-08-01')) FROM dossiers WHERE id <= $few"

lite() {
    for run in 1 2 3 4 5; do
        printf '.timer on\n%s;\n' "$2"
    done | CAPNAO_RULES=$work/rules CAPNAO_CATALOGUE=$work/catalogue.db \
        sqlite3 -batch -init /dev/null "$work/dossiers.db" \
        -cmd ".load $folder/sqlite/capnao" |
        awk '/^Run Time:/ { print $4, $6 + $8 }' | figure "$1" "$3"
}
echo "SQLite $(sqlite3 --version | cut -d' ' -f1), $rows rows"
lite "reading the columns alone" "$scan" "$rows"
lite "capnao_tier" "$tier" "$rows"
lite "capnao_outcome" "$outcome" "$rows"
lite "capnao_outcome, facts of each row its own" "$differ" "$rows"
lite "capnao_decide" "$decide" "$few"
lite "capnao_decide, the same cases again" "$again" "$few"

server_tree && server_init || exit 3
server_start -c capnao.rules="$work/rules" -c shared_buffers=512MB \
    -c capnao.catalogue="$work/catalogue.db" || exit 3
sqlite3 -csv "$work/dossiers.db" 'SELECT * FROM dossiers' >"$work/dossiers.csv"
psql -Xq <<SQL
CREATE EXTENSION capnao;
CREATE TABLE dossiers(id int PRIMARY KEY, code text, province text,
    received date, facts jsonb, other jsonb);
\\copy dossiers FROM $work/dossiers.csv (FORMAT csv)
VACUUM ANALYZE dossiers;
SQL

# Ticks of the processor that this backend has had: fields 14 and 15.
spent="SELECT 'spent ' || (f[12]::int + f[13]::int)
    FROM regexp_split_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '.*\) ', ''), ' ') f"

# postgres LABEL SQL ROWS SETTING...
postgres() {
    label=$1 query=$2 count=$3
    shift 3
    for run in 1 2 3 4 5; do
        printf '%s;\n' "$@" "$spent"
        printf '\\timing on\n%s;\n\\timing off\n%s;\n' "$query" "$spent"
    done | psql -XAtq | awk -v alone="$([ "$*" = "$one" ] && echo 1)" '
        /^spent / { last = now; now = $2 }
        /^Time:/ { ms = $2; next }
        ms && /^spent / { print ms / 1000, alone ? (now - last) / 100 : 0; ms = 0 }' |
        figure "$label" "$count"
}
one="SET max_parallel_workers_per_gather = 0"
worker="SET max_parallel_workers_per_gather = 1; SET parallel_leader_participation = off; SET parallel_setup_cost = 0"
two="SET max_parallel_workers_per_gather = 2; SET parallel_leader_participation = off; SET parallel_setup_cost = 0"
echo "$(${PG_CONFIG:-pg_config} --version), $rows rows"
postgres "reading the columns alone" "$scan" "$rows" "$one"
postgres "capnao_tier, in the session" "$tier" "$rows" "$one"
postgres "capnao_tier, one worker" "$tier" "$rows" "$worker"
postgres "capnao_tier, two workers" "$tier" "$rows" "$two"
postgres "capnao_outcome, one worker" "$outcome" "$rows" "$worker"
postgres "capnao_outcome, facts of each row its own" "$differ" "$rows" "$worker"
postgres "capnao_decide, in the session" "$decide" "$few" "$one"
postgres "capnao_decide, one worker" "$decide" "$few" "$worker"
postgres "capnao_decide, the same cases again" "$again" "$few" "$worker"
server_stop
server_start -c capnao.rules="$work/rules" -c shared_buffers=512MB \
    -c capnao.catalogue="$work/catalogue.db" \
    -c shared_preload_libraries=capnao || exit 3
postgres "capnao_tier, one worker, preloaded" "$tier" "$rows" "$worker"
postgres "capnao_tier, two workers, preloaded" "$tier" "$rows" "$two"
echo "Plan: $(psql -XAtq -c "$two" -c "EXPLAIN (COSTS OFF) $tier" | tr -s ' \n' ' ')"
