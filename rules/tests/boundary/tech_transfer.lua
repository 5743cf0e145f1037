-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- list3637.tech_transfer.encouraged.amend: from-earlier
expect {
  ask = "tech_transfer.encouraged:amend", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.tech_transfer.encouraged.issue: from-earlier
expect {
  ask = "tech_transfer.encouraged:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.tech_transfer.encouraged.reissue: from-earlier
expect {
  ask = "tech_transfer.encouraged:reissue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.tech_transfer.outdated_technology.determine: from-earlier
expect {
  ask = "tech_transfer.outdated_technology:determine", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.tech_transfer.support.support: from-earlier
expect {
  ask = "tech_transfer.support:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.14.2.c: drop-value
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "01", on = "2018-07-01",
  facts = { investment_policy_by = "local_body" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "law07.14.2.c" },
    valid = { from = "2018-07-01" },
  },
}

-- law07.29: from-earlier
expect {
  ask = "tech_transfer.restricted:approve", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.29: from-later
expect {
  ask = "tech_transfer.restricted:approve", province = "01", on = "2018-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "law07.29" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.30: from-earlier
expect {
  ask = "tech_transfer.restricted:issue", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.30: from-later
expect {
  ask = "tech_transfer.restricted:issue", province = "01", on = "2018-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "law07.30" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.33.1: from-earlier
expect {
  ask = "tech_transfer.registration:extend", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- law07.33.1: from-later
expect {
  ask = "tech_transfer.registration:extend", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "law07.33.1", "nd76.6.1.a" },
    valid = { from = "2018-07-01" },
  },
}

-- law07.37.2: from-earlier
expect {
  ask = "tech_transfer.innovation_programme:decide", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.37.2: from-later
expect {
  ask = "tech_transfer.innovation_programme:decide", province = "01", on = "2018-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister", confidence = "text",
    chain = { "law07.37.2" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.41.2: from-earlier
expect {
  ask = "tech_transfer.market_programme:decide", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.41.2: from-later
expect {
  ask = "tech_transfer.market_programme:decide", province = "01", on = "2018-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister", confidence = "text",
    chain = { "law07.41.2" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.54.2: from-earlier
expect {
  ask = "tech_transfer.import_programme:decide", province = "01", on = "2018-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- law07.54.2: from-later
expect {
  ask = "tech_transfer.import_programme:decide", province = "01", on = "2018-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister", confidence = "text",
    chain = { "law07.54.2" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd134.31.2.e: from-earlier
expect {
  ask = "tech_transfer.special_vehicle:confirm", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- nd134.31.2.e: from-later
expect {
  ask = "tech_transfer.special_vehicle:confirm", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd134.31.2.e" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.2.evaluation_service: from-earlier
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "01", on = "2018-06-30",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.2.evaluation_service: from-later
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "01", on = "2018-07-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.39.2.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.assessment_service: from-earlier
expect {
  ask = "tech_transfer.assessment_service:amend", province = "01", on = "2018-06-30",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.assessment_service: from-later
expect {
  ask = "tech_transfer.assessment_service:amend", province = "01", on = "2018-07-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "nd76.39.amend.assessment_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.evaluation_service: drop-value
expect {
  ask = "tech_transfer.evaluation_service:amend", province = "01", on = "2018-07-01",
  facts = { ministries_concerned = "one_this" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "nd76.39.amend.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.line.assessment_service: from-earlier
expect {
  ask = "tech_transfer.assessment_service:amend", province = "01", on = "2018-06-30",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.line.assessment_service: from-later
expect {
  ask = "tech_transfer.assessment_service:amend", province = "01", on = "2018-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "secondary",
    chain = { "nd76.39.amend.line.assessment_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.line.evaluation_service: from-earlier
expect {
  ask = "tech_transfer.evaluation_service:amend", province = "01", on = "2018-06-30",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.39.amend.line.evaluation_service: from-later
expect {
  ask = "tech_transfer.evaluation_service:amend", province = "01", on = "2018-07-01",
  facts = { ministries_concerned = "one_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "secondary",
    chain = { "nd76.39.amend.line.evaluation_service" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.1.a: from-earlier
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-06-30",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "in_project",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.1.a: from-later
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.6.1.a" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.1.a: drop-value
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "central_body", transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.6.1.a" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.1.a: drop-value
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "outward_project",
    transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.6.1.a" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.1.b: from-earlier
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-06-30",
  facts = {
    defence_secret = false, investment_policy_by = "local_body", transfer_context = "in_project",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.1.b: from-later
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "local_body", transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd76.6.1.b" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.1.b: drop-value
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "certificate_only",
    transfer_context = "in_project",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd76.6.1.b" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.2.a: from-earlier
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-06-30",
  facts = {
    defence_secret = false, transfer_context = "independent", transfer_direction = "inward",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.2.a: from-later
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "independent", transfer_direction = "inward",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.6.2.a" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.2.a: drop-value
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "independent", transfer_direction = "outward",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.6.2.a" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.2.b: from-earlier
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-06-30",
  facts = {
    defence_secret = false, transfer_context = "independent", transfer_direction = "domestic",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.2.b: from-later
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = {
    defence_secret = false, investment_policy_by = "national_assembly",
    transfer_context = "independent", transfer_direction = "domestic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd76.6.2.b" },
    valid = { from = "2018-07-01" },
  },
}

-- nd76.6.3: from-earlier
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-06-30",
  facts = { defence_secret = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2018-07-01" }, next = { outcome = "decided" },
  },
}

-- nd76.6.3: from-later
expect {
  ask = "tech_transfer.registration:issue", province = "01", on = "2018-07-01",
  facts = { defence_secret = true },
  gives = {
    outcome = "decided", tier = "central", holder = "defence_ministry", confidence = "text",
    chain = { "nd76.6.3" },
    valid = { from = "2018-07-01" },
  },
}

-- law07.14.rest: drop-value
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "01", on = "2018-06-30",
  facts = { investment_policy_by = "certificate_only" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- law07.14.rest: drop-value
expect {
  ask = "tech_transfer.project_opinion:give_opinion", province = "01", on = "2018-06-30",
  facts = { investment_policy_by = "outward_project" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd133.15: from-earlier
expect {
  ask = "tech_transfer.innovation_programme:decide", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "prime_minister", confidence = "text",
    chain = { "law07.37.2" },
    valid = { from = "2018-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.15: from-later
expect {
  ask = "tech_transfer.innovation_programme:decide", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "law07.37.2", "nd133.15" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.59: to-earlier
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "01", on = "2027-02-28",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd76.39.2.evaluation_service", "nd133.59" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.59: to-later
expect {
  ask = "tech_transfer.evaluation_service:issue", province = "01", on = "2027-03-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.39.2.evaluation_service" },
    valid = { from = "2027-03-01" },
  },
}

-- nd133.60: to-later
expect {
  ask = "tech_transfer.assessment_service:issue", province = "01", on = "2027-03-01",
  facts = { ministries_concerned = "several" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd76.39.2.assessment_service" },
    valid = { from = "2027-03-01" },
  },
}
