-- Standards, metrology and quality: what a clerk asks, worked out by hand.

-- the Chair
expect {
  ask = "3.000450", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "standards.origin.metrology_service.issue", "nd133.48" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { holder = "ministry" },
  },
}

-- the line of Art. 49 is not legible
expect {
  ask = "3.000463", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    confidence = "text",
    chain = { "standards.origin.metrology_service.reissue", "nd133.49" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "3.000452", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    confidence = "text",
    chain = { "standards.origin.metrology_service.terminate", "nd133.50" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- the Committee, not the Chair
expect {
  ask = "3.000453", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "standards.origin.testing_service", "nd133.51" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "3.000453", province = "20", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.testing_service" },
  },
}

expect {
  ask = "3.000464", province = "20", on = "2026-03-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "standards.origin.certification_service", "nd133.54" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "testing_service.registration:issue", province = "20", on = "2025-08-01",
  gives = { outcome = "needs_facts", needs = { "managed_by" } },
}

expect {
  ask = "testing_service.registration:issue", province = "20", on = "2025-08-01",
  facts = { managed_by = "other_ministry" },
  gives = { outcome = "out_of_scope" },
}

-- a code of the industry and trade sector
expect {
  ask = "1.000878", province = "15", on = "2025-08-01",
  gives = { outcome = "out_of_scope" },
}

expect {
  ask = "2.000624", province = "15", on = "2025-08-01",
  gives = { outcome = "out_of_scope" },
}

expect {
  ask = "conformity_body.registration:revoke", province = "20", on = "2025-08-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "standards.origin.conformity_body.revoke", "nd133.56" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- Circular 07/2025
expect {
  ask = "3.000469", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "standards.origin.reference_standard", "tt07.reference_standard" },
    valid = { from = "2025-07-01" },
  },
}

expect {
  ask = "3.000469", province = "20", on = "2025-06-01",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "text",
    chain = { "standards.origin.reference_standard" },
    next = { holder = "provincial_committee" },
  },
}

expect {
  ask = "3.000470", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "text",
    chain = { "tt07.reference_standard.amend" },
    valid = { from = "2025-07-01" },
  },
}

expect {
  ask = "3.000470", province = "20", on = "2025-06-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "3.000488", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "tt07.before.verifier_card", "tt07.verifier_card" },
    valid = { from = "2025-07-01" },
  },
}

-- a list that names only the sector
expect {
  ask = "3.000475", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    confidence = "secondary",
    chain = { "list3637.iso9001.consultant_organisation" },
    valid = { from = "2025-07-01" },
  },
}

expect {
  ask = "3.000475", province = "20", on = "2025-06-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "3.000473", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    confidence = "weak",
    chain = { "list3637.verifier_card.cancel" },
    valid = { from = "2025-07-01" },
  },
}

-- the branch, by the older circular
expect {
  ask = "2.000212", province = "20", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_standards_branch", unit = "20",
    confidence = "text",
    chain = { "standards.origin.quantity_mark" },
    valid = { from = "2014-08-30" },
  },
}

-- two clauses name two bodies
expect {
  ask = "metrology.quantity_mark:issue", province = "20", on = "2025-08-01",
  gives = { outcome = "unknown" },
}

-- where the firm is registered
expect {
  ask = "2.001209", province = "20", on = "2025-08-01",
  facts = { business_registration = "31" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_standards_branch", unit = "31",
    confidence = "text",
    chain = { "standards.origin.standard_declaration" },
    valid = { from = "2013-01-27", to = "2026-01-23" },
  },
}

expect {
  ask = "2.001277", province = "20", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_standards_branch", unit = "20",
    confidence = "weak",
    chain = { "standards.origin.regulation_declaration.2026" },
    valid = { from = "2026-01-23" },
  },
}

-- never moved
expect {
  ask = "metrology.pattern:approve", province = "20", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "text",
    chain = { "standards.origin.pattern" },
  },
}

expect {
  ask = "2.001208", province = "20", on = "2025-09-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    confidence = "secondary",
    chain = { "list3637.designation" },
    valid = { from = "2025-07-01", to = "2026-01-23" }, next = { outcome = "needs_facts" },
  },
}

expect {
  ask = "2.001208", province = "20", on = "2026-02-01",
  gives = { outcome = "needs_facts", needs = { "designation_basis" } },
}

expect {
  ask = "2.001208", province = "20", on = "2026-02-01",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "text",
    chain = { "nd37.71" },
  },
}

-- received before Decree 37/2026 (Art. 98(7))
expect {
  ask = "2.001208", province = "20", on = "2026-02-01", received = "2026-01-20",
  gives = { outcome = "decided", tier = "province", holder = "provincial_body" },
}

expect {
  ask = "2.001501", province = "20", on = "2026-02-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "2.001259", province = "20", on = "2026-02-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "barcode:issue", province = "20", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "text",
    chain = { "nd37.barcode" },
    valid = { from = "2026-01-23" },
  },
}

-- abolished in one province, day of effect not read: a warning
expect {
  ask = "2.002253", province = "31", on = "2026-07-30",
  gives = { outcome = "decided", tier = "province", holder = "provincial_body" },
}

-- Circular 46/2026 abolished it; from which day was not read
expect {
  ask = "2.002253", province = "31", on = "2026-10-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "national_quality_award:decide", province = "31", on = "2026-10-01",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "nd37.award.decide" },
  },
}

expect {
  ask = "quality.traceability:inspect", province = "31", on = "2026-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "text",
    chain = { "nd37.25.3" },
    valid = { from = "2026-01-23" },
  },
}
