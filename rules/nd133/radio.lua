-- SPDX-License-Identifier: MIT
-- Decree 133/2025 Arts 28-33 (phân cấp): four kinds of stations, from issue to
-- revocation, and the recognition of two kinds of training bodies. Which
-- province is competent was not read: it is the one where the case is presented.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local STATIONS = {
  { article = 28, subject = "radio.fishing_vessel", from = "regional_radio_centre",
    facts = { "F330", "F336", "F343", "F347", "F350" } },
  { article = 29, subject = "radio.amateur", from = "radio_department",
    facts = { "F329", "F337", "F338", "F346" } },
  { article = 30, subject = "radio.ship", from = "radio_department",
    when = { ship_international_route = false },
    facts = { "F331", "F334", "F342", "F345", "F349" } },
  { article = 31, subject = "radio.internal_network", from = "regional_radio_centre",
    facts = { "F328", "F335", "F341", "F344", "F348" } },
  { article = 32, subject = "radio.amateur_certifier", from = "central_body",
    facts = { "F332", "F339" } },
  { article = 33, subject = "radio.maritime_trainer", from = "central_body",
    facts = { "F333", "F340" } },
}

for _, s in ipairs(STATIONS) do
  local facts = { ("decrees:133.%d"):format(s.article) }
  for _, f in ipairs(s.facts) do table.insert(facts, f) end
  transfer {
    id = ("nd133.%d"):format(s.article),
    basis = nd133:article(s.article),
    power = { s.subject },
    when = s.when,
    from = s.from,
    to = "provincial_committee",
    mode = "decentralisation",
    confidence = "text",
    facts = facts,
  }
end

caveat {
  id = "nd133.radio.place",
  power = {
    { "radio.fishing_vessel" }, { "radio.amateur" }, { "radio.ship" },
    { "radio.internal_network" }, { "radio.amateur_certifier" }, { "radio.maritime_trainer" },
  },
  of = "province",
  text = {
    vi = "Tỉnh nào có thẩm quyền (nơi đặt đài, trụ sở hay nơi cư trú) chưa đọc được; câu trả lời lấy nơi nộp hồ sơ.",
    en = "Which province is competent (station, head office or residence) was not read; the answer takes where the case is presented.",
  },
  facts = { "law:place" },
}
