-- Boundary days and values that no other test of this field asks about. What is expected was
-- worked out by the independent evaluator of tests/oracle, not by the program.

-- nd268.investor: from-earlier
expect {
  ask = "startup.investor:recognise", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd268.recognition_paper: from-earlier
expect {
  ask = "startup.recognition_paper:reissue", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd268.starter: from-earlier
expect {
  ask = "startup.starter:recognise", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-10-14" }, next = { outcome = "decided" },
  },
}

-- nd268.support_centre: from-earlier
expect {
  ask = "startup.support_centre:recognise", province = "01", on = "2025-10-13",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { to = "2025-10-14" }, next = { outcome = "decided" },
  },
}
