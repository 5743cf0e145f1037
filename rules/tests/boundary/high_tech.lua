-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd260.11.3: from-earlier
expect {
  ask = "high_tech.startup:confirm", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd260.17.1.a.enterprise: from-later
expect {
  ask = "high_tech.enterprise:issue", province = "01", on = "2026-07-01",
  facts = { high_tech_group = "group_1" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd260.17.1.a.enterprise" },
    valid = { from = "2026-07-01" },
  },
}

-- nd260.17.1.a.strategic: from-earlier
expect {
  ask = "high_tech.strategic_enterprise:confirm", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd260.17.1.b.product: from-earlier
expect {
  ask = "high_tech.product_enterprise:confirm", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd260.31: from-earlier
expect {
  ask = "high_tech.park_project:confirm", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd260.8.1.a: from-earlier
expect {
  ask = "high_tech.rd_centre:recognise", province = "01", on = "2026-06-30",
  facts = { rd_organisation_262_22_1 = true },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- nd260.8.1.b: from-earlier
expect {
  ask = "high_tech.rd_centre:recognise", province = "01", on = "2026-06-30",
  facts = { rd_organisation_262_22_1 = false },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-07-01" }, next = { outcome = "decided" },
  },
}

-- qd55.1: to-later
expect {
  ask = "high_tech.application_organisation:issue", province = "01", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01" },
  },
}

-- nd10.42.3.dd: from-earlier
expect {
  ask = "high_tech.park_training:organise", province = "01", on = "2024-03-24",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2024-03-25" }, next = { outcome = "decided" },
  },
}

-- nd10.42.3.dd: from-later
expect {
  ask = "high_tech.park_training:organise", province = "01", on = "2024-03-25",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd10.42.3.dd" },
    valid = { from = "2024-03-25", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd10.42.4: from-earlier
expect {
  ask = "high_tech.rd_project_opinion:ask_opinion", province = "01", on = "2024-03-24",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2024-03-25" }, next = { outcome = "decided" },
  },
}

-- nd10.42.4: from-later
expect {
  ask = "high_tech.rd_project_opinion:ask_opinion", province = "01", on = "2024-03-25",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "nd10.42.4" },
    valid = { from = "2024-03-25", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd10.42.4: to-later
expect {
  ask = "high_tech.rd_project_opinion:ask_opinion", province = "01", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01" },
  },
}

-- tt27.4.1: to-later
expect {
  ask = "high_tech.incubator:issue", province = "01", on = "2025-06-21",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt33.3.1: to-later
expect {
  ask = "high_tech.new_product_enterprise:issue", province = "01", on = "2025-06-21",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21" },
  },
}

-- list3637.high_tech.incubator: from-earlier
expect {
  ask = "high_tech.incubator:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt08.incubator.revoke: to-earlier
expect {
  ask = "high_tech.incubator:revoke", province = "01", on = "2026-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-06-21" },
  },
}
