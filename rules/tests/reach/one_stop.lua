-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- one_stop.fee.commune
expect {
  ask = "one_stop.fee:collect", province = "20", commune = "05977", on = "2025-07-01",
  facts = { received_at = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_service_centre", unit = "05977",
    handler = false, confidence = "secondary",
    chain = { "one_stop.fee.commune" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "unknown" },
  },
}

-- one_stop.fee.province
expect {
  ask = "one_stop.fee:collect", province = "20", on = "2025-07-01",
  facts = { received_at = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_service_centre", unit = "20",
    handler = false, confidence = "secondary",
    chain = { "one_stop.fee.province" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "unknown" },
  },
}

-- one_stop.fee.after
expect {
  ask = "one_stop.fee:collect", province = "20", on = "2027-03-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2027-03-01", to = false }, next = false,
    reason = "Ngoài thời gian áp dụng Nghị định 132/2025/NĐ-CP: chưa đọc.",
  },
}

-- one_stop.fee.before
expect {
  ask = "one_stop.fee:collect", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" }, next = { outcome = "needs_facts" },
    reason = "Ngoài thời gian áp dụng Nghị định 132/2025/NĐ-CP: chưa đọc.",
  },
}
