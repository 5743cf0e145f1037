-- Telecommunications: what a clerk asks, worked out by hand from the law.

-- a local fixed network: the name fixes every fact
expect {
  ask = "1.013900", province = "20", on = "2025-08-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "nd133.4.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { on = "2027-03-01", outcome = "decided", tier = "central", holder = "ministry" },
  },
}

expect {
  ask = "1.013900", province = "20", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { to = "2025-07-01" }, next = { holder = "provincial_committee" },
  },
}

-- received before the decree: the law at receipt (Art. 76(2))
expect {
  ask = "1.013900", province = "20", on = "2025-08-15", received = "2025-06-20",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
  },
}

-- the decree is over; Circular 13/2025 does not reach this case
expect {
  ask = "1.013900", province = "20", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2027-03-01" },
  },
}

-- the network decides, not the counter
expect {
  ask = "1.013900", province = "20", on = "2025-08-15",
  facts = { network = "31" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "secondary",
    chain = { "telecom.origin.licence", "nd133.4.2" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "telecom.licence.with_infrastructure:issue", province = "20", on = "2025-08-15",
  gives = {
    outcome = "needs_facts",
    chain = false,
    needs = { "network_kind", "network_scope", "uses_radio_band", "uses_subscriber_numbers" },
  },
}

expect {
  ask = "telecom.licence.with_infrastructure:issue", province = "20", on = "2025-08-15",
  facts = { uses_radio_band = true },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "weak",
    chain = { "telecom.origin.licence.radio_band" },
  },
}

-- outside Art. 4(2): the Department by exclusion
expect {
  ask = "telecom.licence.with_infrastructure:extend", province = "20", on = "2025-08-15",
  facts = { network_scope = "several_provinces", uses_radio_band = false },
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.with_infrastructure" },
    valid = { from = "2025-07-16" },
  },
}

-- before Circular 13/2025
expect {
  ask = "telecom.licence.with_infrastructure:extend", province = "20", on = "2025-07-10",
  facts = { network_scope = "several_provinces", uses_radio_band = false },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    next = { on = "2025-07-16", holder = "telecom_department" },
  },
}

expect {
  ask = "telecom.licence.with_infrastructure:revoke", province = "20", on = "2025-08-15",
  facts = {
    network_kind = "public_fixed_terrestrial", uses_radio_band = false,
    uses_subscriber_numbers = true,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.with_infrastructure" },
  },
}

-- the head office decides
expect {
  ask = "1.013899", province = "20", on = "2025-08-15",
  facts = { head_office = "31" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    confidence = "secondary",
    chain = { "telecom.origin.licence", "nd133.4.1.a" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "20", on = "2025-08-15",
  facts = { service_type = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.no_infrastructure" },
  },
}

-- revoking: who issued it?
expect {
  ask = "1.013908", province = "31", on = "2025-09-01",
  gives = { outcome = "needs_facts", needs = { "issued_by" } },
}

expect {
  ask = "1.013908", province = "31", on = "2025-09-01",
  facts = { issued_by = "province", issuer = "20" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "telecom.origin.licence", "nd133.4.1.b" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- a licence of the centre: not established
expect {
  ask = "1.013908", province = "31", on = "2025-09-01",
  facts = { issued_by = "central" },
  gives = { outcome = "unknown" },
}

-- a dispute under a local licence
expect {
  ask = "1.013819", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "telecom.origin.dispute", "nd133.18.1" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013877", province = "20", on = "2025-10-01",
  gives = { outcome = "needs_facts", needs = { "issued_by" } },
}

expect {
  ask = "1.013885", province = "20", on = "2025-10-01",
  gives = {
    outcome = "needs_facts",
    needs = {
      "issued_by",
      "network_kind",
      "network_scope",
      "service_type",
      "telecom_licence",
      "uses_radio_band",
      "uses_subscriber_numbers",
    },
  },
}

-- a dominant firm is not covered by Art. 19
expect {
  ask = "telecom.business_stop:accept", province = "20", on = "2025-10-01",
  facts = { special_operator = true },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.business_stop" },
  },
}

expect {
  ask = "1.013912", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "telecom.origin.registration", "nd133.20" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

-- central, but which body was not read
expect {
  ask = "1.013913", province = "20", on = "2025-06-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "telecom.origin.content_connection" },
    next = { holder = "provincial_committee" },
  },
}

expect {
  ask = "1.013913", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "weak",
    chain = { "telecom.origin.content_connection", "nd133.22" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "1.013910", province = "20", on = "2025-06-01",
  gives = { outcome = "unknown" },
}

expect {
  ask = "1.013910", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "weak",
    chain = { "telecom.origin.mobile_h2h", "nd133.27.1" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}

expect {
  ask = "telecom.licence.private_network:issue", province = "20", on = "2025-07-20",
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.private_network" },
  },
}

expect {
  ask = "telecom.service_stop:order_stop", province = "20", on = "2025-07-20",
  facts = { issued_by = "province" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    confidence = "secondary",
    chain = { "telecom.origin.service_stop", "nd133.4.3" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
  },
}
