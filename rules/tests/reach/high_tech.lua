-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.57
expect {
  ask = "high_tech.park_training:organise", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd10.42.3.dd", "nd133.57" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.58
expect {
  ask = "high_tech.rd_project_opinion:ask_opinion", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd10.42.4", "nd133.58" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.65
expect {
  ask = "high_tech.application_organisation:issue", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.65" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.66
expect {
  ask = "high_tech.application_organisation:revoke", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.66" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.67
expect {
  ask = "high_tech.application_person:issue", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.67" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.68
expect {
  ask = "high_tech.application_person:revoke", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.68" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.70
expect {
  ask = "high_tech.enterprise:revoke", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.70" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.71
expect {
  ask = "high_tech.rd_organisation:issue", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.71" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.72
expect {
  ask = "high_tech.rd_organisation:revoke", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.72" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.73
expect {
  ask = "high_tech.rd_person:issue", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.73" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.74
expect {
  ask = "high_tech.rd_person:revoke", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.74" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- list3637.high_tech.incubator
expect {
  ask = "high_tech.incubator:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.high_tech.incubator" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd10.9.2
expect {
  ask = "high_tech.park:establish", province = "20", on = "2024-03-25",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister", unit = false, handler = false,
    confidence = "text",
    chain = { "nd10.9.2" },
    valid = { from = "2024-03-25", to = "2026-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd260.11.3
expect {
  ask = "high_tech.startup:confirm", province = "20", on = "2026-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd260.11.3" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.17.1.a.strategic
expect {
  ask = "high_tech.strategic_enterprise:confirm", province = "20", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd260.17.1.a.strategic" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.17.1.b.product
expect {
  ask = "high_tech.product_enterprise:confirm", province = "20", on = "2026-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd260.17.1.b.product" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.20.1
expect {
  ask = "high_tech.park:amend", province = "20", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd260.20.1" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.31
expect {
  ask = "high_tech.park_project:confirm", province = "20", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "high_tech_park_board", unit = "20",
    handler = false, confidence = "text",
    chain = { "nd260.31" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.8.1.a
expect {
  ask = "high_tech.rd_centre:recognise", province = "20", on = "2026-07-01",
  facts = { rd_organisation_262_22_1 = true },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd260.8.1.a" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd260.8.1.b
expect {
  ask = "high_tech.rd_centre:recognise", province = "20", on = "2026-07-01",
  facts = { head_office = "79", rd_organisation_262_22_1 = false },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd260.8.1.b" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- tt27.4.1
expect {
  ask = "high_tech.incubator:issue", province = "20", on = "2014-01-31",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "tt27.4.1" },
    valid = { from = "2014-01-31", to = "2025-06-21" }, next = { outcome = "unknown" },
  },
}

-- tt33.3.1
expect {
  ask = "high_tech.new_product_enterprise:issue", province = "20", on = "2012-01-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "tt33.3.1" },
    valid = { from = "2012-01-23", to = "2025-06-21" }, next = { outcome = "unknown" },
  },
}

-- nd10.park.amend
expect {
  ask = "high_tech.park:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Nghị định 10/2024 Điều 9 khoản 2 đọc được việc thành lập, mở rộng; việc điều chỉnh chưa đọc được.",
  },
}

-- nd133.57.58.base
expect {
  ask = "high_tech.park_training:organise", province = "20", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01", to = false }, next = false,
    reason = "Điều 57, 58 Nghị định 133/2025 dựa trên Nghị định 10/2024, được suy ra là hết hiệu lực từ 1/7/2026; quy định thay thế chưa đọc được.",
  },
}

-- nd260.11.4.incubator
expect {
  ask = "high_tech.incubator:issue", province = "20", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01", to = false }, next = false,
    reason = "Nghị định 260/2026 Điều 11 khoản 4 giao Bộ trưởng quy định; Thông tư 38/2026/TT-BKHCN chưa đọc được.",
  },
}

-- nd260.certificates
expect {
  ask = "high_tech.application_organisation:issue", province = "20", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01", to = false }, next = false,
    reason = "Giấy chứng nhận theo Quyết định 55/2010 được suy ra là hết từ 1/7/2026; quy định thay thế trong Luật Công nghệ cao 133/2025/QH15 chưa đọc được.",
  },
}

-- nd260.not_yet
expect {
  ask = "high_tech.park_project:confirm", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-07-01" },
    next = { outcome = "decided", tier = "province", holder = "high_tech_park_board" },
    reason = "Thủ tục này bắt đầu từ ngày 1/7/2026 theo Nghị định 260/2026; trước đó chưa đọc được quy định nào.",
  },
}

-- tt08.incubator.issue
expect {
  ask = "high_tech.incubator:issue", province = "20", on = "2025-06-21",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Thông tư 08/2025/TT-BKHCN phân cấp việc này; cấp nhận và ngày hiệu lực chưa đọc được.",
  },
}

-- tt08.incubator.revoke
expect {
  ask = "high_tech.incubator:revoke", province = "20", on = "2025-06-21",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21", to = false }, next = false,
    reason = "Thông tư 08/2025/TT-BKHCN phân cấp việc này; cấp nhận và ngày hiệu lực chưa đọc được.",
  },
}

-- tt08.new_product_enterprise
expect {
  ask = "high_tech.new_product_enterprise:issue", province = "20", on = "2025-06-21",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21", to = false }, next = false,
    reason = "Thông tư 08/2025/TT-BKHCN phân cấp việc này; cấp nhận và ngày hiệu lực chưa đọc được.",
  },
}

-- caveat.nd15_2026.high_tech
expect {
  ask = "high_tech.application_organisation:issue", province = "20", on = "2026-01-14",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "qd55.1", "nd133.65" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
    caveats = { "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 76/2018, 63/2023; nội dung và ngày hiệu lực chưa đọc." },
  },
}

-- caveat.pending.high_tech
expect {
  ask = "high_tech.application_organisation:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "qd55.1" },
    valid = { from = "2010-10-26", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}
