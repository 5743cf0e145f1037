-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- tt04.regional_centre: from-earlier
expect {
  ask = "radio.fishing_vessel:issue", province = "01", on = "2021-09-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2021-10-01" }, next = { outcome = "decided" },
  },
}

-- tt04.regional_centre: from-later
expect {
  ask = "radio.fishing_vessel:issue", province = "01", on = "2021-10-01",
  gives = {
    outcome = "decided", tier = "central", holder = "regional_radio_centre",
    confidence = "secondary",
    chain = { "tt04.regional_centre" },
    valid = { from = "2021-10-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- tt04.radio_department: from-earlier
expect {
  ask = "radio.amateur:issue", province = "01", on = "2021-09-30",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2021-10-01" }, next = { outcome = "decided" },
  },
}

-- tt04.radio_department: from-later
expect {
  ask = "radio.amateur:issue", province = "01", on = "2021-10-01",
  gives = {
    outcome = "decided", tier = "central", holder = "radio_department", confidence = "secondary",
    chain = { "tt04.radio_department" },
    valid = { from = "2021-10-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd63.recognition: from-earlier
expect {
  ask = "radio.amateur_certifier:recognise", province = "01", on = "2023-08-17",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2023-08-18" }, next = { outcome = "decided" },
  },
}

-- nd63.recognition: from-later
expect {
  ask = "radio.amateur_certifier:recognise", province = "01", on = "2023-08-18",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd63.recognition" },
    valid = { from = "2023-08-18", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.30: from-earlier
expect {
  ask = "radio.ship:issue", province = "01", on = "2025-06-30",
  facts = { ship_international_route = false },
  gives = {
    outcome = "decided", tier = "central", holder = "radio_department", confidence = "secondary",
    chain = { "tt04.radio_department" },
    valid = { from = "2021-10-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.30: from-later
expect {
  ask = "radio.ship:issue", province = "01", on = "2025-07-01",
  facts = { ship_international_route = false },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "tt04.radio_department", "nd133.30" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.30: to-earlier
expect {
  ask = "radio.ship:issue", province = "01", on = "2027-02-28",
  facts = { ship_international_route = false },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "tt04.radio_department", "nd133.30" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.30: to-later
expect {
  ask = "radio.ship:issue", province = "01", on = "2027-03-01",
  facts = { ship_international_route = false },
  gives = {
    outcome = "decided", tier = "central", holder = "radio_department", confidence = "secondary",
    chain = { "tt04.radio_department" },
    valid = { from = "2027-03-01" },
  },
}

-- nd133.31: from-earlier
expect {
  ask = "radio.internal_network:issue", province = "01", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "regional_radio_centre",
    confidence = "secondary",
    chain = { "tt04.regional_centre" },
    valid = { from = "2021-10-01", to = "2025-07-01" }, next = { outcome = "decided" },
  },
}

-- nd133.31: from-later
expect {
  ask = "radio.internal_network:issue", province = "01", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "tt04.regional_centre", "nd133.31" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.31: to-earlier
expect {
  ask = "radio.internal_network:issue", province = "01", on = "2027-02-28",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "tt04.regional_centre", "nd133.31" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.31: to-later
expect {
  ask = "radio.internal_network:issue", province = "01", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "regional_radio_centre",
    confidence = "secondary",
    chain = { "tt04.regional_centre" },
    valid = { from = "2027-03-01" },
  },
}

-- nd133.32: to-earlier
expect {
  ask = "radio.amateur_certifier:recognise", province = "01", on = "2027-02-28",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "01",
    confidence = "secondary",
    chain = { "nd63.recognition", "nd133.32" },
    valid = { from = "2025-07-01", to = "2027-03-01" }, next = { outcome = "decided" },
  },
}

-- nd133.32: to-later
expect {
  ask = "radio.amateur_certifier:recognise", province = "01", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body", confidence = "secondary",
    chain = { "nd63.recognition" },
    valid = { from = "2027-03-01" },
  },
}
