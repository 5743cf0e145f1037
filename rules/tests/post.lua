-- Post (Decree 47/2011 Art. 9): worked out by hand from the law.

expect {
  ask = "1.003659", province = "20", on = "2025-08-15",
  gives = { outcome = "needs_facts", needs = { "post_scope" } },
}

expect {
  ask = "1.003659", province = "20", on = "2025-08-15",
  facts = { post_scope = "intra_province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    confidence = "text",
    chain = { "nd47.9.1.a.provincial_department" },
  },
}

expect {
  ask = "1.003659", province = "20", on = "2025-08-15",
  facts = { post_scope = "international" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry",
    chain = { "nd47.9.2.a.ministry" },
  },
}

-- before the merger of the ministries
expect {
  ask = "post.licence:issue", province = "20", on = "2025-02-28",
  facts = { post_scope = "inter_province" },
  gives = {
    outcome = "decided", tier = "central", holder = "information_ministry",
    valid = { to = "2025-03-01" }, next = { holder = "ministry" },
  },
}

-- received before the merger, decided after it: the successor
expect {
  ask = "post.licence:issue", province = "20", on = "2025-04-01", received = "2025-02-20",
  facts = { post_scope = "inter_province" },
  gives = { outcome = "decided", holder = "ministry" },
}

-- the department of a province merged at a date that was not read
expect {
  ask = "post.licence:issue", province = "20", on = "2025-04-01",
  facts = { post_scope = "intra_province" },
  gives = { outcome = "decided", tier = "province", holder = "provincial_body" },
}

-- point g is provincial whatever the area
expect {
  ask = "1.004470", province = "20", on = "2025-08-15",
  facts = { post_activity = "point_g" },
  gives = { outcome = "decided", tier = "province", holder = "provincial_department" },
}

expect {
  ask = "1.004470", province = "20", on = "2025-08-15",
  facts = { post_activity = "points_d_dd_e_h" },
  gives = { outcome = "decided", tier = "central", holder = "ministry" },
}

expect {
  ask = "1.004470", province = "20", on = "2025-08-15",
  facts = { post_activity = "points_a_b_c" },
  gives = { outcome = "needs_facts", needs = { "post_scope" } },
}

-- a lost confirmation: the page names the Department
expect {
  ask = "1.005442", province = "20", on = "2025-08-15",
  facts = { post_activity = "point_g" },
  gives = {
    outcome = "decided", holder = "provincial_department",
    chain = { "nd47.notification.change" },
  },
}

-- a lost licence: the list names the sector only
expect {
  ask = "1.004379", province = "20", on = "2025-08-15",
  facts = { post_scope = "intra_province" },
  gives = { outcome = "decided", holder = "provincial_body", confidence = "secondary" },
}

expect {
  ask = "1.004379", province = "20", on = "2025-08-15",
  facts = { post_scope = "inter_province" },
  gives = { outcome = "unknown" },
}

-- nothing of it is in Decree 133: nothing ends with it
expect {
  ask = "1.003659", province = "20", on = "2027-03-01",
  facts = { post_scope = "intra_province" },
  gives = { outcome = "decided", holder = "provincial_department" },
}
