mkdir -p rules/tests
cat > rules/tests/a.lua <<"LUA"
for _ = 1, 2 do
  expect { id = "twice", ask = "kite.licence:issue", on = "2025-08-01", gives = { outcome = "needs_facts" } }
end
LUA
capnao test --lang en
