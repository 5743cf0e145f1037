-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- telecom.origin.business_stop: from-earlier
expect {
  ask = "telecom.business_stop:accept", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.business_stop: from-later
expect {
  ask = "telecom.business_stop:accept", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.business_stop" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- telecom.origin.content_connection: from-earlier
expect {
  ask = "telecom.content_connection:issue", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.content_connection: from-later
expect {
  ask = "telecom.content_connection:issue", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "weak",
    chain = { "telecom.origin.content_connection" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.dispute: from-earlier
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.dispute: from-later
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- telecom.origin.licence: from-earlier
expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "01", on = "2024-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2024-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.licence: from-later
expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "01", on = "2024-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- telecom.origin.licence.radio_band: from-earlier
expect {
  ask = "telecom.licence.with_infrastructure:issue", province = "01", on = "2025-07-15",
  facts = {
    network_kind = "public_fixed_terrestrial", network_scope = "one_province",
    uses_radio_band = true,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-16" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.licence.radio_band: from-later
expect {
  ask = "telecom.licence.with_infrastructure:issue", province = "01", on = "2025-07-16",
  facts = {
    network_kind = "public_fixed_terrestrial", network_scope = "one_province",
    uses_radio_band = true,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "weak",
    chain = { "telecom.origin.licence.radio_band" },
    valid = { from = "2025-07-16" },
  },
}

-- telecom.origin.mobile_h2h: from-earlier
expect {
  ask = "telecom.numbers.mobile_h2h:allocate", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.notification: from-earlier
expect {
  ask = "telecom.notification:receive", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.notification: from-later
expect {
  ask = "telecom.notification:receive", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.notification" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.registration: from-earlier
expect {
  ask = "telecom.registration:issue", province = "01", on = "2024-12-31",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-01-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.registration: from-later
expect {
  ask = "telecom.registration:issue", province = "01", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.registration" },
    valid = { from = "2025-01-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.service_stop: from-earlier
expect {
  ask = "telecom.service_stop:order_stop", province = "01", on = "2024-06-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2024-07-01" }, next = { outcome = "decided" },
  },
}

-- telecom.origin.service_stop: from-later
expect {
  ask = "telecom.service_stop:order_stop", province = "01", on = "2024-07-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.service_stop" },
    valid = { from = "2024-07-01", to = "2025-07-01" }, next = { outcome = "needs_facts" },
  },
}

-- tt13.no_infrastructure: from-earlier
expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "01", on = "2025-07-15",
  facts = { service_type = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-16" }, next = { outcome = "decided" },
  },
}

-- tt13.no_infrastructure: from-later
expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "01", on = "2025-07-16",
  facts = { service_type = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.no_infrastructure" },
    valid = { from = "2025-07-16" },
  },
}

-- tt13.no_infrastructure: drop-condition
expect {
  ask = "telecom.licence.no_infrastructure:issue", province = "01", on = "2027-03-01",
  facts = { service_type = "fixed_terrestrial" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2027-03-01" },
  },
}

-- tt13.private_network: from-earlier
expect {
  ask = "telecom.licence.private_network:issue", province = "01", on = "2025-07-15",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-16" }, next = { outcome = "decided" },
  },
}

-- tt13.private_network: from-later
expect {
  ask = "telecom.licence.private_network:issue", province = "01", on = "2025-07-16",
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.private_network" },
    valid = { from = "2025-07-16" },
  },
}

-- tt13.with_infrastructure: drop-alternative
expect {
  ask = "telecom.licence.with_infrastructure:issue", province = "01", on = "2025-07-16",
  facts = {
    network_kind = "public_other", network_scope = "one_province", uses_radio_band = false,
    uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "telecom_department", confidence = "secondary",
    chain = { "telecom.origin.licence", "tt13.with_infrastructure" },
    valid = { from = "2025-07-16" },
  },
}

-- nd133.18.1: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_other", network_scope = "one_province",
    service_type = "fixed_terrestrial", telecom_licence = "with_infrastructure",
    uses_radio_band = false, uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.18.1: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_fixed_terrestrial",
    network_scope = "several_provinces", service_type = "fixed_terrestrial",
    telecom_licence = "with_infrastructure", uses_radio_band = false,
    uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.18.1: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "fixed_terrestrial",
    telecom_licence = "with_infrastructure", uses_radio_band = true,
    uses_subscriber_numbers = false,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.18.1: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "fixed_terrestrial",
    telecom_licence = "with_infrastructure", uses_radio_band = false,
    uses_subscriber_numbers = true,
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.18.2: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "other", telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.19.issuer: drop-condition
expect {
  ask = "telecom.business_stop:accept", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "province", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "other", special_operator = false,
    telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.business_stop" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.26.1: drop-condition
expect {
  ask = "telecom.content_connection:suspend", province = "01", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.content_connection" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.26.2: drop-condition
expect {
  ask = "telecom.content_connection:revoke", province = "01", on = "2025-07-01",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.content_connection" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.27.1: from-earlier
expect {
  ask = "telecom.numbers.mobile_h2h:allocate", province = "01", on = "2025-06-30",
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h" },
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.27.2: from-earlier
expect {
  ask = "telecom.numbers.mobile_h2h:take_back", province = "01", on = "2025-06-30",
  facts = { issued_by = "province" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h" },
    valid = { to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.4.1.b: drop-condition
expect {
  ask = "telecom.licence.no_infrastructure:revoke", province = "01", on = "2025-07-01",
  facts = { issued_by = "province", service_type = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-16" }, next = { outcome = "decided" },
  },
}

-- nd133.18.2.central_paper: drop-condition
expect {
  ask = "telecom.dispute:settle", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "central", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "other", telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.dispute" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.19.central_paper: drop-condition
expect {
  ask = "telecom.business_stop:accept", province = "01", on = "2025-07-01",
  facts = {
    issued_by = "central", network_kind = "public_fixed_terrestrial",
    network_scope = "one_province", service_type = "other", special_operator = false,
    telecom_licence = "no_infrastructure",
  },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.business_stop" },
    valid = { from = "2025-01-01" },
  },
}

-- nd133.27.2.central_paper: from-earlier
expect {
  ask = "telecom.numbers.mobile_h2h:take_back", province = "01", on = "2025-06-30",
  facts = { issued_by = "central" },
  gives = {
    outcome = "unknown", confidence = "weak",
    chain = { "telecom.origin.mobile_h2h" },
    valid = { to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.4.1.b.central_paper: drop-condition
expect {
  ask = "telecom.licence.no_infrastructure:revoke", province = "01", on = "2025-07-01",
  facts = { issued_by = "central", service_type = "other" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", confidence = "secondary",
    chain = { "telecom.origin.licence" },
    valid = { from = "2024-07-01", to = "2025-07-16" }, next = { outcome = "decided" },
  },
}
