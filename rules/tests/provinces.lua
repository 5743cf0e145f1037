-- What single provinces passed on: the lists were not read, the decider stands.

-- Khánh Hòa delegated 51 procedures: who handles is not established there
expect {
  ask = "1.013942", province = "56", on = "2025-08-15",
  gives = { outcome = "decided", tier = "province", unit = "56", handler = false },
}

-- the same procedure next door
expect {
  ask = "1.013942", province = "20", on = "2025-08-15",
  gives = { outcome = "decided", unit = "20", handler = "provincial_department" },
}

-- fields that the delegation does not name are as elsewhere
expect {
  ask = "2.002777", province = "56", on = "2025-08-15",
  gives = { outcome = "decided", handler = "provincial_department" },
}

-- Quảng Ninh: management of tasks
expect {
  ask = "2.002711", province = "22", on = "2025-08-15",
  gives = { outcome = "decided", holder = "provincial_body", unit = "22", handler = false },
}

expect {
  ask = "2.002711", province = "20", on = "2025-08-15",
  gives = { outcome = "decided", handler = "provincial_department" },
}

-- Đồng Tháp: from its decision on
expect {
  ask = "2.002711", province = "82", on = "2026-07-20",
  gives = { outcome = "decided", unit = "82", handler = "provincial_department" },
}

expect {
  ask = "2.002711", province = "82", on = "2026-07-21",
  gives = { outcome = "decided", holder = "provincial_body", handler = false },
}

-- Hải Phòng, 2026: radio and the Chair's powers
expect {
  ask = "2.002777", province = "31", on = "2025-12-31",
  gives = { outcome = "decided", handler = "provincial_department" },
}

expect {
  ask = "2.002777", province = "31", on = "2026-02-01",
  gives = { outcome = "decided", holder = "provincial_committee", unit = "31", handler = false },
}
