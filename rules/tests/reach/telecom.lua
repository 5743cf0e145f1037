-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.18.2
expect {
  ask = "telecom.dispute:settle", province = "20", on = "2025-07-01",
  facts = {
    issued_by = "province", issuer = "79", service_type = "fixed_terrestrial",
    telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.dispute", "nd133.18.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd133.19.issuer
expect {
  ask = "telecom.business_stop:accept", province = "20", on = "2025-07-01",
  facts = {
    issued_by = "province", issuer = "79", service_type = "fixed_terrestrial",
    special_operator = false, telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.business_stop", "nd133.19.issuer" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd133.19.network
expect {
  ask = "telecom.business_stop:accept", province = "20", on = "2025-07-01",
  facts = {
    network = "79", network_kind = "public_fixed_terrestrial", network_scope = "one_province",
    special_operator = false, telecom_licence = "with_infrastructure", uses_radio_band = false,
    uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.business_stop", "nd133.19.network" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd133.21
expect {
  ask = "telecom.notification:receive", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.notification", "nd133.21" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd133.23
expect {
  ask = "telecom.content_connection:amend", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.23" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.24
expect {
  ask = "telecom.content_connection:extend", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.24" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.25
expect {
  ask = "telecom.content_connection:reissue", province = "20", on = "2025-07-01",
  facts = { head_office = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.25" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.26.1
expect {
  ask = "telecom.content_connection:suspend", province = "20", on = "2025-07-01",
  facts = { issued_by = "province", issuer = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.26.1" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.26.2
expect {
  ask = "telecom.content_connection:revoke", province = "20", on = "2025-07-01",
  facts = { issued_by = "province", issuer = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.26.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.26.3
expect {
  ask = "telecom.content_connection:order_stop", province = "20", on = "2025-07-01",
  facts = { issued_by = "province", issuer = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.26.3" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.27.2
expect {
  ask = "telecom.numbers.mobile_h2h:take_back", province = "20", on = "2025-07-01",
  facts = { issued_by = "province", issuer = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h", "nd133.27.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- nd133.4.1.b.registration
expect {
  ask = "telecom.registration:revoke", province = "20", on = "2025-07-01",
  facts = { issued_by = "province", issuer = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.registration", "nd133.4.1.b.registration" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- tt13.trial
expect {
  ask = "telecom.licence.trial:amend", province = "20", on = "2025-07-16",
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", unit = false,
    handler = false, confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.trial" },
    valid = { from = "2025-07-16", to = false }, next = false,
  },
}

-- nd133.18.2.central_paper
expect {
  ask = "telecom.dispute:settle", province = "20", on = "2025-07-01",
  facts = {
    issued_by = "central", service_type = "fixed_terrestrial",
    telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.19.central_paper
expect {
  ask = "telecom.business_stop:accept", province = "20", on = "2025-07-01",
  facts = {
    issued_by = "central", service_type = "fixed_terrestrial", special_operator = false,
    telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "telecom.origin.business_stop" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.26.central_paper
expect {
  ask = "telecom.content_connection:order_stop", province = "20", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.content_connection" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.27.2.central_paper
expect {
  ask = "telecom.numbers.mobile_h2h:take_back", province = "20", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h" },
    valid = { from = false, to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.4.1.b.central_paper
expect {
  ask = "telecom.licence.no_infrastructure:revoke", province = "20", on = "2025-07-01",
  facts = { issued_by = "central", service_type = "fixed_terrestrial" },
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.4.1.b.registration.central_paper
expect {
  ask = "telecom.registration:revoke", province = "20", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "telecom.origin.registration" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- nd133.4.3.central_paper
expect {
  ask = "telecom.service_stop:order_stop", province = "20", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "telecom.origin.service_stop" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    reason = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
  },
}

-- telecom.unknown.mobile_h2h_before
expect {
  ask = "telecom.numbers.mobile_h2h:allocate", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h" },
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Trước 1/7/2025 việc này ở trung ương; cơ quan nào, và Nghị định 115/2025/NĐ-CP có hiệu lực từ ngày nào, chưa đọc được.",
    caveats = {
      "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2)).",
      "Trước 1/3/2025 là Bộ Thông tin và Truyền thông, sau hợp nhất vào Bộ Khoa học và Công nghệ.",
    },
  },
}

-- nd133.4.4.d
expect {
  ask = "telecom.licence.with_infrastructure:amend", province = "20", on = "2025-07-01",
  facts = {
    network = "79", network_kind = "public_fixed_terrestrial", network_scope = "one_province",
    uses_radio_band = false, uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "nd133.4.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Giấy phép chưa triển khai trong 2 năm mà doanh nghiệp chuyển sang tỉnh khác thì trả lại và xin cấp mới ở tỉnh đó." },
  },
}
