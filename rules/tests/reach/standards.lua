-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.52
expect {
  ask = "verification_service.registration:amend", province = "20", on = "2025-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "standards.origin.verification_service", "nd133.52" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Nghị định 133/2025/NĐ-CP (bản đọc được) không nói tỉnh nào; lấy tỉnh nơi nộp hồ sơ." },
  },
}

-- nd133.53
expect {
  ask = "inspection_service.registration:amend", province = "20", on = "2025-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "standards.origin.inspection_service", "nd133.53" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd133.55
expect {
  ask = "conformity_body.registration:inspect", province = "20", on = "2025-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "standards.origin.conformity_body.inspect", "nd133.55" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- list3637.import_inspection
expect {
  ask = "quality.import_inspection:exempt", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.import_inspection" },
    valid = { from = "2025-07-01", to = "2026-01-23" }, next = { outcome = "unknown" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.certification_organisation.issue
expect {
  ask = "iso9001.certification_organisation:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.iso9001.certification_organisation.issue" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.certification_organisation.reissue
expect {
  ask = "iso9001.certification_organisation:reissue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.certification_organisation.reissue" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.confirmation
expect {
  ask = "iso9001.confirmation:replace", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.confirmation" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.expert_card
expect {
  ask = "iso9001.expert_card:supplement", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.expert_card" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.independent_consultant
expect {
  ask = "iso9001.independent_consultant:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.independent_consultant" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.training
expect {
  ask = "iso9001.training:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.training" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.national_quality_award
expect {
  ask = "national_quality_award:register", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.national_quality_award" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.quality_award
expect {
  ask = "quality_award.registration:confirm", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.quality_award" },
    valid = { from = "2025-07-01", to = "2026-07-31" }, next = { outcome = "unknown" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.reference_standard.cancel
expect {
  ask = "metrology.reference_standard:cancel", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.reference_standard.cancel" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.training.amend
expect {
  ask = "training_competence.declaration:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.training.amend" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.verifier_card.amend
expect {
  ask = "metrology.verifier_card:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.verifier_card.amend" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- nd132.origin.inspection_plan
expect {
  ask = "metrology.inspection_plan:approve", province = "20", on = "2014-06-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", unit = false,
    handler = false, confidence = "text",
    chain = { "nd132.origin.inspection_plan" },
    valid = { from = "2014-06-01", to = "2025-07-01" }, next = { outcome = "unknown" },
  },
}

-- nd37.14.3.province
expect {
  ask = "quality.inspection_province:inspect", province = "20", on = "2026-01-23",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd37.14.3.province" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- nd37.71.6
expect {
  ask = "conformity_body.designation:designate", province = "20", on = "2026-01-23",
  facts = { designation_basis = "local_regulation" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd37.71.6" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- nd37.73
expect {
  ask = "conformity_body.designation:designate_temporarily", province = "20", on = "2026-01-23",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd37.73" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- nd37.76
expect {
  ask = "conformity_body.designation:revoke", province = "20", on = "2026-01-23",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd37.76" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- nd37.award.opinion
expect {
  ask = "national_quality_award:give_opinion", province = "20", on = "2026-01-23",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd37.award.opinion" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- nd37.barcode.manage
expect {
  ask = "barcode:manage", province = "20", on = "2026-01-23",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", unit = false,
    handler = false, confidence = "text",
    chain = { "nd37.barcode.manage" },
    valid = { from = "2026-01-23", to = false }, next = false,
  },
}

-- standards.origin.certification_service.industry
expect {
  ask = "certification_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.certification_service.industry" },
    valid = { from = "2016-07-01", to = false }, next = false,
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}

-- standards.origin.certification_service.other
expect {
  ask = "certification_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "other_ministry" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.certification_service.other" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.conformity_body.other
expect {
  ask = "conformity_body.registration:inspect", province = "20", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.conformity_body.other" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.inspection_province
expect {
  ask = "metrology.inspection_province:inspect", province = "20", on = "2012-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = false, confidence = "text",
    chain = { "standards.origin.inspection_province" },
    valid = { from = "2012-07-01", to = false }, next = false,
  },
}

-- standards.origin.inspection_service.industry
expect {
  ask = "inspection_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.inspection_service.industry" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.inspection_service.other
expect {
  ask = "inspection_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "other_ministry" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.inspection_service.other" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.inspection_support
expect {
  ask = "metrology.inspection_support:cooperate", province = "20", on = "2012-12-15",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = false,
    handler = false, confidence = "text",
    chain = { "standards.origin.inspection_support" },
    valid = { from = "2012-12-15", to = false }, next = false,
  },
}

-- standards.origin.regulation_declaration
expect {
  ask = "conformity.regulation_declaration:register", province = "20", on = "2013-01-27",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_standards_branch", unit = "20",
    handler = false, confidence = "text",
    chain = { "standards.origin.regulation_declaration" },
    valid = { from = "2013-01-27", to = "2026-01-23" },
    next = { outcome = "decided", tier = "province", holder = "provincial_standards_branch" },
  },
}

-- standards.origin.standard_declaration.2026
expect {
  ask = "conformity.standard_declaration:register", province = "20", on = "2026-01-23",
  facts = { business_registration = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_standards_branch", unit = "79",
    handler = false, confidence = "weak",
    chain = { "standards.origin.standard_declaration.2026" },
    valid = { from = "2026-01-23", to = false }, next = false,
    caveats = {
      "Danh mục công bố từ 1/7/2025 chỉ ghi ngành khoa học và công nghệ cấp tỉnh; Chi cục là cơ quan theo thông tư cũ.",
      "Luật Chất lượng sản phẩm, hàng hóa đã sửa đổi từ 1/1/2026 và Nghị định 37/2026/NĐ-CP từ 23/1/2026; tác động đến việc này chưa đọc.",
    },
  },
}

-- standards.origin.testing_service.industry
expect {
  ask = "testing_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.testing_service.industry" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.testing_service.other
expect {
  ask = "testing_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "other_ministry" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.testing_service.other" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.verification_service.industry
expect {
  ask = "verification_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.verification_service.industry" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.verification_service.other
expect {
  ask = "verification_service.registration:amend", province = "20", on = "2016-07-01",
  facts = { managed_by = "other_ministry" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.verification_service.other" },
    valid = { from = "2016-07-01", to = false }, next = false,
  },
}

-- standards.origin.violations
expect {
  ask = "metrology.violations:settle", province = "20", on = "2012-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = false,
    handler = false, confidence = "text",
    chain = { "standards.origin.violations" },
    valid = { from = "2012-07-01", to = false }, next = false,
  },
}

-- tt07.training
expect {
  ask = "training_competence.declaration:receive", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "tt07.training" },
    valid = { from = "2025-07-01", to = false }, next = false,
  },
}

-- khanh_hoa.51
expect {
  ask = "certification_service.registration:amend", province = "56", on = "2025-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "56",
    handler = false, confidence = "secondary",
    chain = { "standards.origin.certification_service", "nd133.54" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Khánh Hòa uỷ quyền Sở Khoa học và Công nghệ giải quyết 51 thủ tục từ ngày 1/7/2025 (SHTT 19, bức xạ 3, hoạt động KH&CN 14, TĐC 15); danh mục và thời hạn chưa đọc được." },
  },
}

-- list3627.quality_award
expect {
  ask = "quality_award.registration:confirm", province = "20", on = "2026-07-31",
  gives = {
    outcome = "unknown", confidence = "secondary",
    chain = { "list3637.quality_award" },
    valid = { from = "2026-07-31", to = false }, next = false,
    reason = "Hải Phòng đã công bố bãi bỏ thủ tục này (QĐ 3627/QĐ-UBND ngày 10/9/2026, căn cứ Thông tư 46/2026/TT-BKHCN); ngày có hiệu lực chưa đọc.",
  },
}

-- list3637.designation.before
expect {
  ask = "conformity_body.designation:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.import_inspection.before
expect {
  ask = "quality.import_inspection:exempt", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.certification_organisation.issue.before
expect {
  ask = "iso9001.certification_organisation:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.certification_organisation.reissue.before
expect {
  ask = "iso9001.certification_organisation:reissue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.confirmation.before
expect {
  ask = "iso9001.confirmation:replace", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.consultant_organisation.before
expect {
  ask = "iso9001.consultant_organisation:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.expert_card.before
expect {
  ask = "iso9001.expert_card:supplement", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.independent_consultant.before
expect {
  ask = "iso9001.independent_consultant:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.iso9001.training.before
expect {
  ask = "iso9001.training:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.national_quality_award.before
expect {
  ask = "national_quality_award:register", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.quality_award.before
expect {
  ask = "quality_award.registration:confirm", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.reference_standard.cancel.before
expect {
  ask = "metrology.reference_standard:cancel", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.training.amend.before
expect {
  ask = "training_competence.declaration:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.verifier_card.amend.before
expect {
  ask = "metrology.verifier_card:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- list3637.verifier_card.cancel.before
expect {
  ask = "metrology.verifier_card:cancel", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Trước 1/7/2025 ai quyết định chưa đọc được.",
  },
}

-- nd132.unknown.inspection_plan
expect {
  ask = "metrology.inspection_plan:approve", province = "20", on = "2025-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = { "nd132.origin.inspection_plan" },
    valid = { from = "2025-07-01", to = false }, next = false,
    reason = "Ai phê duyệt kế hoạch kiểm tra đo lường thay cấp huyện chưa xác lập: Phụ lục theo Điều 4(2) Nghị định 132/2025/NĐ-CP chưa đọc.",
  },
}

-- nd132.unknown.quality
expect {
  ask = "quality.management:manage", province = "20", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01", to = false }, next = false,
    reason = "Nghị định 132/2008/NĐ-CP hết hiệu lực; Nghị định 37/2026/NĐ-CP giao Ủy ban nhân dân các cấp kiểm tra, phần quản lý chung của cấp xã chưa đọc.",
  },
}

-- nd37.unknown.award.before
expect {
  ask = "national_quality_award:decide", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-23" },
    next = { outcome = "decided", tier = "central", holder = "minister" },
    reason = "Trước 23/1/2026: chưa đọc.",
  },
}

-- nd37.unknown.barcode.before
expect {
  ask = "barcode:extend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-23" },
    next = { outcome = "decided", tier = "central", holder = "standards_committee" },
    reason = "Trước 23/1/2026: chưa đọc.",
  },
}

-- nd37.unknown.designation.amend
expect {
  ask = "conformity_body.designation:amend", province = "20", on = "2026-01-23",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-23", to = false }, next = false,
    reason = "Danh mục năm 2025 ghi cấp tỉnh; Nghị định 37/2026/NĐ-CP chia lại việc chỉ định, phần sửa đổi và cấp lại chưa đọc.",
  },
}

-- nd37.unknown.designation.before
expect {
  ask = "conformity_body.designation:designate_temporarily", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-23" }, next = { outcome = "needs_facts" },
    reason = "Trước 23/1/2026: chưa đọc.",
  },
}

-- nd37.unknown.designation.other
expect {
  ask = "conformity_body.designation:designate", province = "20", on = "2026-01-23",
  facts = { designation_basis = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-23", to = false }, next = false,
    reason = "Nghị định 37/2026/NĐ-CP: trường hợp này chưa đọc.",
  },
}

-- nd37.unknown.designation.temporary
expect {
  ask = "conformity_body.designation:designate_temporarily", province = "20", on = "2026-01-23",
  facts = { designation_basis = "local_regulation" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Chỉ định tạm thời theo quy chuẩn địa phương: chưa đọc.",
  },
}

-- nd37.unknown.import
expect {
  ask = "quality.import_inspection:exempt", province = "20", on = "2026-01-23",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-23", to = false }, next = false,
    reason = "Nghị định 37/2026/NĐ-CP giao cơ quan kiểm tra chất lượng; cơ quan đó ở cấp nào cho từng loại hàng chưa đọc.",
  },
}

-- nd37.unknown.inspection.before
expect {
  ask = "quality.inspection_commune:inspect", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-23" },
    next = { outcome = "decided", tier = "commune", holder = "commune_committee" },
    reason = "Trước 23/1/2026: quy định cũ về kiểm tra chất lượng chưa đọc.",
  },
}

-- standards.unknown.quantity_mark_certificate
expect {
  ask = "metrology.quantity_mark:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Thông tư 21/2014: Điều 26(1) ghi Bộ (Tổng cục), Điều 28(2) ghi Chi cục; ranh giới chưa đọc được.",
  },
}

-- tt07.unknown.reference_standard.amend
expect {
  ask = "metrology.reference_standard:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Trước 1/7/2025: văn bản cũ về việc điều chỉnh chưa đọc.",
    caveats = { "Hồ sơ nhận trước 1/7/2025 do cơ quan đã nhận giải quyết theo pháp luật lúc tiếp nhận (Thông tư 07/2025/TT-BKHCN)." },
  },
}

-- tt07.unknown.training
expect {
  ask = "training_competence.declaration:receive", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Trước 1/7/2025: theo nguồn thứ cấp là Ủy ban TĐC Quốc gia (trước là Tổng cục); văn bản chưa đọc.",
  },
}

-- unread.before_2025
expect {
  ask = "certification_service.registration:amend", province = "20", on = "0001-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2016-07-01" }, next = { outcome = "needs_facts" },
    reason = "Quy định trước ngày 1/1/2025 về việc này chưa đọc.",
  },
}

-- caveat.nd15_2026.standards
expect {
  ask = "certification_service.registration:amend", province = "20", on = "2026-01-14",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "standards.origin.certification_service", "nd133.54" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 65/2023, 163/2024; nội dung và ngày hiệu lực chưa đọc." },
  },
}

-- list3637.designation.basis
expect {
  ask = "conformity_body.designation:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.designation" },
    valid = { from = "2025-07-01", to = "2026-01-23" }, next = { outcome = "unknown" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.iso9001.consultant_organisation.basis
expect {
  ask = "iso9001.consultant_organisation:issue", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.iso9001.consultant_organisation" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.verifier_card.cancel.basis
expect {
  ask = "metrology.verifier_card:cancel", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.verifier_card.cancel" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- nd132.5.end
expect {
  ask = "quality.management:manage", province = "20", commune = "05977", on = "2026-01-23",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "weak",
    chain = { "nd132.origin.quality", "nd132.5.late" },
    valid = { from = "2026-01-23", to = "2026-07-01" }, next = { outcome = "unknown" },
    caveats = { "Nghị định 37/2026/NĐ-CP có hiệu lực từ 23/1/2026; Điều 5 Nghị định 132/2025/NĐ-CP có chấm dứt sớm hơn 1/7/2026 hay không chưa xác lập." },
  },
}

-- nd133.54.page
expect {
  ask = "certification_service.registration:reissue", province = "20", on = "2025-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "standards.origin.certification_service", "nd133.54" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Có trang thủ tục ghi Chủ tịch Ủy ban nhân dân cấp tỉnh (căn cứ không đọc được)." },
  },
}

-- nd36_2026.metrology_service
expect {
  ask = "metrology.service:issue", province = "20", on = "2026-01-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "standards.origin.metrology_service.issue", "nd133.48" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
    caveats = { "Nghị định 36/2026/NĐ-CP sửa Nghị định 105/2016/NĐ-CP; nội dung và ngày hiệu lực chưa đọc." },
  },
}

-- nd37.award.register
expect {
  ask = "national_quality_award:register", province = "20", on = "2026-01-23",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.national_quality_award" },
    valid = { from = "2025-07-01", to = false }, next = false,
    caveats = { "Nghị định 37/2026/NĐ-CP Điều 61 quy định lại việc xét tặng; vòng sơ tuyển có còn hay không chưa đọc." },
  },
}
