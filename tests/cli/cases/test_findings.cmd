mkdir -p rules/tests
cat > rules/tests/bad.lua <<"LUA"
expect { ask = "a:b", gives = { outcome = "decided" } }
expect { on = "2025-08-01", gives = { outcome = "decided" } }
expect { ask = "a:b", power = { "a", "b" }, on = "2025-08-01", gives = { outcome = "decided" } }
expect { power = { "a" }, on = "2025-08-01", gives = { outcome = "decided" } }
expect { ask = "a:b", on = "2025-02-30", gives = { outcome = "decided" } }
expect { ask = "a:b", on = "2025-08-01", received = "2025-08-02", gives = { tier = "province" } }
expect { ask = "a:b", on = "2025-08-01", gives = { tier = "provincial" } }
expect { ask = "a:b", on = "2025-08-01", gives = { tire = "province" } }
expect { ask = "a:b", on = "2025-08-01", gives = { next = { tire = "province" } } }
expect { ask = "a:b", on = "2025-08-01", gives = { next = "2026-01-01" } }
expect { ask = "a:b", on = "2025-08-01", gives = { valid = false } }
expect { ask = "a:b", on = "2025-08-01", gives = { chain = {} } }
expect { ask = "a:b", on = "2025-08-01", gives = {} }
expect { ask = "a:b", on = "2025-08-01", gives = { holder = true } }
expect { ask = "a:b", on = "2025-08-01", gives = "province" }
expect { ask = "a:b", on = "2025-08-01", facts = { "sky" }, gives = { tier = "province" } }
expect { ask = "a:b", on = "2025-08-01", facts = { sky = {} }, gives = { tier = "province" } }
expect { ask = "a:b", on = "2025-08-01", want = 1, gives = { tier = "province" } }
expect { ask = "a:b", on = "2025-08-01", gives = { confidence = "txt", needs = { "a", 5 } } }
origin { id = "x" }
io.write("x")
LUA
capnao test --lang en
