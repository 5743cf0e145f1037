-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- list3637.post.licence
expect {
  ask = "post.licence:amend", province = "20", on = "2025-07-01",
  facts = { post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.post.licence" },
    valid = { from = "2025-07-01", to = false }, next = false,
  },
}

-- nd47.9.1.a.provincial_body
expect {
  ask = "post.licence:issue", province = "20", on = "2011-08-15",
  facts = { post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = false, confidence = "text",
    chain = { "nd47.9.1.a.provincial_body" },
    valid = { from = "2011-08-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
  },
}

-- nd47.9.1.b.provincial_body
expect {
  ask = "post.notification:confirm", province = "20", on = "2011-08-15",
  facts = { post_activity = "points_a_b_c", post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = false, confidence = "text",
    chain = { "nd47.9.1.b.provincial_body" },
    valid = { from = "2011-08-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
  },
}

-- nd47.9.1.b.provincial_department
expect {
  ask = "post.notification:confirm", province = "20", on = "2025-07-01",
  facts = { post_activity = "points_a_b_c", post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "text",
    chain = { "nd47.9.1.b.provincial_department" },
    valid = { from = "2025-07-01", to = false }, next = false,
  },
}

-- nd47.9.2.a.information_ministry
expect {
  ask = "post.licence:issue", province = "20", on = "2011-08-15",
  facts = { post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", unit = false,
    handler = false, confidence = "text",
    chain = { "nd47.9.2.a.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd47.9.2.b.information_ministry
expect {
  ask = "post.notification:confirm", province = "20", on = "2011-08-15",
  facts = { post_activity = "points_a_b_c", post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", unit = false,
    handler = false, confidence = "text",
    chain = { "nd47.9.2.b.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" },
    next = { outcome = "decided", tier = "central", holder = "ministry" },
  },
}

-- nd47.9.2.b.ministry
expect {
  ask = "post.notification:confirm", province = "20", on = "2025-03-01",
  facts = { post_activity = "points_a_b_c", post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd47.9.2.b.ministry" },
    valid = { from = "2025-03-01", to = false }, next = false,
  },
}

-- post.central.licence
expect {
  ask = "post.licence:amend", province = "20", on = "2025-01-01",
  facts = { post_scope = "inter_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Ai sửa đổi, cấp lại giấy tờ bưu chính liên tỉnh, quốc tế chưa đọc được.",
  },
}

-- post.central.notification
expect {
  ask = "post.notification:amend", province = "20", on = "2025-01-01",
  facts = { post_activity = "points_a_b_c", post_scope = "inter_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Ai sửa đổi, cấp lại giấy tờ bưu chính liên tỉnh, quốc tế chưa đọc được.",
  },
}

-- post.local.licence.before
expect {
  ask = "post.licence:amend", province = "20", on = "2025-01-01",
  facts = { post_scope = "intra_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Ai sửa đổi, cấp lại trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- post.local.notification.before
expect {
  ask = "post.notification:amend", province = "20", on = "2025-01-01",
  facts = { post_activity = "points_a_b_c", post_scope = "intra_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Ai sửa đổi, cấp lại trước ngày 1/7/2025 chưa đọc được.",
  },
}
