-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd132.7.2
expect {
  ask = "digital.publishing_organisation:publish", province = "20", commune = "05977",
  on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd132.origin.publishing_organisation", "nd132.7.2" },
    valid = { from = "2025-07-01", to = "2026-07-01" },
    next = { outcome = "decided", tier = "commune", holder = "commune_committee" },
    receivers = {
      "Trung tâm Phục vụ hành chính công phường Đông Kinh",
      "Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn",
    },
  },
}

-- nd133.35
expect {
  ask = "digital.detailed_design:appraise", province = "20", on = "2025-07-01",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd73.design.35", "nd133.35" },
    valid = { from = "2025-07-01", to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- nd224.11.1
expect {
  ask = "digital.commune_portal:maintain", province = "20", commune = "05977", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.11.1" },
    valid = { from = "2026-07-01", to = false }, next = false,
    caveats = {
      "Nghị quyết 66.16/2026/NQ-CP được ưu tiên áp dụng; phụ lục của Bộ chưa đọc nên cấp giải quyết có thể đã thay đổi.",
      "Nghị quyết 66.18/2026/NQ-CP được ưu tiên áp dụng; phụ lục của Bộ chưa đọc nên cấp giải quyết có thể đã thay đổi, thủ tục có thể đã bãi bỏ.",
    },
  },
}

-- nd224.39.5.central
expect {
  ask = "digital.experiment:decide", province = "20", on = "2026-07-01",
  facts = { digital_level = "central" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", unit = false, handler = false,
    confidence = "text",
    chain = { "nd224.39.5.central" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.39.5.commune
expect {
  ask = "digital.experiment:decide", province = "20", commune = "05977", on = "2026-07-01",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_chair", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.39.5.commune" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.39.5.province
expect {
  ask = "digital.experiment:decide", province = "20", on = "2026-07-01",
  facts = { digital_level = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd224.39.5.province" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.50.3.central
expect {
  ask = "digital.base_design:appraise", province = "20", on = "2026-07-01",
  facts = { digital_level = "central" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", unit = false, handler = false,
    confidence = "text",
    chain = { "nd224.50.3.central" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.50.3.commune
expect {
  ask = "digital.base_design:appraise", province = "20", commune = "05977", on = "2026-07-01",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_chair", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.50.3.commune" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.69.2
expect {
  ask = "digital.spending_inspection:inspect", province = "20", on = "2026-07-01",
  facts = { digital_level = "central" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd224.69.2" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.69.4
expect {
  ask = "digital.spending_inspection:inspect", province = "20", on = "2026-07-01",
  facts = { digital_level = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd224.69.4" },
    valid = { from = "2026-07-01", to = false }, next = false,
    caveats = { "Bộ Khoa học và Công nghệ cũng chủ trì kiểm tra tại địa phương theo kế hoạch của Bộ trưởng (Điều 69 khoản 2)." },
  },
}

-- nd224.69.5.b
expect {
  ask = "digital.spending_inspection_support:cooperate", province = "20", commune = "05977",
  on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.69.5.b" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.78.1
expect {
  ask = "digital.support_point:organise", province = "20", commune = "05977", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.78.1" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.79.4
expect {
  ask = "digital.community_team:set_up", province = "20", commune = "05977", on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.79.4" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd224.86.2
expect {
  ask = "digital.transformation_investment:check", province = "20", commune = "05977",
  on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd224.86.2" },
    valid = { from = "2026-07-01", to = false }, next = false,
  },
}

-- nd354.park
expect {
  ask = "digital.technology_park:establish", province = "20", on = "2026-01-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd354.park" },
    valid = { from = "2026-01-01", to = false }, next = false,
  },
}

-- nd132.unknown.it_investment
expect {
  ask = "digital.it_investment:check", province = "20", on = "2026-01-26",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-26", to = false }, next = false,
    reason = "Nghị định 73/2019/NĐ-CP được thay bằng Nghị định 45/2026/NĐ-CP (đến 1/7/2026), rồi Nghị định 224/2026/NĐ-CP; nhiệm vụ này có còn hay không chưa đọc.",
  },
}

-- nd132.unknown.publishing_plans
expect {
  ask = "digital.publishing_plans:publish", province = "20", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01", to = false }, next = false,
    reason = "Nghị định 42/2022/NĐ-CP bị bãi bỏ; Nghị định 224/2026/NĐ-CP có giữ việc công khai chiến lược, kế hoạch hay không chưa đọc.",
  },
}

-- nd224.not_yet
expect {
  ask = "digital.commune_portal:maintain", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-07-01" },
    next = { outcome = "decided", tier = "commune", holder = "commune_committee" },
    reason = "Nhiệm vụ này bắt đầu từ ngày 1/7/2026 theo Nghị định 224/2026; trước đó chưa đọc được quy định nào.",
  },
}

-- nd354.not_yet
expect {
  ask = "digital.technology_park:establish", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-01-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    reason = "Thẩm quyền trước ngày 1/1/2026 chưa đọc được.",
  },
}

-- nd45.design
expect {
  ask = "digital.base_design:appraise", province = "20", on = "2026-01-26",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-26", to = "2026-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_chair" },
    reason = "Nghị định 45/2026 thay Nghị định 73/2019; thẩm quyền thẩm định trong thời gian này chưa đọc được.",
  },
}

-- nd73.design.others
expect {
  ask = "digital.base_design:appraise", province = "20", on = "2025-01-01",
  facts = { digital_level = "central", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2026-07-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
    reason = "Chỉ đọc được quy định về dự án nhóm A do địa phương quản lý.",
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}

-- nd132.no_transition
expect {
  ask = "digital.it_investment:check", province = "20", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", unit = false,
    handler = false, confidence = "text",
    chain = { "nd132.origin.it_investment" },
    valid = { from = "2020-01-01", to = "2025-07-01" },
    next = { outcome = "decided", tier = "commune", holder = "commune_committee" },
    caveats = { "Việc cấp huyện nhận trước 1/7/2025 còn dở: Nghị định 132/2025/NĐ-CP không có điều khoản chuyển tiếp." },
  },
}
