mkdir rules/tests
capnao test --generate nd10.9 > rules/tests/a.lua 2>/dev/null
capnao test --mutate nd10.9 wing_area --lang en
