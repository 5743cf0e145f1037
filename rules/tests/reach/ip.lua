-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.36.copy
expect {
  ask = "ip.title:issue_copy", province = "20", on = "2025-07-01",
  facts = { copy_asked_at_filing = false },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.title_copy", "nd133.36.copy" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
    caveats = { "Nghị định 133/2025/NĐ-CP (bản đọc được) không nói tỉnh nào; lấy tỉnh nơi nộp hồ sơ." },
  },
}

-- nd133.36.reissue
expect {
  ask = "ip.title:reissue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.title_copy", "nd133.36.reissue" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- nd133.37
expect {
  ask = "ip.licence_contract:issue_copy", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.contract_copy", "nd133.37" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- nd133.38
expect {
  ask = "ip.representative_exam:organise", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.representative_exam", "nd133.38" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- nd133.42
expect {
  ask = "ip.licence_contract:record_change", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.licence_contract_change", "nd133.42" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- nd133.5
expect {
  ask = "ip.representation_organisation:record", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "ip.origin.record_representation", "nd133.5" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- nd133.8
expect {
  ask = "ip.representative:delete", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "ip.origin.delete_representation", "nd133.8" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
  },
}

-- ip.deadlock.amend
expect {
  ask = "ip.title:amend", province = "20", on = "2025-07-01",
  facts = { owner_changed = true, title_lost = true },
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", unit = false, handler = false,
    confidence = "secondary",
    chain = { "ip.origin.title_amend" },
    valid = { from = "2023-08-23", to = false }, next = false,
    caveats = { "Văn bằng bị mất mà chủ đã đổi: ghi nhận chủ mới cần có văn bằng trước." },
  },
}

-- ip.deadlock.reissue
expect {
  ask = "ip.title:reissue", province = "20", on = "2025-07-01",
  facts = { owner_changed = true, title_lost = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "ip.origin.title_copy", "nd133.36.reissue" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ip_office" },
    caveats = { "Văn bằng bị mất mà chủ đã đổi: cấp lại cần ghi nhận chủ mới trước." },
  },
}

-- caveat.ip_2026
expect {
  ask = "ip.assessment_organisation:issue", province = "20", on = "2026-04-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "text",
    chain = { "ip.origin.assessment_organisation" },
    valid = { from = "2023-08-23", to = false }, next = false,
    caveats = {
      "Luật Sở hữu trí tuệ được sửa ngày 10/12/2025, hiệu lực 1/4/2026; tác động đến thẩm quyền cấp tỉnh chưa xác lập.",
      "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 65/2023, 163/2024; nội dung và ngày hiệu lực chưa đọc.",
    },
  },
}
