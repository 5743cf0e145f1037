#!/bin/sh
# SPDX-License-Identifier: MIT
#
# readme.sh PROGRAM: README.md on standard output with the two blocks that are
# made by machine written anew: the commands (from -h) and the source map (from
# the first sentence of each file's banner). `make docs` runs it.
set -eu
export LC_ALL=C.UTF-8
program=$1

level() {
    case $1 in
    base) echo L0 ;;
    core) echo L1 ;;
    lua | store) echo L2 ;;
    report | cli | sql) echo L4 ;;
    *) echo L3 ;;
    esac
}

# The first sentence after "name: " in the banner of a file.
sentence() {
    sed -n '3,/^ \*\/\|^ \*$/{s/^ \* \{0,1\}//;/^\/$/d;p}' "$1" | tr '\n' ' ' |
        sed -E 's/^[^ ]+: //; s/[.;] .*//; s/[. ]+$//' |
        awk '{ if (length($0) > 88) { s = substr($0, 1, 86); sub(/ [^ ]*$/, "", s); $0 = s " …" } print }'
}

row() {
    printf '  %-22s %s\n' "$1" "$2"
}

folder() {
    printf '\nsrc/%s/  %s\n' "$1" "$(level "$1")"
    for file in src/"$1"/*.[ch]; do
        name=$(basename "$file")
        case $name in
        *.h)
            [ -e "${file%.h}.c" ] || row "$name" "$(sentence "$file")" ;;
        *)
            if [ -e "${file%.c}.h" ]; then
                row "${name%.c}.[ch]" "$(sentence "${file%.c}.h")"
            else
                row "$name" "$(sentence "$file")"
            fi ;;
        esac
    done
}

source_map() {
    printf 'src/capnao.h             the public API; it includes the two that follow\n'
    for file in src/capnao_*.h; do
        printf '%-24s %s\n' "$file" "$(sentence "$file")"
    done
    for file in src/*.c; do
        printf '%-24s %s\n' "$file" "$(sentence "$file")"
    done
    for name in base core lua store; do
        folder $name
    done
    for path in src/*/; do
        name=$(basename "$path")
        case $name in
        base | core | lua | store | report | cli) ;;
        *) folder "$name" ;;
        esac
    done
    folder report
    folder cli
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" -h --lang en >"$work/help"
source_map >"$work/map"
awk -v help="$work/help" -v map="$work/map" '
function pour(file,  line) {
    while ((getline line < file) > 0) print line
    close(file)
    skipping = 1
}
skipping && /^```$/ { skipping = 0 }
skipping { next }
/^## Source map/ { in_map = 1 }
/^capnao: which tier/ { pour(help); next }
{ print }
in_map && /^```$/ { in_map = 0; pour(map) }
' README.md
