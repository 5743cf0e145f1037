-- Radio frequencies: what a clerk asks, worked out by hand from the law.

-- a fishing vessel: the regional centre until 2025-06-30
expect {
  ask = "radio.fishing_vessel:issue", province = "56", on = "2025-06-30",
  gives = {
    outcome = "decided", tier = "central", holder = "regional_radio_centre",
    confidence = "secondary",
    chain = { "tt04.regional_centre" },
    next = { on = "2025-07-01", tier = "province" },
  },
}

expect {
  ask = "2.002777", province = "56", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "56",
    handler = "provincial_department", confidence = "secondary",
    chain = { "tt04.regional_centre", "nd133.28" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { on = "2027-03-01", tier = "central", holder = "regional_radio_centre" },
  },
}

-- the name leaves out ships on international routes
expect {
  ask = "2.002784", province = "31", on = "2025-09-01",
  gives = {
    outcome = "decided", holder = "provincial_committee",
    chain = { "tt04.radio_department", "nd133.30" },
  },
}

expect {
  ask = "radio.ship:extend", province = "31", on = "2025-09-01",
  facts = { ship_international_route = true },
  gives = {
    outcome = "decided", tier = "central", holder = "radio_department",
    chain = { "tt04.radio_department" },
  },
}

expect {
  ask = "radio.ship:extend", province = "31", on = "2025-09-01",
  gives = { outcome = "needs_facts", needs = { "ship_international_route" } },
}

-- an amateur's licence, received before the decree
expect {
  ask = "2.002781", province = "20", on = "2025-09-01", received = "2025-06-01",
  gives = { outcome = "decided", tier = "central", holder = "radio_department" },
}

-- revoking moved too (Art. 31)
expect {
  ask = "radio.internal_network:revoke", province = "20", on = "2026-03-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    chain = { "tt04.regional_centre", "nd133.31" },
  },
}

-- recognition of a training body: before the decree the body is not sure
expect {
  ask = "1.013935", province = "20", on = "2025-06-30",
  gives = { outcome = "decided", tier = "central", holder = "central_body" },
}

expect {
  ask = "1.013935", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee",
    chain = { "nd63.recognition", "nd133.32" },
  },
}

-- when the decree is over
expect {
  ask = "2.002792", province = "20", on = "2027-03-01",
  gives = {
    outcome = "decided", tier = "central", holder = "central_body",
    chain = { "nd63.recognition" },
  },
}

-- a fixed station never moved
expect {
  ask = "radio.other_station:issue", province = "20", on = "2025-09-01",
  gives = { outcome = "decided", tier = "central", holder = "radio_department" },
}
