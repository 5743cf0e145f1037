-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd332.amend.fixed: from-earlier
expect {
  ask = "radiation.licence:amend", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "list3637.radiation.licence.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.amend.fixed: drop-value
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.amend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.amend.fixed: drop-condition
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.amend.fixed: drop-value
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.amend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.amend.fixed: drop-value
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.amend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.amend.mobile: drop-condition
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", radiation_device = "industrial_radiography",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.amend.mobile: drop-value
expect {
  ask = "radiation.licence:amend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.amend.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.fixed: other-body
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.fixed: from-earlier
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2025-12-31",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.28.2.certificate.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.certificate.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_one_province", medical_facility = true,
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.fixed: drop-condition
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "industrial_radiography",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", medical_facility = true, radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", medical_facility = true, radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.mobile: drop-condition
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", medical_facility = true,
    radiation_device = "industrial_radiography",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.mobile: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", medical_facility = true,
    radiation_device = "pet_ct_group",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.mobile: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", medical_facility = true,
    radiation_device = "xray_other",
  },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.certificate.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.fixed: from-earlier
expect {
  ask = "radiation.licence:extend", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "list3637.radiation.licence.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.extend.fixed: drop-value
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.extend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.fixed: drop-condition
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.fixed: drop-value
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.extend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.fixed: drop-value
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.extend.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.mobile: from-earlier
expect {
  ask = "radiation.licence:extend", province = "01", on = "2025-12-31",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "list3637.radiation.licence.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.extend.mobile: drop-condition
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", radiation_device = "industrial_radiography",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.mobile: drop-value
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.extend.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.extend.mobile: drop-value
expect {
  ask = "radiation.licence:extend", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.extend.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.issue.fixed: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.issue.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.issue.fixed: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.issue.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.issue.mobile: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.issue.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.issue.mobile: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.issue.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.fixed: from-earlier
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "list3637.radiation.licence.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.supplement.fixed: drop-value
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.supplement.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.fixed: drop-condition
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.fixed: drop-value
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.supplement.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.fixed: drop-value
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.supplement.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.mobile: from-earlier
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2025-12-31",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "list3637.radiation.licence.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd332.supplement.mobile: drop-condition
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", radiation_device = "industrial_radiography",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.mobile: drop-value
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.supplement.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.supplement.mobile: drop-value
expect {
  ask = "radiation.licence:supplement", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd332.supplement.mobile" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: from-later
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "accelerator_or_therapy" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_irradiation" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_source" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "source_transport" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_production" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_waste" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_material" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_equipment" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.central: drop-value
expect {
  ask = "radiation.licence:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "accelerator_or_therapy",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "industrial_irradiation",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "radioactive_source",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "source_transport",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "radioactive_production",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "radioactive_waste",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "nuclear_material",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "nuclear_equipment",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.certificate.others: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", medical_facility = true, radiation_device = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd332.declaration.others: from-earlier
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "accelerator_or_therapy" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_irradiation" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_source" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "source_transport" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_production" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_waste" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_material" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_equipment" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "other" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd332.licence.reissue: drop-condition
expect {
  ask = "radiation.licence:reissue", province = "01", on = "2026-01-01",
  facts = { radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd332.licence.central" },
    valid = { from = "2026-01-01" },
  },
}

-- nd332.licence.reissue: drop-value
expect {
  ask = "radiation.licence:reissue", province = "01", on = "2026-01-01",
  facts = { radiation_device = "xray_other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- law18.77.1.a: from-earlier
expect {
  ask = "radiation.licence:issue", province = "01", on = "2008-12-31",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2009-01-01" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: from-later
expect {
  ask = "radiation.licence:issue", province = "01", on = "2009-01-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "law18.77.1.a" },
    valid = { from = "2009-01-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "accelerator_or_therapy" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_irradiation" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_source" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "source_transport" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_waste" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_material" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_equipment" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- law18.77.1.a: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- tt02.2.licence: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2022-04-15",
  facts = { device_mobility = "fixed", radiation_device = "accelerator_or_therapy" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- tt02.2.licence: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2022-04-15",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_source" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- tt02.2.licence: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2022-04-15",
  facts = { device_mobility = "fixed", radiation_device = "source_transport" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- tt02.2.licence: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2022-04-15",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_waste" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- tt02.2.licence: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2022-04-15",
  facts = { device_mobility = "fixed", radiation_device = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- law18.77.1.b.fixed: from-earlier
expect {
  ask = "radiation.licence:issue", province = "01", on = "2008-12-31",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2009-01-01" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.b.fixed: from-later
expect {
  ask = "radiation.licence:issue", province = "01", on = "2009-01-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "law18.77.1.b.fixed" },
    valid = { from = "2009-01-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- law18.77.1.b.fixed: drop-value
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.b.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.28.2.certificate.fixed: to-later
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = false, radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd142.28.2.certificate.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.28.2.certificate.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd142.28.2.certificate.mobile: to-later
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "mobile_several_provinces", medical_facility = false,
    radiation_device = "xray_diagnostic",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd142.certificate.reissue.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:reissue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "01",
    confidence = "secondary",
    chain = { "nd142.certificate.reissue.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.declaration.xray.fixed: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-02-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "01",
    confidence = "text",
    chain = { "nd142.declaration.xray.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: from-earlier
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-01-31",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2021-02-01" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: from-later
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: to-later
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2026-01-01",
  facts = {
    device_mobility = "fixed", medical_facility = false, radiation_device = "pet_ct_group",
  },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "accelerator_or_therapy" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "industrial_irradiation" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_source" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "source_transport" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_production" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "radioactive_waste" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_material" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "nuclear_equipment" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.28.1.certificate: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.28.1.certificate" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.declaration.group133: from-earlier
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2021-02-01" }, next = { outcome = "decided" },
  },
}

-- nd142.declaration.group133: from-later
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "nd142.declaration.group133" },
    valid = { from = "2021-02-01", to = "2022-04-15" }, next = { outcome = "decided" },
  },
}

-- nd142.58.1: to-earlier
expect {
  ask = "radiation.practising_certificate:issue", province = "01", on = "2025-12-31",
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.58.1", "tt02.2.rest" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.58.1: to-later
expect {
  ask = "radiation.practising_certificate:issue", province = "01", on = "2026-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- nd142.36.1: from-earlier
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-01-31",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2021-02-01" }, next = { outcome = "decided" },
  },
}

-- nd142.36.1: from-later
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2021-02-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.b.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd142.36.1: to-earlier
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "xray_diagnostic" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.b.fixed" },
    valid = { from = "2021-02-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "industrial_radiography" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "accelerator_or_therapy" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "industrial_irradiation" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "radioactive_source" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "source_transport" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "radioactive_production" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "radioactive_waste" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "nuclear_material" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "nuclear_equipment" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- radiation.declaration.others: drop-value
expect {
  ask = "radiation.declaration:declare", province = "01", on = "2021-01-31",
  facts = { radiation_device = "other" },
  gives = { outcome = "unknown", confidence = "text", chain = false },
}

-- nd133.45.mobile: from-earlier
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2025-06-30",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.45.mobile: from-later
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2025-07-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "nd133.45.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.45.mobile: to-earlier
expect {
  ask = "radiation.emergency_plan:approve", province = "01", on = "2025-12-31",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.36.1", "law18.77.1.a", "nd133.45.mobile" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.46.fixed: drop-value
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2025-07-01",
  facts = { device_mobility = "mobile_one_province", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "text",
    chain = { "nd142.28.1.certificate", "nd133.46.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.46.fixed: drop-condition
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2025-07-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.28.1.certificate", "tt02.2.rest" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- nd133.46.mobile: drop-condition
expect {
  ask = "radiation.staff_certificate:issue", province = "01", on = "2025-07-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "nd142.28.1.certificate", "tt02.2.rest" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "needs_facts" },
  },
}

-- list3637.radiation.licence.fixed: to-later
expect {
  ask = "radiation.licence:reissue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- list3637.radiation.licence.fixed: drop-condition
expect {
  ask = "radiation.licence:amend", province = "01", on = "2025-07-01",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- list3637.radiation.licence.mobile: to-later
expect {
  ask = "radiation.licence:reissue", province = "01", on = "2026-01-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2026-01-01" },
  },
}

-- list3637.radiation.licence.mobile: drop-condition
expect {
  ask = "radiation.licence:amend", province = "01", on = "2025-07-01",
  facts = { device_mobility = "mobile_several_provinces", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2026-01-01" }, next = { outcome = "decided" },
  },
}

-- radiation.certificate.reissue.group133: to-earlier
expect {
  ask = "radiation.staff_certificate:reissue", province = "01", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = { "nd142.28.1.certificate", "tt02.2.rest" },
    valid = { from = "2025-07-01" },
  },
}
