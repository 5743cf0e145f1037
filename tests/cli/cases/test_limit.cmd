mkdir rules/tests
cat > rules/tests/a.lua <<"LUA"
local function f() return f() + 1 end
f()
LUA
cat > rules/tests/b.lua <<"LUA"
expect { ask = "kite.licence:issue", on = "2025-08-01", gives = { outcome = "needs_facts" } }
LUA
capnao test rules/tests/a.lua rules/tests/b.lua --lang en; echo $?
capnao test rules/tests/a.lua nowhere.lua rules/tests/b.lua --lang en
