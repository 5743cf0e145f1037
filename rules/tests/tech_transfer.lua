-- Technology transfer: what a clerk asks, worked out by hand from the law.

-- restricted technology (Art. 11)
expect {
  ask = "1.013918", province = "20", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry",
    chain = { "law07.29" },
    next = { tier = "province" },
  },
}

expect {
  ask = "1.013918", province = "20", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "law07.29", "nd133.11" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { holder = "ministry" },
  },
}

expect {
  ask = "1.013927", province = "20", on = "2025-08-15", received = "2025-06-25",
  gives = { outcome = "decided", tier = "central", holder = "ministry", chain = { "law07.30" } },
}

-- registration: not in Decree 133; who decides the investment
expect {
  ask = "2.002248", province = "20", on = "2025-08-15",
  facts = {
    defence_secret = false, investment_policy_by = "local_body", transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", confidence = "text",
    chain = { "nd76.6.1.b" },
  },
}

expect {
  ask = "tech_transfer.registration:issue", province = "20", on = "2025-08-15",
  facts = {
    defence_secret = false, investment_policy_by = "prime_minister",
    transfer_context = "in_project",
  },
  gives = { outcome = "decided", tier = "central", holder = "ministry", chain = { "nd76.6.1.a" } },
}

-- on its own, into Vietnam: the Ministry; inside Vietnam: the Department
expect {
  ask = "tech_transfer.registration:issue", province = "20", on = "2025-08-15",
  facts = {
    defence_secret = false, transfer_context = "independent", transfer_direction = "inward",
  },
  gives = { outcome = "decided", holder = "ministry", chain = { "nd76.6.2.a" } },
}

expect {
  ask = "tech_transfer.registration:issue", province = "20", on = "2025-08-15",
  facts = { defence_secret = false, transfer_context = "independent" },
  gives = { outcome = "needs_facts", needs = { "transfer_direction" } },
}

expect {
  ask = "tech_transfer.registration:issue", province = "20", on = "2025-08-15",
  facts = { defence_secret = true },
  gives = {
    outcome = "decided", tier = "central", holder = "defence_ministry",
    chain = { "nd76.6.3" },
  },
}

-- amending goes to whoever issued
expect {
  ask = "2.002249", province = "20", on = "2025-08-15",
  facts = {
    defence_secret = false, transfer_context = "independent", transfer_direction = "domestic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department",
    chain = { "law07.33.1", "nd76.6.2.b" },
  },
}

-- evaluation services: one ministry or several
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "20", on = "2025-06-30",
  gives = { outcome = "needs_facts", needs = { "ministries_concerned" } },
}

expect {
  ask = "tech_transfer.evaluation_service:issue", province = "20", on = "2025-06-30",
  facts = { ministries_concerned = "one_other" },
  gives = { outcome = "decided", tier = "central", holder = "line_ministry" },
}

expect {
  ask = "1.013931", province = "20", on = "2025-08-15",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", confidence = "text",
    chain = { "nd76.39.2.evaluation_service", "nd133.59" },
  },
}

-- without that fact the province decides all the same, on a weak link
expect {
  ask = "1.013931", province = "20", on = "2025-08-15",
  gives = { outcome = "decided", holder = "provincial_committee", confidence = "weak" },
}

-- a programme of the Prime Minister goes to the Minister and back (Art. 15)
expect {
  ask = "tech_transfer.innovation_programme:decide", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "law07.37.2", "nd133.15" },
    next = { on = "2027-03-01", holder = "prime_minister" },
  },
}

-- known from a list only
expect {
  ask = "2.002544", province = "20", on = "2025-06-30",
  gives = { outcome = "unknown" },
}

expect {
  ask = "2.002544", province = "20", on = "2025-08-15",
  gives = { outcome = "decided", holder = "provincial_body", confidence = "secondary" },
}
