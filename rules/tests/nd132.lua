-- Decree 132/2025/NĐ-CP: what the abolished district held.

-- the district, on its last day
expect {
  ask = "metrology.inspection_area:inspect", province = "20", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee",
    chain = { "nd132.origin.inspection_area" },
    next = { on = "2025-07-01", tier = "commune" },
  },
}

expect {
  ask = "metrology.inspection_area:inspect", province = "20", commune = "05977", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    handler = "commune_department", confidence = "text",
    chain = { "nd132.origin.inspection_area", "nd132.4" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "no_authority" },
  },
}

-- the decree ends, the district is gone: an interruption
expect {
  ask = "metrology.inspection_area:inspect", province = "20", commune = "05977", on = "2027-03-01",
  gives = { outcome = "no_authority", chain = { "nd132.origin.inspection_area" } },
}

-- no clause on pending files
expect {
  ask = "metrology.inspection_area:inspect", province = "20", on = "2025-08-01",
  received = "2025-06-15",
  gives = { outcome = "no_authority" },
}

-- the commune's own older power stays
expect {
  ask = "metrology.market_check:inspect", province = "20", commune = "05977", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "standards.origin.market_check" },
  },
}

-- at the same time, the province in its own scope
expect {
  ask = "metrology.inspection_province:inspect", province = "20", commune = "05977",
  on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_standards_branch",
  },
}

expect {
  ask = "metrology.inspection_national:inspect", province = "20", commune = "05977",
  on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", handler = "standards_committee",
    confidence = "text",
    chain = { "standards.origin.inspection_national" },
  },
}

-- the annex was not read
expect {
  ask = "metrology.inspection_plan:approve", province = "20", commune = "05977", on = "2025-08-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "quality.management:manage", province = "20", commune = "05977", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "nd132.origin.quality", "nd132.5" },
  },
}

-- Decree 37/2026 beside the old base
expect {
  ask = "quality.management:manage", province = "20", commune = "05977", on = "2026-03-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "weak",
    chain = { "nd132.origin.quality", "nd132.5.late" },
    valid = { from = "2026-01-23", to = "2026-07-01" }, next = { outcome = "unknown" },
  },
}

expect {
  ask = "quality.management:manage", province = "20", commune = "05977", on = "2026-08-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "quality.inspection_commune:inspect", province = "20", commune = "05977", on = "2026-03-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "nd37.14.3.commune" },
    valid = { from = "2026-01-23" },
  },
}

expect {
  ask = "digital.it_investment:guide", province = "20", commune = "05977", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    chain = { "nd132.origin.it_investment", "nd132.6.1" },
    valid = { to = "2026-01-26" }, next = { outcome = "unknown" },
  },
}

expect {
  ask = "digital.it_investment:check", province = "20", commune = "05977", on = "2025-08-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "nd132.origin.it_investment", "nd132.6.2" },
  },
}

expect {
  ask = "digital.it_investment:check", province = "20", commune = "05977", on = "2026-03-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "digital.publishing_plans:publish", province = "20", commune = "05977", on = "2026-06-30",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "nd132.origin.publishing_plans", "nd132.7.1" },
    next = { outcome = "unknown" },
  },
}

-- goes on under Decree 224/2026
expect {
  ask = "digital.publishing_organisation:publish", province = "20", commune = "05977",
  on = "2026-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", unit = "05977",
    confidence = "text",
    chain = { "nd132.after.publishing_organisation" },
  },
}
