-- expect: no-article redundant-date same-from-to
transfer {
  id = "nd2.9", basis = instrument "decree:2/2025/MAU", power = { "post.licence", "issue" },
  from = "provincial_committee", to = "provincial_committee", mode = "delineation",
  valid_from = "2025-07-01", valid_to = "2027-03-01", confidence = "text", facts = { "F100" },
}
