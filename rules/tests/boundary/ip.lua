-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- ip.origin.assessor_card: from-earlier
expect {
  ask = "ip.assessor_card:issue", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.assessor_card: from-later
expect {
  ask = "ip.assessor_card:issue", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.assessor_card" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.assessor_exam: from-earlier
expect {
  ask = "ip.assessor_exam:organise", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.assessor_exam: from-later
expect {
  ask = "ip.assessor_exam:organise", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.assessor_exam" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.assignment: from-earlier
expect {
  ask = "ip.assignment_contract:register", province = "01", on = "2006-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.assignment: from-later
expect {
  ask = "ip.assignment_contract:register", province = "01", on = "2006-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.assignment" },
    valid = { from = "2006-07-01" },
  },
}

-- ip.origin.contract_copy: from-earlier
expect {
  ask = "ip.licence_contract:issue_copy", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.contract_copy: from-later
expect {
  ask = "ip.licence_contract:issue_copy", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.contract_copy" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.delete_representation: from-earlier
expect {
  ask = "ip.representation_organisation:delete", province = "01", on = "2006-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.delete_representation: from-later
expect {
  ask = "ip.representation_organisation:delete", province = "01", on = "2006-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "text",
    chain = { "ip.origin.delete_representation" },
    valid = { from = "2006-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.licence_contract: from-earlier
expect {
  ask = "ip.licence_contract:register", province = "01", on = "2006-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.licence_contract: from-later
expect {
  ask = "ip.licence_contract:register", province = "01", on = "2006-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.licence_contract" },
    valid = { from = "2006-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.licence_contract_change: from-earlier
expect {
  ask = "ip.licence_contract:record_change", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.licence_contract_change: from-later
expect {
  ask = "ip.licence_contract:record_change", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.licence_contract_change" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.record_representation: from-earlier
expect {
  ask = "ip.representation_organisation:record", province = "01", on = "2006-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.record_representation: from-later
expect {
  ask = "ip.representation_organisation:record", province = "01", on = "2006-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "text",
    chain = { "ip.origin.record_representation" },
    valid = { from = "2006-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representation_change: from-earlier
expect {
  ask = "ip.representation_organisation:record_change", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representation_change: from-later
expect {
  ask = "ip.representation_organisation:record_change", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "text",
    chain = { "ip.origin.representation_change" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representative_certificate: from-earlier
expect {
  ask = "ip.representative_certificate:issue", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representative_certificate: from-later
expect {
  ask = "ip.representative_certificate:issue", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "text",
    chain = { "ip.origin.representative_certificate" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representative_exam: from-earlier
expect {
  ask = "ip.representative_exam:organise", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.representative_exam: from-later
expect {
  ask = "ip.representative_exam:organise", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.representative_exam" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.title_copy: from-earlier
expect {
  ask = "ip.title:issue_copy", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.title_copy: from-later
expect {
  ask = "ip.title:issue_copy", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.title_copy" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- ip.origin.title_grant: from-earlier
expect {
  ask = "ip.title:issue", province = "01", on = "2006-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.title_grant: from-later
expect {
  ask = "ip.title:issue", province = "01", on = "2006-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ip_office", confidence = "secondary",
    chain = { "ip.origin.title_grant" },
    valid = { from = "2006-07-01" },
  },
}

-- ip.origin.compulsory.a: from-earlier
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2006-06-30",
  facts = { compulsory_ground = "a" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.compulsory.a: from-later
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2006-07-01",
  facts = { compulsory_ground = "a" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "weak",
    chain = { "ip.origin.compulsory.a" },
    valid = { from = "2006-07-01" },
  },
}

-- ip.origin.compulsory.bcd: from-earlier
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2006-06-30",
  facts = { compulsory_ground = "b" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2006-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.compulsory.bcd: from-later
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2006-07-01",
  facts = { compulsory_ground = "b" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "ip.origin.compulsory.bcd" },
    valid = { from = "2006-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.compulsory.bcd: drop-value
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2006-07-01",
  facts = { compulsory_ground = "d" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "ip.origin.compulsory.bcd" },
    valid = { from = "2006-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- ip.origin.compulsory.end: from-earlier
expect {
  ask = "ip.compulsory_licence:terminate", province = "01", on = "2023-08-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-23" }, next = { outcome = "decided" },
  },
}

-- ip.origin.compulsory.end: from-later
expect {
  ask = "ip.compulsory_licence:terminate", province = "01", on = "2023-08-23",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "ip.origin.compulsory.end" },
    valid = { from = "2023-08-23", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.9: drop-value
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2025-07-01",
  facts = { compulsory_ground = "c" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "ip.origin.compulsory.bcd", "nd133.9" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.9: drop-value
expect {
  ask = "ip.compulsory_licence:issue", province = "01", on = "2025-07-01",
  facts = { compulsory_ground = "d" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "ip.origin.compulsory.bcd", "nd133.9" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}
