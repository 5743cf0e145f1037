-- Radiation: what a clerk asks, worked out by hand from the law.

-- PET/CT on the last day before Decree 133: central, inside it the Agency
expect {
  ask = "radiation.licence:issue", province = "20", on = "2025-06-30",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "central", holder = "radiation_agency", confidence = "text",
    chain = { "law18.77.1.a", "tt02.2.licence" },
    valid = { from = "2022-04-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
  },
}

-- the same device by Art. 45; the code names the devices
expect {
  ask = "1.013951", province = "20", on = "2025-10-01",
  facts = { device_mobility = "fixed" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "law18.77.1.a", "nd133.45.fixed" },
    valid = { from = "2025-07-01", to = "2026-01-01" }, next = { outcome = "abolished" },
  },
}

-- fixed or mobile, the counter's province stands for both places
expect {
  ask = "1.013951", province = "20", on = "2025-10-01",
  gives = { outcome = "decided", unit = "20" },
}

-- two provinces: now it matters whether the device moves
expect {
  ask = "1.013951", on = "2025-10-01",
  facts = { device_location = "20", head_office = "31" },
  gives = { outcome = "needs_facts", needs = { "device_mobility" } },
}

-- a mobile device: the head office of its owner, not the counter
expect {
  ask = "1.013951", province = "20", on = "2025-10-01",
  facts = { device_mobility = "mobile_several_provinces", head_office = "31" },
  gives = {
    outcome = "decided", holder = "provincial_committee", unit = "31",
    chain = { "law18.77.1.a", "nd133.45.mobile" },
  },
}

-- the code ended with the old law, the power goes on under the new one
expect {
  ask = "1.013951", province = "20", on = "2026-02-01",
  facts = { device_mobility = "fixed" },
  gives = { outcome = "abolished" },
}

expect {
  ask = "radiation.licence:issue", province = "20", on = "2026-02-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "nd332.issue.fixed" },
    valid = { from = "2026-01-01" },
  },
}

-- received in December: the law at receipt
expect {
  ask = "radiation.licence:issue", province = "20", on = "2026-02-01", received = "2025-12-30",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", confidence = "text",
    chain = { "law18.77.1.a", "nd133.45.fixed" },
  },
}

-- received before Decree 133 (Art. 76(2))
expect {
  ask = "1.013951", province = "20", on = "2025-08-01", received = "2025-06-20",
  facts = { device_mobility = "fixed" },
  gives = { outcome = "decided", tier = "central", holder = "radiation_agency" },
}

-- extending the same licence: a list names it, the body is not established
expect {
  ask = "1.014204", province = "31", on = "2025-10-01",
  facts = { device_mobility = "fixed" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", confidence = "secondary",
    chain = { "list3637.radiation.licence.fixed" },
  },
}

-- X-ray diagnosis was provincial all along
expect {
  ask = "2.002380", province = "20", on = "2025-02-01",
  facts = { device_mobility = "fixed" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    handler = "provincial_department", confidence = "text",
    chain = { "law18.77.1.b.fixed" },
    valid = { to = "2026-01-01" },
  },
}

-- industrial radiography never moved
expect {
  ask = "radiation.licence:issue", province = "20", on = "2025-10-01",
  facts = { radiation_device = "industrial_radiography" },
  gives = { outcome = "decided", tier = "central", holder = "radiation_agency" },
}

expect {
  ask = "radiation.licence:issue", province = "20", on = "2026-02-01",
  facts = { radiation_device = "industrial_radiography" },
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", handler = "radiation_agency",
    chain = { "nd332.licence.central" },
  },
}

-- production of radioactive substances stays with the Ministry itself
expect {
  ask = "2.000169", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "text",
    chain = { "law18.77.1.a" },
  },
}

-- another X-ray device: central until the end of 2025, provincial afterwards
expect {
  ask = "radiation.licence:issue", province = "20", on = "2025-12-31",
  facts = { device_mobility = "fixed", radiation_device = "xray_other" },
  gives = {
    outcome = "decided", holder = "radiation_agency",
    next = { on = "2026-01-01", tier = "province", holder = "provincial_committee" },
  },
}

-- reissue is not among the six provincial procedures of 2026
expect {
  ask = "radiation.licence:reissue", province = "20", on = "2026-02-01",
  facts = { radiation_device = "pet_ct_group" },
  gives = { outcome = "unknown" },
}

-- the emergency plan follows the licence
expect {
  ask = "radiation.emergency_plan:approve", province = "20", on = "2025-10-01",
  facts = { device_mobility = "fixed", radiation_device = "pet_ct_group" },
  gives = {
    outcome = "decided", holder = "provincial_committee", unit = "20",
    chain = { "nd142.36.1", "law18.77.1.a", "nd133.45.fixed" },
  },
}

-- the certificate of 2026: medical facilities only are sure
expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2026-02-01",
  facts = {
    device_mobility = "fixed", medical_facility = true, radiation_device = "xray_diagnostic",
  },
  gives = { outcome = "decided", tier = "province", chain = { "nd332.certificate.fixed" } },
}

expect {
  ask = "radiation.staff_certificate:issue", province = "20", on = "2026-02-01",
  facts = { medical_facility = false, radiation_device = "xray_other" },
  gives = { outcome = "unknown" },
}

-- Khánh Hòa delegated three radiation procedures; which ones was not read
expect {
  ask = "1.013951", province = "56", on = "2025-10-01",
  facts = { device_mobility = "fixed" },
  gives = { outcome = "decided", holder = "provincial_committee", unit = "56" },
}
