-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd47.9.1.b.provincial_body: drop-condition
expect {
  ask = "post.notification:confirm", province = "01", on = "2024-12-31",
  facts = { post_activity = "points_d_dd_e_h", post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", confidence = "text",
    chain = { "nd47.9.2.b.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.1.b.provincial_body: drop-alternative
expect {
  ask = "post.notification:confirm", province = "01", on = "2024-12-31",
  facts = { post_activity = "point_g" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "text",
    chain = { "nd47.9.1.b.provincial_body" },
    valid = { from = "2011-08-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.1.b.provincial_department: drop-condition
expect {
  ask = "post.notification:confirm", province = "01", on = "2025-07-01", received = "2024-12-31",
  facts = { post_activity = "points_a_b_c", post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd47.9.2.b.ministry" },
  },
}

-- nd47.9.2.a.information_ministry: drop-value
expect {
  ask = "post.licence:issue", province = "01", on = "2024-12-31",
  facts = { post_scope = "international" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", confidence = "text",
    chain = { "nd47.9.2.a.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.2.b.information_ministry: drop-condition
expect {
  ask = "post.notification:confirm", province = "01", on = "2024-12-31",
  facts = { post_activity = "point_g", post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "text",
    chain = { "nd47.9.1.b.provincial_body" },
    valid = { from = "2011-08-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.2.b.information_ministry: drop-value
expect {
  ask = "post.notification:confirm", province = "01", on = "2024-12-31",
  facts = { post_activity = "points_a_b_c", post_scope = "international" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", confidence = "text",
    chain = { "nd47.9.2.b.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.2.b.information_ministry: drop-alternative
expect {
  ask = "post.notification:confirm", province = "01", on = "2024-12-31",
  facts = { post_activity = "points_d_dd_e_h" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry", confidence = "text",
    chain = { "nd47.9.2.b.information_ministry" },
    valid = { from = "2011-08-15", to = "2025-03-01" }, next = { outcome = "decided" },
  },
}

-- nd47.9.2.b.ministry: drop-value
expect {
  ask = "post.notification:confirm", province = "01", on = "2025-03-01", received = "2024-12-31",
  facts = { post_activity = "points_a_b_c", post_scope = "international" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd47.9.2.b.ministry" },
  },
}

-- nd47.notification.change: from-earlier
expect {
  ask = "post.notification:amend", province = "01", on = "2025-06-30",
  facts = { post_activity = "points_a_b_c", post_scope = "intra_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd47.notification.change: drop-condition
expect {
  ask = "post.notification:amend", province = "01", on = "2025-07-01",
  facts = { post_activity = "points_d_dd_e_h", post_scope = "intra_province" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd47.notification.change: drop-condition
expect {
  ask = "post.notification:amend", province = "01", on = "2025-07-01",
  facts = { post_activity = "points_a_b_c", post_scope = "inter_province" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- list3637.post.licence: from-earlier
expect {
  ask = "post.licence:amend", province = "01", on = "2025-06-30",
  facts = { post_scope = "intra_province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.post.licence: drop-condition
expect {
  ask = "post.licence:amend", province = "01", on = "2025-07-01",
  facts = { post_scope = "inter_province" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- post.central.licence: drop-value
expect {
  ask = "post.licence:amend", province = "01", on = "2024-12-31",
  facts = { post_scope = "international" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- post.central.notification: drop-value
expect {
  ask = "post.notification:amend", province = "01", on = "2024-12-31",
  facts = { post_activity = "points_a_b_c", post_scope = "international" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- post.central.notification: drop-alternative
expect {
  ask = "post.notification:amend", province = "01", on = "2024-12-31",
  facts = { post_activity = "points_d_dd_e_h" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- post.local.notification.before: drop-alternative
expect {
  ask = "post.notification:amend", province = "01", on = "2024-12-31",
  facts = { post_activity = "point_g" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}
