-- Innovative start-ups (Decree 268/2025): worked out by hand from the law.

expect {
  ask = "startup.starter:recognise", province = "46", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "46",
    handler = "provincial_department", confidence = "text",
    chain = { "nd268.starter" },
    valid = { from = "2025-10-14" },
  },
}

expect {
  ask = "startup.starter:recognise", province = "46", on = "2025-10-13",
  gives = {
    outcome = "unknown",
    next = { on = "2025-10-14", outcome = "decided", tier = "province" },
  },
}

expect {
  ask = "startup.investor:recognise", province = "46", on = "2026-02-01",
  gives = { outcome = "decided", holder = "provincial_committee" },
}

-- the support centre goes to the Department, not to the Committee
expect {
  ask = "1.014431", province = "79", on = "2025-12-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    chain = { "nd268.support_centre" },
  },
}

expect {
  ask = "1.014437", province = "15", on = "2026-02-01",
  gives = {
    outcome = "decided", holder = "provincial_department", unit = "15",
    chain = { "nd268.recognition_paper" },
  },
}

-- the procedure is not born yet
expect {
  ask = "1.014431", province = "79", on = "2025-08-01",
  gives = { outcome = "not_found" },
}

-- by its power on the same day: declared, not found
expect {
  ask = "startup.support_centre:recognise", province = "79", on = "2025-08-01",
  gives = { outcome = "unknown" },
}

-- not an overlay: nothing falls back when Decree 133 ends
expect {
  ask = "startup.investor:recognise", province = "46", on = "2027-03-01",
  gives = { outcome = "decided", tier = "province", chain = { "nd268.investor" } },
}
