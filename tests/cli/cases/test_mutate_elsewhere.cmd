mkdir away && mv rules away/rules
mkdir away/rules/tests
echo 'expect { ask = "kite.school:issue", on = "2025-09-01", province = "08", gives = { tier = "commune" } }' > away/rules/tests/a.lua
capnao test --rules away/rules --mutate nd10.9 --lang en | sed -n 's/^ *\(capnao .*\)/\1/p' | head -n 1 >line
cat line; sh line | head -n 1
