-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd268.investor.before
expect {
  ask = "startup.investor:recognise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Thủ tục này bắt đầu với Nghị định 268/2025 (ký 14/10/2025); trước đó chưa đọc được quy định nào.",
  },
}

-- nd268.recognition_paper.before
expect {
  ask = "startup.recognition_paper:reissue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Thủ tục này bắt đầu với Nghị định 268/2025 (ký 14/10/2025); trước đó chưa đọc được quy định nào.",
  },
}

-- nd268.starter.before
expect {
  ask = "startup.starter:recognise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Thủ tục này bắt đầu với Nghị định 268/2025 (ký 14/10/2025); trước đó chưa đọc được quy định nào.",
  },
}

-- nd268.support_centre.before
expect {
  ask = "startup.support_centre:recognise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Thủ tục này bắt đầu với Nghị định 268/2025 (ký 14/10/2025); trước đó chưa đọc được quy định nào.",
  },
}

-- nd268.start
expect {
  ask = "startup.investor:recognise", province = "20", on = "2025-10-14",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd268.investor" },
    valid = { from = "2025-10-14", to = false }, next = false,
    caveats = { "Ngày 14/10/2025 là ngày ký nghị định; ngày hiệu lực chưa đọc được." },
  },
}
