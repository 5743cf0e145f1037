-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.46.fixed
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2025-07-01",
  facts = { device_location = "79", device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.28.1.certificate", "nd133.46.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
    caveats = { "Tỉnh được chọn theo nơi đặt thiết bị (di động ở nhiều tỉnh: trụ sở chính); quy tắc này đọc được ở thủ tục khai báo năm 2026, không đọc được trong Nghị định 133/2025." },
  },
}

-- nd133.46.mobile
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2025-07-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "pet_ct_group",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.28.1.certificate", "nd133.46.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.47.fixed
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2025-07-01",
  facts = { device_location = "79", device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.declaration.group133", "nd133.47.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    caveats = { "Không phải khai báo nếu nộp hồ sơ cấp phép đúng hạn." },
  },
}

-- nd133.47.mobile
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2025-07-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "pet_ct_group",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.declaration.group133", "nd133.47.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- tt02.2.rest
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2022-04-15",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", unit = false,
    handler = false, confidence = "text",
    chain = { "nd142.declaration.group133", "tt02.2.rest" },
    valid = { from = "2022-04-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}

-- law18.77.1.b.mobile
expect {
  ask = "radiation.licence:amend", province = "20", on = "2009-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = false, confidence = "text",
    chain = { "law18.77.1.b.mobile" },
    valid = { from = "2009-01-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- list3637.radiation.licence.mobile
expect {
  ask = "radiation.licence:amend", province = "20", on = "2025-07-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "pet_ct_group",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.radiation.licence.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd142.28.2.certificate.fixed
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2021-02-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.28.2.certificate.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd142.28.2.certificate.mobile
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2021-02-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "text",
    chain = { "nd142.28.2.certificate.mobile" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd142.58.1
expect {
  ask = "radiation.practising_certificate:amend", province = "20", on = "2021-02-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd142.58.1" },
    valid = { from = "2021-02-01", to = "2022-04-15" },
    next = { outcome = "decided", tier = "central", holder = "radiation_agency" },
  },
}

-- nd142.certificate.reissue.fixed
expect {
  ask = "radiation.staff_certificate:reissue", province = "20", on = "2021-02-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "79",
    handler = false, confidence = "secondary",
    chain = { "nd142.certificate.reissue.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.certificate.reissue.mobile
expect {
  ask = "radiation.staff_certificate:reissue", province = "20", on = "2021-02-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "79",
    handler = false, confidence = "secondary",
    chain = { "nd142.certificate.reissue.mobile" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.declaration.xray.fixed
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2021-02-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    handler = false, confidence = "text",
    chain = { "nd142.declaration.xray.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd142.declaration.xray.mobile
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2021-02-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    handler = false, confidence = "text",
    chain = { "nd142.declaration.xray.mobile" },
    valid = { from = "2021-02-01", to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- nd332.amend.fixed
expect {
  ask = "radiation.licence:amend", province = "20", on = "2026-01-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.amend.fixed" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.amend.mobile
expect {
  ask = "radiation.licence:amend", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.amend.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.certificate.mobile
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79", medical_facility = true,
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.certificate.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.declare.fixed
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2026-01-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.declare.fixed" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.declare.mobile
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.declare.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.extend.fixed
expect {
  ask = "radiation.licence:extend", province = "20", on = "2026-01-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.extend.fixed" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.extend.mobile
expect {
  ask = "radiation.licence:extend", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.extend.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.issue.mobile
expect {
  ask = "radiation.licence:issue", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.issue.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.service.central
expect {
  ask = "radiation.support_service:amend", province = "20", on = "2026-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", unit = false,
    handler = "radiation_agency", confidence = "weak",
    chain = { "nd332.service.central" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.supplement.fixed
expect {
  ask = "radiation.licence:supplement", province = "20", on = "2026-01-01",
  facts = {
    device_location = "79", device_mobility = "fixed", radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.supplement.fixed" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.supplement.mobile
expect {
  ask = "radiation.licence:supplement", province = "20", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", head_office = "79",
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd332.supplement.mobile" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd332.certificate.others
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2026-01-01",
  facts = { medical_facility = false, radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01", to = false }, next = false,
    reason = "Hai nguồn khác nhau về phạm vi: một nguồn chỉ nêu người phụ trách an toàn tại cơ sở y tế.",
  },
}

-- nd332.certificate.reissue
expect {
  ask = "radiation.staff_certificate:reissue", province = "20", on = "2026-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01", to = false }, next = false,
    reason = "Việc cấp lại chứng chỉ theo Nghị định 332/2025 chưa đọc được.",
  },
}

-- nd332.declaration.others
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2026-01-01",
  facts = { radiation_device = "industrial_radiography" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Nơi nhận khai báo loại thiết bị, nguồn này theo Nghị định 332/2025 chưa đọc được.",
  },
}

-- nd332.emergency_plan
expect {
  ask = "radiation.emergency_plan:approve", province = "20", on = "2026-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01", to = false }, next = false,
    reason = "Quy định mới về phê duyệt kế hoạch ứng phó sự cố cấp cơ sở chưa đọc được.",
  },
}

-- nd332.licence.reissue
expect {
  ask = "radiation.licence:reissue", province = "20", on = "2026-01-01",
  facts = { radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01", to = false }, next = false,
    reason = "Sáu thủ tục cấp tỉnh theo Nghị định 332/2025 không có việc cấp lại; danh mục 33 thủ tục trung ương chưa đọc được.",
  },
}

-- nd332.practising
expect {
  ask = "radiation.practising_certificate:amend", province = "20", on = "2026-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01", to = false }, next = false,
    reason = "Chứng chỉ hành nghề theo Luật 94/2025 chưa đọc được.",
  },
}

-- radiation.certificate.reissue.group133
expect {
  ask = "radiation.staff_certificate:reissue", province = "20", on = "2025-07-01",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = { "nd142.28.1.certificate", "tt02.2.rest" },
    valid = { from = "2025-07-01", to = false }, next = false,
    reason = "Thủ tục đã đọc của Điều 46 chỉ nêu việc cấp; việc cấp lại có chuyển theo hay không chưa đọc được.",
  },
}

-- radiation.declaration.others
expect {
  ask = "radiation.declaration:declare", province = "20", on = "2025-01-01",
  facts = { radiation_device = "xray_other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Nơi nhận khai báo loại thiết bị, nguồn này theo luật cũ chưa đọc được.",
  },
}

-- radiation.other_ministries
expect {
  ask = "radiation.licence:amend", province = "20", on = "2025-01-01",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", unit = false,
    handler = false, confidence = "text",
    chain = { "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Trừ các trường hợp thuộc thẩm quyền của bộ khác (Luật 18/2008 Điều 77 khoản 1 điểm a)." },
  },
}
