-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd37.14.3.commune: from-earlier
expect {
  ask = "quality.inspection_commune:inspect", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.14.3.province: from-earlier
expect {
  ask = "quality.inspection_province:inspect", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.25.3: from-earlier
expect {
  ask = "quality.traceability:inspect", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.71: from-later
expect {
  ask = "conformity_body.designation:designate", province = "01", on = "2026-01-23",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "decided", tier = "central", holder = "line_ministry", confidence = "text",
    chain = { "nd37.71" },
    valid = { from = "2026-01-23" },
  },
}

-- nd37.73: from-earlier
expect {
  ask = "conformity_body.designation:designate_temporarily", province = "01", on = "2026-01-22",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.73: drop-condition
expect {
  ask = "conformity_body.designation:designate_temporarily", province = "01", on = "2026-01-23",
  facts = { designation_basis = "local_regulation" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd37.76: from-earlier
expect {
  ask = "conformity_body.designation:revoke", province = "01", on = "2026-01-22",
  facts = { designation_basis = "high_risk" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.76: drop-condition
expect {
  ask = "conformity_body.designation:revoke", province = "01", on = "2026-01-23",
  facts = { designation_basis = "local_regulation" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd37.71.6" },
    valid = { from = "2026-01-23" },
  },
}

-- nd37.award.decide: from-earlier
expect {
  ask = "national_quality_award:decide", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.award.opinion: from-earlier
expect {
  ask = "national_quality_award:give_opinion", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.barcode: from-earlier
expect {
  ask = "barcode:issue", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd37.barcode.manage: from-earlier
expect {
  ask = "barcode:manage", province = "01", on = "2026-01-22",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- list3637.designation: from-earlier
expect {
  ask = "conformity_body.designation:designate", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.import_inspection: from-earlier
expect {
  ask = "quality.import_inspection:inspect", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.certification_organisation.issue: from-earlier
expect {
  ask = "iso9001.certification_organisation:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.certification_organisation.reissue: from-earlier
expect {
  ask = "iso9001.certification_organisation:reissue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.confirmation: from-earlier
expect {
  ask = "iso9001.confirmation:replace", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.consultant_organisation: from-earlier
expect {
  ask = "iso9001.consultant_organisation:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.expert_card: from-earlier
expect {
  ask = "iso9001.expert_card:supplement", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.independent_consultant: from-earlier
expect {
  ask = "iso9001.independent_consultant:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.iso9001.training: from-earlier
expect {
  ask = "iso9001.training:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.national_quality_award: from-earlier
expect {
  ask = "national_quality_award:register", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.quality_award: from-earlier
expect {
  ask = "quality_award.registration:confirm", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.reference_standard.cancel: from-earlier
expect {
  ask = "metrology.reference_standard:cancel", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.training.amend: from-earlier
expect {
  ask = "training_competence.declaration:amend", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.verifier_card.amend: from-earlier
expect {
  ask = "metrology.verifier_card:amend", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- list3637.verifier_card.cancel: from-earlier
expect {
  ask = "metrology.verifier_card:cancel", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.certification_service: from-later
expect {
  ask = "certification_service.registration:issue", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.certification_service" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.conformity_body.inspect: from-earlier
expect {
  ask = "conformity_body.registration:inspect", province = "01", on = "2016-06-30",
  facts = { managed_by = "most" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.conformity_body.inspect: from-later
expect {
  ask = "conformity_body.registration:inspect", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.conformity_body.inspect" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.conformity_body.other: drop-value
expect {
  ask = "conformity_body.registration:inspect", province = "01", on = "2016-07-01",
  facts = { managed_by = "other_ministry" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.conformity_body.other" },
    valid = { from = "2016-07-01" },
  },
}

-- standards.origin.conformity_body.revoke: from-earlier
expect {
  ask = "conformity_body.registration:revoke", province = "01", on = "2016-06-30",
  facts = { managed_by = "most" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.conformity_body.revoke: from-later
expect {
  ask = "conformity_body.registration:revoke", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.conformity_body.revoke" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.conformity_body.revoke: drop-condition
expect {
  ask = "conformity_body.registration:revoke", province = "01", on = "2016-07-01",
  facts = { managed_by = "industry_trade" },
  gives = {
    outcome = "out_of_scope", confidence = "secondary",
    chain = { "standards.origin.conformity_body.other" },
    valid = { from = "2016-07-01" },
  },
}

-- standards.origin.inspection_national: from-earlier
expect {
  ask = "metrology.inspection_national:inspect", province = "01", on = "2012-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2012-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.inspection_national: from-later
expect {
  ask = "metrology.inspection_national:inspect", province = "01", on = "2012-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "standards.origin.inspection_national" },
    valid = { from = "2012-07-01" },
  },
}

-- standards.origin.inspection_service: from-earlier
expect {
  ask = "inspection_service.registration:issue", province = "01", on = "2016-06-30",
  facts = { managed_by = "most" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.inspection_service: from-later
expect {
  ask = "inspection_service.registration:issue", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.inspection_service" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.market_check: from-earlier
expect {
  ask = "metrology.market_check:inspect", province = "01", on = "2014-05-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2014-06-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.market_check: from-later
expect {
  ask = "metrology.market_check:inspect", province = "01", on = "2014-06-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", confidence = "text",
    chain = { "standards.origin.market_check" },
    valid = { from = "2014-06-01" },
  },
}

-- standards.origin.metrology_service.issue: from-earlier
expect {
  ask = "metrology.service:issue", province = "01", on = "2016-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.metrology_service.issue: from-later
expect {
  ask = "metrology.service:issue", province = "01", on = "2016-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "standards.origin.metrology_service.issue" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.metrology_service.reissue: from-earlier
expect {
  ask = "metrology.service:reissue", province = "01", on = "2016-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.metrology_service.reissue: from-later
expect {
  ask = "metrology.service:reissue", province = "01", on = "2016-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "standards.origin.metrology_service.reissue" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.metrology_service.terminate: from-earlier
expect {
  ask = "metrology.service:terminate", province = "01", on = "2016-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.metrology_service.terminate: from-later
expect {
  ask = "metrology.service:terminate", province = "01", on = "2016-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "standards.origin.metrology_service.terminate" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.pattern: from-earlier
expect {
  ask = "metrology.pattern:approve", province = "01", on = "2013-11-14",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2013-11-15" }, next = { outcome = "decided" },
  },
}

-- standards.origin.pattern: from-later
expect {
  ask = "metrology.pattern:approve", province = "01", on = "2013-11-15",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "text",
    chain = { "standards.origin.pattern" },
    valid = { from = "2013-11-15" },
  },
}

-- standards.origin.reference_standard: from-earlier
expect {
  ask = "metrology.reference_standard:certify", province = "01", on = "2013-11-14",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2013-11-15" }, next = { outcome = "decided" },
  },
}

-- standards.origin.reference_standard: from-later
expect {
  ask = "metrology.reference_standard:certify", province = "01", on = "2013-11-15",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "text",
    chain = { "standards.origin.reference_standard" },
    valid = { from = "2013-11-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.testing_service: from-earlier
expect {
  ask = "testing_service.registration:issue", province = "01", on = "2016-06-30",
  facts = { managed_by = "most" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.testing_service: from-later
expect {
  ask = "testing_service.registration:issue", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.testing_service" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.verification_service: from-earlier
expect {
  ask = "verification_service.registration:issue", province = "01", on = "2016-06-30",
  facts = { managed_by = "most" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2016-07-01" }, next = { outcome = "decided" },
  },
}

-- standards.origin.verification_service: from-later
expect {
  ask = "verification_service.registration:issue", province = "01", on = "2016-07-01",
  facts = { managed_by = "most" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "standards.origin.verification_service" },
    valid = { from = "2016-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt07.reference_standard.amend: from-earlier
expect {
  ask = "metrology.reference_standard:amend", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt07.before.verifier_card: from-earlier
expect {
  ask = "metrology.verifier_card:issue", province = "01", on = "2012-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2012-07-01" }, next = { outcome = "decided" },
  },
}

-- tt07.before.verifier_card: from-later
expect {
  ask = "metrology.verifier_card:issue", province = "01", on = "2012-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "standards_committee", confidence = "secondary",
    chain = { "tt07.before.verifier_card" },
    valid = { from = "2012-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt07.training: from-earlier
expect {
  ask = "training_competence.declaration:receive", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.inspection_area: from-earlier
expect {
  ask = "metrology.inspection_area:inspect", province = "01", on = "2012-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2012-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.inspection_area: from-later
expect {
  ask = "metrology.inspection_area:inspect", province = "01", on = "2012-07-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.inspection_area" },
    valid = { from = "2012-07-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.quality: from-earlier
expect {
  ask = "quality.management:manage", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.quality: from-later
expect {
  ask = "quality.management:manage", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.quality" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.origin.quality: to-later
expect {
  ask = "quality.management:manage", province = "01", on = "2026-07-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-07-01" },
  },
}

-- nd132.5: from-earlier
expect {
  ask = "quality.management:manage", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "district", holder = "district_committee", confidence = "text",
    chain = { "nd132.origin.quality" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd132.5: from-later
expect {
  ask = "quality.management:manage", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", confidence = "text",
    chain = { "nd132.origin.quality", "nd132.5" },
    valid = { from = "2025-07-01", to = "2026-01-23" }, next = { outcome = "decided" },
  },
}

-- nd132.5: to-earlier
expect {
  ask = "quality.management:manage", province = "01", on = "2026-01-22",
  gives = {
    outcome = "decided", tier = "commune", holder = "commune_committee", confidence = "text",
    chain = { "nd132.origin.quality", "nd132.5" },
    valid = { from = "2025-07-01", to = "2026-01-23" }, next = { outcome = "decided" },
  },
}
