mkdir -p rules/tests
cat > rules/tests/wrong.lua <<"LUA"
expect {
  ask = "kite.motor:issue", province = "20", on = "2025-08-01",
  facts = { wing_area = 20, sky = "inland" },
  gives = { holder = "provincial_committee", chain = { "law1.7", "nd10.9" }, next = false },
}
expect { ask = "kite.festival:isue", on = "2025-08-01", gives = { outcome = "conflict" } }
expect {
  ask = "kite.motor:issue", on = "2025-08-01", facts = { sky = "cloudy" },
  gives = { outcome = "decided" },
}
LUA
capnao test --lang en
