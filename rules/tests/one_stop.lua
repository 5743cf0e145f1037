-- Receiving, handling and fees.

expect {
  ask = "one_stop.fee:collect", province = "20", commune = "05977", on = "2025-08-01",
  gives = { outcome = "needs_facts", needs = { "received_at" } },
}

expect {
  ask = "one_stop.fee:collect", province = "20", commune = "05977", on = "2025-08-01",
  facts = { received_at = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_service_centre", unit = "05977",
    confidence = "secondary",
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "one_stop.fee:collect", province = "20", commune = "05977", on = "2025-08-01",
  facts = { received_at = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_service_centre", unit = "20",
  },
}

expect {
  ask = "one_stop.fee:collect", province = "20", on = "2025-06-30",
  gives = { outcome = "unknown" },
}

expect {
  ask = "one_stop.fee:collect", province = "20", commune = "05977", on = "2027-03-01",
  gives = { outcome = "unknown" },
}

-- filed at a commune: the province still decides
expect {
  ask = "1.013925", province = "20", commune = "05977", on = "2025-08-01",
  gives = {
    outcome = "decided", holder = "provincial_committee", unit = "20",
    handler = "provincial_department",
  },
}

expect {
  ask = "3.000450", province = "20", commune = "05977", on = "2025-08-01",
  gives = {
    outcome = "decided", holder = "provincial_chair", unit = "20",
    handler = "provincial_department",
  },
}

expect {
  ask = "3.000475", province = "20", commune = "05977", on = "2025-08-01",
  gives = { outcome = "decided", holder = "provincial_body", handler = "provincial_department" },
}

expect {
  ask = "metrology.market_check:inspect", province = "20", commune = "05977", on = "2025-08-01",
  gives = { outcome = "decided", unit = "05977", handler = "commune_department" },
}
