-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd224.11.1: from-earlier
expect {
  ask = "digital.commune_portal:maintain", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.39.5.central: from-earlier
expect {
  ask = "digital.experiment:decide", province = "01", on = "2026-06-30",
  facts = { digital_level = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.39.5.commune: from-earlier
expect {
  ask = "digital.experiment:decide", province = "01", on = "2026-06-30",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.39.5.province: from-earlier
expect {
  ask = "digital.experiment:decide", province = "01", on = "2026-06-30",
  facts = { digital_level = "province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.69.2: from-earlier
expect {
  ask = "digital.spending_inspection:inspect", province = "01", on = "2026-06-30",
  facts = { digital_level = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.69.4: from-earlier
expect {
  ask = "digital.spending_inspection:inspect", province = "01", on = "2026-06-30",
  facts = { digital_level = "province" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.69.5.a: from-earlier
expect {
  ask = "digital.spending_inspection:inspect", province = "01", on = "2026-06-30",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.69.5.a: from-later
expect {
  ask = "digital.spending_inspection:inspect", province = "01", on = "2026-07-01",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", confidence = "text",
    chain = { "nd224.69.5.a" },
    valid = { from = "2026-07-01" },
  },
}

-- nd224.69.5.b: from-earlier
expect {
  ask = "digital.spending_inspection_support:cooperate", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.78.1: from-earlier
expect {
  ask = "digital.support_point:organise", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.79.4: from-earlier
expect {
  ask = "digital.community_team:set_up", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.86.2: from-earlier
expect {
  ask = "digital.transformation_investment:guide", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd354.park: from-earlier
expect {
  ask = "digital.technology_park:establish", province = "01", on = "2025-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.34: from-earlier
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2019-12-31",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2020-01-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.34: from-later
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd73.design.34" },
    valid = { from = "2020-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.34: drop-condition
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "central", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.34: drop-value
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "commune", project_group_a = true },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd73.design.34" },
    valid = { from = "2020-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.34: drop-condition
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "province", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: from-earlier
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2019-12-31",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2020-01-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: from-later
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd73.design.35" },
    valid = { from = "2020-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: to-later
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2026-01-26",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-26", to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: drop-condition
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "central", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: drop-value
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "commune", project_group_a = true },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd73.design.35" },
    valid = { from = "2020-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.35: drop-condition
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2020-01-01",
  facts = { digital_level = "province", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.34: from-later
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2025-07-01",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "weak",
    chain = { "nd73.design.34", "nd133.34" },
    valid = { from = "2025-07-01", to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- nd133.34: drop-value
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2025-07-01",
  facts = { digital_level = "commune", project_group_a = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "weak",
    chain = { "nd73.design.34", "nd133.34" },
    valid = { from = "2025-07-01", to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- nd133.35: drop-value
expect {
  ask = "digital.detailed_design:appraise", province = "01", on = "2025-07-01",
  facts = { digital_level = "commune", project_group_a = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "weak",
    chain = { "nd73.design.35", "nd133.35" },
    valid = { from = "2025-07-01", to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- nd45.design: drop-condition
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-01-26",
  facts = { digital_level = "central", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd45.design: drop-value
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-01-26",
  facts = { digital_level = "commune", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-26", to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd45.design: drop-condition
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-01-26",
  facts = { digital_level = "province", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd73.design.others: drop-alternative
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2019-12-31",
  facts = { digital_level = "central", project_group_a = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.50.3.central: from-earlier
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-06-30",
  facts = { digital_level = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.50.3.commune: from-earlier
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-06-30",
  facts = { digital_level = "commune", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd224.50.3.province: from-earlier
expect {
  ask = "digital.base_design:appraise", province = "01", on = "2026-06-30",
  facts = { digital_level = "province", project_group_a = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- unread.before_2025: to-earlier
expect {
  ask = "digital.publishing_organisation:publish", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.it_investment: to-later
expect {
  ask = "digital.it_investment:guide", province = "01", on = "2026-01-26",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-26" },
  },
}

-- nd132.origin.publishing_organisation: from-later
expect {
  ask = "digital.publishing_organisation:publish", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.publishing_organisation" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.publishing_plans: from-earlier
expect {
  ask = "digital.publishing_plans:publish", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.publishing_plans: from-later
expect {
  ask = "digital.publishing_plans:publish", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.publishing_plans" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.publishing_plans: to-later
expect {
  ask = "digital.publishing_plans:publish", province = "01", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01" },
  },
}

-- nd132.6.1: from-earlier
expect {
  ask = "digital.it_investment:guide", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.it_investment" },
    valid = { from = "2020-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.6.1: from-later
expect {
  ask = "digital.it_investment:guide", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd132.origin.it_investment", "nd132.6.1" },
    valid = { from = "2025-07-01", to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- nd132.7.1: from-earlier
expect {
  ask = "digital.publishing_plans:publish", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.publishing_plans" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.7.1: from-later
expect {
  ask = "digital.publishing_plans:publish", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", confidence = "text",
    chain = { "nd132.origin.publishing_plans", "nd132.7.1" },
    valid = { from = "2025-07-01", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}
