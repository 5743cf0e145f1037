-- Digital technology: worked out by hand from the law. Decree 132: nd132.lua.

-- the base design of a local group-A project (Art. 34)
expect {
  ask = "digital.base_design:appraise", province = "20", on = "2025-06-30",
  facts = { digital_level = "province", project_group_a = true },
  gives = { outcome = "decided", tier = "central", holder = "central_body", confidence = "weak" },
}

expect {
  ask = "digital.base_design:appraise", province = "20", on = "2025-08-15",
  facts = { digital_level = "province", project_group_a = true },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "weak",
    chain = { "nd73.design.34", "nd133.34" },
    valid = { to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

-- another group: not read
expect {
  ask = "digital.detailed_design:appraise", province = "20", on = "2025-08-15",
  facts = { project_group_a = false },
  gives = { outcome = "unknown" },
}

-- the base was replaced, the successor not read
expect {
  ask = "digital.detailed_design:appraise", province = "20", on = "2026-03-01",
  facts = { digital_level = "province", project_group_a = true },
  gives = { outcome = "unknown", next = { on = "2026-07-01", holder = "provincial_chair" } },
}

-- from 2026-07-01 each Chair for his own tier
expect {
  ask = "digital.detailed_design:appraise", province = "20", on = "2026-08-01",
  facts = { digital_level = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", confidence = "text",
    chain = { "nd224.50.3.province" },
  },
}

expect {
  ask = "digital.detailed_design:appraise", province = "20", commune = "05977", on = "2026-08-01",
  facts = { digital_level = "commune" },
  gives = { outcome = "decided", tier = "commune", holder = "commune_chair", unit = "05977" },
}

expect {
  ask = "digital.detailed_design:appraise", province = "20", on = "2026-08-01",
  gives = { outcome = "needs_facts", needs = { "digital_level" } },
}

-- inspection is concurrent: by whose units are inspected
expect {
  ask = "digital.spending_inspection:inspect", province = "20", commune = "05977",
  on = "2026-08-01",
  facts = { digital_level = "commune" },
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    chain = { "nd224.69.5.a" },
  },
}

expect {
  ask = "digital.spending_inspection:inspect", province = "20", on = "2026-08-01",
  facts = { digital_level = "province" },
  gives = { outcome = "decided", tier = "province", holder = "provincial_committee" },
}

expect {
  ask = "digital.community_team:set_up", province = "20", commune = "05977", on = "2026-08-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department",
  },
}

-- the duty starts with the decree
expect {
  ask = "digital.community_team:set_up", province = "20", commune = "05977", on = "2026-06-30",
  gives = { outcome = "unknown", next = { on = "2026-07-01", tier = "commune" } },
}

-- a digital technology park
expect {
  ask = "digital.technology_park:establish", province = "48", on = "2026-02-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    confidence = "secondary",
  },
}
