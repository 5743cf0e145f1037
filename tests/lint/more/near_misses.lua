-- expect:
-- What comes close to a lint and is none: every statement here is meant.

-- An instrument whose number is of the year of issue, one with no number to
-- speak of, and one known only by its year.
instrument {
  id = "circular:12/2025/MAU", kind = "circular", number = "12/2025/MAU", issuer = "ministry",
  title = "Thông tư mẫu", issued = "2025-12-31", valid_from = "2025-12-31",
}
instrument { id = "local:list@20", kind = "provincial_decision", number = "(danh mục)", province = "20", title = "Danh mục mẫu" }

fact {
  id = "channel", type = "enum", question = { vi = "Nộp bằng cách nào?", en = "How is it filed?" },
  values = {
    { id = "counter", vi = "tại quầy", en = "at the counter" },
    { id = "post", vi = "qua bưu điện", en = "by post" },
    { id = "portal", vi = "qua Cổng", en = "on the portal" },
  },
}
fact { id = "weight", type = "number", unit = "kg", question = { vi = "Nặng bao nhiêu?", en = "How heavy?" }, thresholds = { 5 } }
fact { id = "online", type = "boolean", question = { vi = "Nộp qua mạng?", en = "Filed online?" } }
fact { id = "seat", type = "place", level = "province", question = { vi = "Trụ sở ở đâu?", en = "Where is the seat?" } }

-- Values named side by side are the law's own list.
caveat {
  id = "post.sent", power = { "post.licence" }, when = { channel = one_of { "post", "portal" } },
  text = { vi = "Nộp từ xa.", en = "Filed from afar." }, facts = { "F100" },
}
-- Both sides of a threshold; the same words for another province; a predicate
-- that no conjunction can say.
caveat {
  id = "post.heavy", power = { "post.licence" }, when = { weight = at_least(5) }, province = "20",
  text = { vi = "Xem khối lượng.", en = "Mind the weight." }, facts = { "F101", "table:row.1" },
}
caveat {
  id = "post.light", power = { "post.licence" }, when = { weight = below(5) }, province = "20",
  text = { vi = "Xem khối lượng.", en = "Mind the weight." }, facts = { "F1020" },
}
caveat {
  id = "post.odd", power = { "post.licence" },
  where = predicate({ "online", "weight" }, function(online, weight) return online == (weight < 5) end),
  text = { vi = "Trường hợp lẻ.", en = "An odd case." }, facts = { "F103" },
}

-- A body that ends on the day its power moves on; who takes over may be of a
-- province, by a place that asks for one.
holder { id = "old_centre", tier = "central", name = { vi = "Trung tâm cũ", en = "Former centre" }, valid_to = "2025-07-01" }
subject {
  id = "post.paper", field = "post", actions = { "issue" },
  name = { vi = "Giấy xác nhận mẫu", en = "Sample confirmation" },
}
origin {
  id = "law1.6", basis = instrument("law:1/2020/MAU"):article(6), power = { "post.paper" },
  holder = "old_centre", confidence = "text", facts = { "F104" },
}
transfer {
  id = "nd2.6", basis = instrument("decree:2/2025/MAU"):article(6), power = { "post.paper" },
  from = "old_centre", to = "provincial_committee", mode = "devolution", place = "seat",
  confidence = "text", facts = { "F105" },
}
-- The same transfer goes on, less sure, until another instrument ends it.
transfer {
  id = "nd2.7", basis = instrument("decree:2/2025/MAU"):article(7), power = { "post.licence", "revoke" },
  from = "minister", to = "provincial_committee", mode = "delineation", valid_to = "2026-01-01",
  confidence = "text", facts = { "F106" },
}
transfer {
  id = "nd2.7.late", basis = instrument("decree:2/2025/MAU"):article(7), power = { "post.licence", "revoke" },
  from = "minister", to = "provincial_committee", mode = "delineation", valid_from = "2026-01-01", valid_to = "2026-06-01",
  ended_by = instrument("circular:12/2025/MAU"):article(2), confidence = "weak", facts = { "F106" },
}
-- A province passes on what a devolution lets it pass on, of one day only; its
-- list was read, its articles have none: the note says so.
holder {
  id = "provincial_department", tier = "province", name = { vi = "Sở", en = "Department" },
  title = { vi = "Sở {unit}", en = "Department of {unit}" },
}
transfer {
  id = "list.1", basis = instrument "local:list@20", power = { "post.paper" }, valid_from = "2026-02-01",
  from = "provincial_committee", to = "provincial_department", mode = "decentralisation",
  confidence = "text", facts = { "F107" }, note = "Danh mục không có điều.",
}
-- An exception that neither rank nor date would give: a narrower rule of the
-- same instrument.
origin {
  id = "law1.6.online", basis = instrument("law:1/2020/MAU"):article(6):clause(2), power = { "post.paper" },
  when = { online = true }, holder = "minister", exception_to = "law1.6", confidence = "text", facts = { "F108" },
}
-- A delegation with its term.
transfer {
  id = "nd2.8", basis = instrument("decree:2/2025/MAU"):article(8), power = { "post.licence", "issue" },
  from = "provincial_committee", to = "provincial_department", mode = "delegation",
  confidence = "text", facts = { "F109" },
}
