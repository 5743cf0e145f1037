-- Science and technology: what a clerk asks, worked out by hand from the law.

-- a foreign-invested organisation: the Minister, then the province (Art. 13)
expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "nd08.7.2" },
    next = { tier = "province" },
  },
}

expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd08.7.2", "nd133.13" },
    valid = { to = "2025-10-14" }, next = { holder = "provincial_committee" },
  },
}

-- between the new law and its decree both roads lead to the province
expect {
  ask = "science.foreign_organisation:approve_charter", province = "01", on = "2025-10-05",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    chain = { "nd08.7.2", "nd133.62" },
  },
}

expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    confidence = "secondary",
    chain = { "nd262.foreign_organisation" },
  },
}

-- Hà Tĩnh's complaint: amending stayed at the Ministry
expect {
  ask = "science.foreign_organisation:amend", province = "42", on = "2025-08-12",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "weak",
    valid = { to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- the first licence of a foreign organisation's office: its seat decides
expect {
  ask = "1.013941", province = "20", on = "2025-08-15",
  facts = { branch_location = "31" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "secondary",
    chain = { "nd08.21.4", "nd133.14" },
  },
}

expect {
  ask = "1.013941", province = "20", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "province", confidence = "weak",
    next = { on = "2027-03-01", outcome = "unknown" },
  },
}

-- registration splits by founder
expect {
  ask = "1.001786", province = "20", on = "2025-08-15",
  gives = { outcome = "needs_facts", needs = { "organisation_founder" } },
}

expect {
  ask = "1.001786", province = "20", on = "2025-08-15",
  facts = { head_office = "01", organisation_founder = "other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd08.8.2" },
  },
}

expect {
  ask = "1.001786", province = "20", on = "2025-08-15",
  facts = { organisation_founder = "central" },
  gives = { outcome = "decided", tier = "central", holder = "ministry" },
}

expect {
  ask = "1.001786", province = "20", on = "2025-10-05",
  facts = { organisation_founder = "foreign_capital" },
  gives = { outcome = "unknown", next = { on = "2025-10-14", holder = "provincial_department" } },
}

-- abroad: the Chair himself (Art. 64)
expect {
  ask = "1.013926", province = "31", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "31",
    chain = { "nd08.23.2", "nd133.64" },
  },
}

-- a list names the sector, the body is not established
expect {
  ask = "1.011815", province = "20", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", confidence = "secondary",
    valid = { from = "2025-07-01", to = "2025-10-01" },
  },
}

expect {
  ask = "1.011815", province = "20", on = "2025-06-30",
  gives = { outcome = "unknown" },
}

expect {
  ask = "1.011815", province = "20", on = "2026-02-01",
  gives = { outcome = "decided", holder = "provincial_body", confidence = "weak" },
}

-- the certificate of an S&T enterprise, old code and new
expect {
  ask = "2.002278", province = "20", on = "2025-08-15",
  gives = { outcome = "decided", holder = "provincial_body", confidence = "secondary" },
}

expect {
  ask = "1.014445", province = "20", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", confidence = "text",
    chain = { "nd268.enterprise" },
  },
}

-- one code printed for two procedures
expect {
  ask = "2.002722", province = "22", on = "2025-08-15",
  gives = { outcome = "decided", holder = "provincial_body", unit = "22", confidence = "weak" },
}
