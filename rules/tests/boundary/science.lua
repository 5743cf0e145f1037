-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd262.office: from-earlier
expect {
  ask = "science.office:amend", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd262.rd_centre: from-earlier
expect {
  ask = "science.rd_centre:recognise", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd262.registration.foreign: from-earlier
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2025-10-13",
  facts = { organisation_founder = "foreign_capital" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd262.registration.foreign: drop-condition
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2025-10-14",
  facts = { organisation_founder = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01" },
  },
}

-- list3637.science.bought_result.register: from-earlier
expect {
  ask = "science.bought_result:register", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.budget_result.register: from-earlier
expect {
  ask = "science.budget_result:register", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.development_fund.support: from-earlier
expect {
  ask = "science.development_fund:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.domestic_technology.support: from-earlier
expect {
  ask = "science.domestic_technology:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.enterprise.issue: from-earlier
expect {
  ask = "science.enterprise:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.incubation_goods.confirm: from-earlier
expect {
  ask = "science.incubation_goods:confirm", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.invention.buy: from-earlier
expect {
  ask = "science.invention:buy", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.market_intermediary.support: from-earlier
expect {
  ask = "science.market_intermediary:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.non_budget_result.evaluate: from-earlier
expect {
  ask = "science.non_budget_result:evaluate", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.non_budget_result.register: from-earlier
expect {
  ask = "science.non_budget_result:register", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.office.amend: from-earlier
expect {
  ask = "science.office:amend", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.organisation_registration.reissue: from-earlier
expect {
  ask = "science.organisation_registration:reissue", province = "01", on = "2025-06-30",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.organisation_registration.reissue: to-later
expect {
  ask = "science.organisation_registration:reissue", province = "01", on = "2025-10-01",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01" },
  },
}

-- list3637.science.organisation_registration.reissue: drop-condition
expect {
  ask = "science.organisation_registration:reissue", province = "01", on = "2025-07-01",
  facts = { organisation_founder = "central" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- list3637.science.prize.award: from-earlier
expect {
  ask = "science.prize:award", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.researcher.appoint: from-earlier
expect {
  ask = "science.researcher:appoint", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.result_completion.support: from-earlier
expect {
  ask = "science.result_completion:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.risky_result.appraise: from-earlier
expect {
  ask = "science.risky_result:appraise", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.self_invested_result.recognise: from-earlier
expect {
  ask = "science.self_invested_result:recognise", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.self_invested_result.support: from-earlier
expect {
  ask = "science.self_invested_result:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.task.determine: from-earlier
expect {
  ask = "science.task:determine", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.task.evaluate: from-earlier
expect {
  ask = "science.task:evaluate", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.task.register: from-earlier
expect {
  ask = "science.task:register", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.science.technology_decoding.support: from-earlier
expect {
  ask = "science.technology_decoding:support", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd08.18.2: from-earlier
expect {
  ask = "science.organisation_abroad:give_notice", province = "01", on = "2014-03-14",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2014-03-15" }, next = { outcome = "decided" },
  },
}

-- nd08.18.2: from-later
expect {
  ask = "science.organisation_abroad:give_notice", province = "01", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd08.18.2" },
    valid = { from = "2014-03-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd08.18.2: to-later
expect {
  ask = "science.organisation_abroad:give_notice", province = "01", on = "2027-03-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2027-03-01" },
  },
}

-- nd08.20.2: to-later
expect {
  ask = "science.office:issue", province = "01", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01" },
  },
}

-- nd08.23.2: from-earlier
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2014-03-14",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2014-03-15" }, next = { outcome = "decided" },
  },
}

-- nd08.23.2: from-later
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd08.23.2" },
    valid = { from = "2014-03-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd08.23.2: to-later
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2027-03-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2027-03-01" },
  },
}

-- nd08.7.2: from-earlier
expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2014-03-14",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2014-03-15" }, next = { outcome = "decided" },
  },
}

-- nd08.7.2: from-later
expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "nd08.7.2" },
    valid = { from = "2014-03-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd08.8.1: to-later
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2025-10-01",
  facts = { organisation_founder = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01" },
  },
}

-- nd08.8.1: drop-value
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2014-03-15",
  facts = { organisation_founder = "foreign_capital" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd08.8.1" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.8.2: from-earlier
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2014-03-14",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2014-03-15" }, next = { outcome = "decided" },
  },
}

-- nd08.8.2: from-later
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2014-03-15",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd08.8.2" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.8.2: to-earlier
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2025-09-30",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd08.8.2" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.8.2: to-later
expect {
  ask = "science.organisation_registration:issue", province = "01", on = "2025-10-01",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01" },
  },
}

-- nd08.reissue.before: to-earlier
expect {
  ask = "science.organisation_registration:reissue", province = "01", on = "2025-09-30",
  facts = { organisation_founder = "central" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd08.reissue.before: drop-value
expect {
  ask = "science.organisation_registration:reissue", province = "01", on = "2024-12-31",
  facts = { organisation_founder = "foreign_capital" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd133.13: from-later
expect {
  ask = "science.foreign_organisation:permit", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd08.7.2", "nd133.13" },
    valid = { from = "2025-07-01", to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd133.62: from-earlier
expect {
  ask = "science.foreign_organisation:approve_charter", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "minister", confidence = "text",
    chain = { "nd08.7.2" },
    valid = { from = "2014-03-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.62: from-later
expect {
  ask = "science.foreign_organisation:approve_charter", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd08.7.2", "nd133.62" },
    valid = { from = "2025-07-01", to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd133.62: to-earlier
expect {
  ask = "science.foreign_organisation:approve_charter", province = "01", on = "2025-10-13",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd08.7.2", "nd133.62" },
    valid = { from = "2025-07-01", to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd133.14: to-earlier
expect {
  ask = "science.foreign_office:issue", province = "01", on = "2025-09-30",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd08.21.4", "nd133.14" },
    valid = { from = "2025-07-01", to = "2025-10-01" }, next = { outcome = "decided" },
  },
}

-- nd133.64: from-earlier
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd08.23.2" },
    valid = { from = "2014-03-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.64: from-later
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "01",
    confidence = "text",
    chain = { "nd08.23.2", "nd133.64" },
    valid = { from = "2025-07-01", to = "2025-10-01" }, next = { outcome = "decided" },
  },
}

-- nd133.64: to-earlier
expect {
  ask = "science.office_abroad:give_notice", province = "01", on = "2025-09-30",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "01",
    confidence = "text",
    chain = { "nd08.23.2", "nd133.64" },
    valid = { from = "2025-07-01", to = "2025-10-01" }, next = { outcome = "decided" },
  },
}
