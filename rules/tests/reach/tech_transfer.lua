-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.12
expect {
  ask = "tech_transfer.restricted:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "law07.30", "nd133.12" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Tỉnh nào có thẩm quyền chưa đọc được; câu trả lời lấy nơi nộp hồ sơ." },
  },
}

-- nd133.16
expect {
  ask = "tech_transfer.market_programme:decide", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", unit = false, handler = false,
    confidence = "text",
    chain = { "law07.41.2", "nd133.16" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "prime_minister" },
  },
}

-- nd133.17
expect {
  ask = "tech_transfer.import_programme:decide", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", unit = false, handler = false,
    confidence = "text",
    chain = { "law07.54.2", "nd133.17" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "prime_minister" },
  },
}

-- nd133.59.line_ministry
expect {
  ask = "tech_transfer.evaluation_service:amend", province = "20", on = "2025-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd76.39.amend.line.evaluation_service", "nd133.59.line_ministry" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "line_ministry" },
    caveats = { "Nghị định 133/2025 dẫn cả Điều 39 Nghị định 76/2018; phần thuộc một bộ khác có chuyển về tỉnh hay không cần đối chiếu." },
  },
}

-- nd133.60
expect {
  ask = "tech_transfer.assessment_service:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd76.39.amend.assessment_service", "nd133.60" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.60.line_ministry
expect {
  ask = "tech_transfer.assessment_service:amend", province = "20", on = "2025-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd76.39.amend.line.assessment_service", "nd133.60.line_ministry" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "line_ministry" },
  },
}

-- nd133.61
expect {
  ask = "tech_transfer.special_vehicle:confirm", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd134.31.2.e", "nd133.61" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- law07.14.2.b
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "20", on = "2018-07-01",
  facts = { investment_policy_by = "prime_minister" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "law07.14.2.b" },
    valid = { from = "2018-07-01", to = false }, next = false,
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}

-- law07.14.2.c
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "20", on = "2018-07-01",
  facts = { investment_policy_by = "central_body" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "text",
    chain = { "law07.14.2.c" },
    valid = { from = "2018-07-01", to = false }, next = false,
  },
}

-- list3637.tech_transfer.encouraged.amend
expect {
  ask = "tech_transfer.encouraged:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.tech_transfer.encouraged.amend" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.tech_transfer.encouraged.issue
expect {
  ask = "tech_transfer.encouraged:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.tech_transfer.encouraged.issue" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.tech_transfer.encouraged.reissue
expect {
  ask = "tech_transfer.encouraged:reissue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.tech_transfer.encouraged.reissue" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.tech_transfer.outdated_technology.determine
expect {
  ask = "tech_transfer.outdated_technology:determine", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.tech_transfer.outdated_technology.determine" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.tech_transfer.support.support
expect {
  ask = "tech_transfer.support:support", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.tech_transfer.support.support" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- nd76.39.1.assessment_service
expect {
  ask = "tech_transfer.assessment_service:issue", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd76.39.1.assessment_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd76.39.1.evaluation_service
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd76.39.1.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd76.39.1.own.assessment_service
expect {
  ask = "tech_transfer.assessment_service:issue", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "one_this" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd76.39.1.own.assessment_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd76.39.1.own.evaluation_service
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "one_this" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd76.39.1.own.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd76.39.2.assessment_service
expect {
  ask = "tech_transfer.assessment_service:issue", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd76.39.2.assessment_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd76.39.amend.evaluation_service
expect {
  ask = "tech_transfer.evaluation_service:amend", province = "20", on = "2018-07-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "secondary",
    chain = { "nd76.39.amend.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- law07.14.rest
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "20", on = "2025-01-01",
  facts = { investment_policy_by = "national_assembly" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Chỉ đọc được điểm b và c khoản 2 Điều 14 (giai đoạn chủ trương đầu tư).",
  },
}

-- list3637.tech_transfer.encouraged.amend.before
expect {
  ask = "tech_transfer.encouraged:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.tech_transfer.encouraged.issue.before
expect {
  ask = "tech_transfer.encouraged:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.tech_transfer.encouraged.reissue.before
expect {
  ask = "tech_transfer.encouraged:reissue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.tech_transfer.outdated_technology.determine.before
expect {
  ask = "tech_transfer.outdated_technology:determine", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.tech_transfer.support.support.before
expect {
  ask = "tech_transfer.support:support", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}
