-- Industrial property: what a clerk asks, worked out by hand from the law.

expect {
  ask = "1.013925", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "ip.origin.record_representation", "nd133.6" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { on = "2027-03-01", holder = "ip_office" },
  },
}

expect {
  ask = "1.013924", province = "20", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "text",
    chain = { "ip.origin.record_representation" },
    next = { on = "2025-07-01", holder = "provincial_committee" },
  },
}

expect {
  ask = "1.013942", province = "31", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "text",
    chain = { "ip.origin.delete_representation", "nd133.7" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013928", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "ip.origin.representation_change", "nd133.40" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013916", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "ip.origin.representative_certificate", "nd133.39" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- copies and reissue of a title: the province
expect {
  ask = "1.013966", province = "20", on = "2025-08-01",
  gives = { outcome = "decided", tier = "province", holder = "provincial_committee" },
}

-- received before: the Office finishes it
expect {
  ask = "1.013966", province = "20", on = "2025-09-01", received = "2025-06-25",
  gives = { outcome = "decided", tier = "central", holder = "ip_office" },
}

-- amending a title did not move
expect {
  ask = "ip.title:amend", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.title_amend" },
  },
}

expect {
  ask = "ip.title:issue", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.title_grant" },
  },
}

expect {
  ask = "ip.title:issue_copy", province = "20", on = "2025-08-01",
  gives = { outcome = "needs_facts", needs = { "copy_asked_at_filing" } },
}

expect {
  ask = "ip.title:issue_copy", province = "20", on = "2025-08-01",
  facts = { copy_asked_at_filing = true },
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.title_copy" },
  },
}

expect {
  ask = "ip.assignment_contract:register", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.assignment" },
  },
}

expect {
  ask = "1.013968", province = "20", on = "2027-02-28",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "ip.origin.licence_contract", "nd133.10" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { on = "2027-03-01", holder = "ip_office" },
  },
}

expect {
  ask = "1.013968", province = "20", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.licence_contract" },
  },
}

-- which ground of Art. 145(1)?
expect {
  ask = "1.013973", province = "20", on = "2025-08-01",
  gives = { outcome = "needs_facts", needs = { "compulsory_ground" } },
}

expect {
  ask = "1.013973", province = "20", on = "2025-08-01",
  facts = { compulsory_ground = "b" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "ip.origin.compulsory.bcd", "nd133.9" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013973", province = "20", on = "2025-08-01",
  facts = { compulsory_ground = "a" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "weak",
    chain = { "ip.origin.compulsory.a" },
  },
}

expect {
  ask = "1.013973", province = "20", on = "2025-06-30",
  facts = { compulsory_ground = "c" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "ip.origin.compulsory.bcd" },
  },
}

expect {
  ask = "1.013974", province = "20", on = "2025-12-01",
  gives = { outcome = "needs_facts", needs = { "issued_by" } },
}

expect {
  ask = "1.013974", province = "20", on = "2025-12-01",
  facts = { issued_by = "province", issuer = "31" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "weak",
    chain = { "ip.origin.compulsory.end", "nd133.41" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013963", province = "20", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "ip.origin.assessor_exam", "nd133.43" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013956", province = "20", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "ip.origin.assessor_card", "nd133.44" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- provincial before Decree 133
expect {
  ask = "1.011937", province = "20", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    confidence = "text",
    chain = { "ip.origin.assessment_organisation" },
    valid = { from = "2023-08-23" },
  },
}

-- the page and the form differ on the body
expect {
  ask = "1.011938", province = "20", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    confidence = "text",
    chain = { "ip.origin.assessment_organisation.reissue" },
    valid = { from = "2023-08-23" },
  },
}
