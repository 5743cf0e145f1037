-- High technology: what a clerk asks, worked out by hand from the law.

-- before Decree 133, under it (Art. 69), under Law 133/2025/QH15
expect {
  ask = "1.013961", province = "20", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "qd55.1" },
  },
}

expect {
  ask = "1.013961", province = "20", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "qd55.1", "nd133.69" },
    valid = { from = "2025-07-01", to = "2026-07-01" },
    next = { on = "2026-07-01", outcome = "needs_facts" },
  },
}

-- capital does not matter in 2025
expect {
  ask = "1.013961", province = "20", on = "2025-08-15",
  facts = { high_tech_group = "group_1", total_capital = 9000 },
  gives = { outcome = "decided", holder = "provincial_committee" },
}

-- the head office decides which province
expect {
  ask = "1.013961", province = "20", on = "2025-08-15",
  facts = { head_office = "79" },
  gives = { outcome = "decided", unit = "79" },
}

-- the 6,000 billion VND of Art. 17(1)
expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01",
  facts = { high_tech_group = "group_2", total_capital = 5999 },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "nd260.17.1.b.enterprise" },
    valid = { from = "2026-07-01" },
  },
}

expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01",
  facts = { high_tech_group = "group_2", total_capital = 6000 },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry",
    chain = { "nd260.17.1.a.enterprise" },
  },
}

expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01",
  facts = { high_tech_group = "group_1" },
  gives = { outcome = "decided", tier = "central", holder = "ministry" },
}

expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01",
  facts = { high_tech_group = "group_2" },
  gives = { outcome = "needs_facts", needs = { "total_capital" } },
}

-- a large capital settles it without the group
expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01",
  facts = { total_capital = 7000 },
  gives = { outcome = "decided", holder = "ministry" },
}

-- received in June 2026: the law at receipt
expect {
  ask = "high_tech.enterprise:issue", province = "20", on = "2026-08-01", received = "2026-06-30",
  gives = { outcome = "decided", tier = "province", chain = { "qd55.1", "nd133.69" } },
}

-- the certificates of Decision 55/2010 have no successor that was read
expect {
  ask = "1.013969", province = "20", on = "2026-08-01",
  gives = { outcome = "unknown" },
}

-- incubators: Ministry, then Circular 08/2025 whose level was not read, then the list
expect {
  ask = "high_tech.incubator:issue", province = "31", on = "2025-06-20",
  gives = { outcome = "decided", holder = "ministry", next = { outcome = "unknown" } },
}

expect {
  ask = "high_tech.incubator:issue", province = "31", on = "2025-06-25",
  gives = { outcome = "unknown" },
}

expect {
  ask = "2.002795", province = "31", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", confidence = "secondary",
  },
}

-- a park: the Prime Minister, then the province
expect {
  ask = "high_tech.park:establish", province = "48", on = "2026-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister",
    next = { holder = "provincial_committee" },
  },
}

expect {
  ask = "high_tech.park_project:confirm", province = "48", on = "2026-08-01",
  gives = { outcome = "decided", tier = "province", holder = "high_tech_park_board" },
}

-- research centres: by kind of organisation
expect {
  ask = "high_tech.rd_centre:recognise", province = "48", on = "2026-08-01",
  gives = { outcome = "needs_facts", needs = { "rd_organisation_262_22_1" } },
}
