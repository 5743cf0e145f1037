mkdir -p rules/tests
cat > rules/tests/kites.lua <<"LUA"
expect {
  id = "paper-kite", ask = "1.000001", province = "08", on = "2025-08-01",
  facts = { uses_motor = false },
  gives = {
    outcome = "decided", holder = "provincial_committee", handler = "provincial_department",
    chain = { "law1.5", "nd10.4.2" }, valid = { to = "2027-03-01" },
    next = { on = "2027-03-01", tier = "central", holder = "ministry" },
  },
}
expect {
  power = { "kite.motor", "issue" }, province = "20", on = "2025-08-01",
  facts = { wing_area = 19.5, sky = "inland" },
  gives = { tier = "province", unit = "20" },
}
expect {
  ask = "1.000003", province = "20", on = "2025-08-01",
  gives = {
    { outcome = "decided" },
    { action = "reissue", holder = "provincial_committee" },
    { action = "revoke", holder = "ministry" },
  },
}
LUA
capnao test --min-coverage 99.5; echo $?
capnao test --min-coverage 20 --lang en; echo $?
capnao test --min-coverage many; echo $?
capnao test --min-coverage 101 --lang en
