-- expect: ended-by-later ended-by-without-end outside-instrument strange-date subsumed-rule
local nd2 = instrument "decree:2/2025/MAU"
local function move(article, more)
  local t = { id = "nd2." .. article, basis = nd2:article(article), power = { "post.licence", "revoke" },
              from = "minister", to = "provincial_committee", mode = "decentralisation",
              confidence = "text", facts = { "F1" .. article } }
  for key, value in pairs(more) do t[key] = value end
  transfer(t)
end
move(11, { valid_to = "2026-01-01" })
move(12, { valid_from = "2026-01-01", valid_to = "2026-02-01", ended_by = instrument("law:1/2020/MAU"):article(1) })
move(13, { valid_from = "2026-02-01", valid_to = "2207-03-01" })
move(14, { valid_from = "2027-02-27", ended_by = instrument("law:1/2020/MAU"):article(1) })
instrument {
  id = "decree:8/2030/MAU", kind = "decree", number = "8/2030/MAU", issuer = "government", title = "Nghị định mẫu",
  issued = "2030-01-01", valid_from = "2030-03-01",
}
move(15, { valid_from = "2026-03-01", valid_to = "2026-04-01", ended_by = instrument("decree:8/2030/MAU"):article(1) })
