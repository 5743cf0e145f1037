#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM: what the README says against the program and the tree, and the
# links of all pages. Ends with "N passed, N failed".
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 3
passed=0
failed=0

expect() {
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "README.md: $1"
    fi
}

sh docs/readme.sh "$program" | cmp -s - README.md
expect "stale: run make docs and commit it" $?
for command in $("$program" -h --lang en | sed -n '/^Commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    "$program" "$command" -h --lang en 2>/dev/null | grep -q '^Examples:'
    expect "'capnao $command -h' gives no examples" $?
    "$program" help --format man --lang en 2>/dev/null | grep -q "$command"
    expect "the manual page lacks $command" $?
    "$program" help --format bash 2>/dev/null | grep -q "$command"
    expect "the completion lacks $command" $?
done
for page in README.md docs/*.md; do
    for link in $(grep -oE '\]\([a-zA-Z0-9_./-]+\)' "$page" | tr -d ']()'); do
        test -e "$(dirname "$page")/$link"
        expect "the link $link of $page leads nowhere" $?
    done
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
