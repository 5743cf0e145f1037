-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- one_stop.fee.commune: from-earlier
expect {
  ask = "one_stop.fee:collect", province = "01", on = "2025-06-30",
  facts = { received_at = "commune" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- one_stop.fee.province: from-earlier
expect {
  ask = "one_stop.fee:collect", province = "01", on = "2025-06-30",
  facts = { received_at = "province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}
