#!/bin/sh
# SPDX-License-Identifier: MIT
#
# prove.sh PROGRAM [RULES CATALOGUE]: how long a proof takes and how much
# memory, for 5,000 rules of three shapes. Prints figures; judges nothing.
# `even`: an origin and a transfer for each of five actions of a subject.
# `conflicts`: nine equal transfers for each power, to bodies drawn by lot,
# each with three of twenty facts and a first day. `holes`: ten origins for
# each power, which leave most cells to nobody.

set -eu
program=$1
[ -x /usr/bin/time ] || { echo 'prove.sh: install time (GNU)' >&2; exit 3; }
work=$(mktemp -d "${TMPDIR:-/tmp}/capnao-prove.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

vocabulary='
instrument { id = "law:1", kind = "law", title = "L", issuer = "na",
             issued = "2020-01-01", valid_from = "2020-01-01" }
instrument { id = "decree:1", kind = "decree", title = "D", issuer = "g",
             issued = "2020-01-01", valid_from = "2020-01-01" }
holder { id = "m", tier = "central", name = "M" }
holder { id = "o", tier = "central", name = "O" }
holder { id = "p", tier = "province", name = "P" }
holder { id = "c", tier = "commune", name = "C" }
for i = 0, 19 do
  fact { id = ("f%02d"):format(i), type = "enum", question = "?",
         values = { "a", "b", "c" } }
end'

# base SHAPE SUBJECTS ACTIONS ORIGINS TRANSFERS
base()
{
    mkdir "$work/$1"
    echo "$vocabulary" >"$work/$1/vocabulary.lua"
    awk -v shape="$1" -v n="$2" -v actions="$3" -v origins="$4" \
        -v transfers="$5" -v folder="$work/$1" '
    function dice(k) { return int(rand() * k) }
    function condition(  a, b, c) {
        a = dice(20)
        do b = dice(20); while (b == a)
        do c = dice(20); while (c == a || c == b)
        return sprintf("when = { f%02d = \"a\", f%02d = one_of { \"a\", " \
            "\"b\" }, f%02d = none_of { \"c\" } }", a, b, c)
    }
    BEGIN {
        srand(20250701)
        split("m o p c", body, " ")
        for (s = 0; s < n; s++) {
            if (s % 100 == 0)
                file = folder "/rules" s ".lua"
            printf "subject { id = \"s%d\", field = \"x\", name = \"S\", " \
                "actions = { %s } }\n", s, actions >file
            for (i = 0; i < origins; i++)
                printf "origin { id = \"o%d_%d\", basis = instrument " \
                    "\"law:1\", power = { \"s%d\" }, holder = \"m\", " \
                    "confidence = \"text\", facts = { \"F001\" }%s }\n",
                    s, i, s, shape == "holes" ? ", " condition() : "" >file
            for (i = 0; i < transfers; i++)
                printf "transfer { id = \"t%d_%d\", basis = instrument " \
                    "\"decree:1\", power = { \"s%d\" }, from = \"m\", to = " \
                    "\"%s\", mode = \"devolution\", confidence = \"text\", " \
                    "facts = { \"F001\" }, valid_from = \"%d-%02d-01\", %s " \
                    "}\n", s, i, s, body[2 + dice(3)], 2025 + dice(4), i + 1,
                    condition() >file
        }
    }'
}

# measure NAME ARGUMENT...
measure()
{
    name=$1
    shift
    /usr/bin/time -f '%U %M' -o "$work/time" "$program" --lang en prove "$@" \
        >"$work/out" || [ $? = 1 ]
    tail -n 1 "$work/time" | awk -v name="$name" '{
        printf "proof of %s: %.2f s on one core, at most %.0f MB\n", name, $1,
            $2 / 1024 }'
    sed -n 's/^/    /; 1p' "$work/out"
}

base even 2500 '"issue", "amend", "extend", "reissue", "revoke"' 1 1
base conflicts 500 '"issue"' 1 9
base holes 500 '"issue"' 10 0
printf '%s\n%s\n' \
    code,kind,name,full_name,province,valid_from,valid_to,successor \
    01,province,T,T,,2025-07-01,, >"$work/units.csv"
"$program" --catalogue "$work/catalogue.db" catalogue import \
    "$work/units.csv" >/dev/null
[ $# -lt 3 ] || measure 'the shipped rules' --rules "$2" --catalogue "$3"
for shape in even conflicts holes; do
    measure "5,000 rules ($shape)" --rules "$work/$shape" \
        --catalogue "$work/catalogue.db"
done
