-- SPDX-License-Identifier: MIT
-- High technology from 2026-07-01: Law 133/2025/QH15 (not the decree of that
-- number) and Decree 260/2026. Art. 17(1) splits the high-tech enterprise by
-- group and at 6,000 billion VND of total capital.

local nd260 = instrument "decree:260/2026/NĐ-CP"
local START = "2026-07-01"

local function start(id, basis, power, holder, facts, more)
  local o = { id = id, basis = basis, power = power, holder = holder,
              confidence = "text", facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

-- Art. 17: confirmation of enterprises ---------------------------------------
local to_ministry = nd260:article(17):clause(1):point("a")
local to_province = nd260:article(17):clause(1):point("b")

start("nd260.17.1.a.enterprise", to_ministry, { "high_tech.enterprise" }, "ministry",
  { "F266", "F267" }, {
    when = any_of {
      { high_tech_group = "group_1" },
      { high_tech_group = "group_2", total_capital = at_least(6000) },
    },
  })
start("nd260.17.1.b.enterprise", to_province, { "high_tech.enterprise" },
  "provincial_committee", { "F288", "F289" }, {
    when = { high_tech_group = "group_2", total_capital = below(6000) },
    place = "head_office",
  })
start("nd260.17.1.a.strategic", to_ministry, { "high_tech.strategic_enterprise" },
  "ministry", { "F266", "F267" })
start("nd260.17.1.b.product", to_province, { "high_tech.product_enterprise" },
  "provincial_committee", { "F288", "F289" }, { place = "head_office" })

-- Art. 8: research centres -----------------------------------------------------
local art8 = nd260:article(8):clause(1)
start("nd260.8.1.a", art8:point("a"), { "high_tech.rd_centre" }, "ministry",
  { "F260", "F261" }, { when = { rd_organisation_262_22_1 = true } })
start("nd260.8.1.b", art8:point("b"), { "high_tech.rd_centre" }, "provincial_committee",
  { "F278", "F279" }, { when = { rd_organisation_262_22_1 = false }, place = "head_office" })

-- Art. 11: start-ups; Arts 20 and 31: parks --------------------------------------
start("nd260.11.3", nd260:article(11):clause(3), { "high_tech.startup" },
  "provincial_committee", { "F280", "F287" }, { place = "head_office" })
start("nd260.20.1", nd260:article(20):clause(1), { "high_tech.park" },
  "provincial_committee", { "F273" })
start("nd260.31", nd260:article(31), { "high_tech.park_project" },
  "high_tech_park_board", { "F290" })

-- Not read, or not yet born ------------------------------------------------------
unknown {
  id = "nd260.certificates",
  power = {
    { "high_tech.application_organisation" }, { "high_tech.application_person" },
    { "high_tech.rd_organisation" }, { "high_tech.rd_person" },
  },
  valid_from = START,
  reason = {
    vi = "Giấy chứng nhận theo Quyết định 55/2010 được suy ra là hết từ 1/7/2026; quy định thay thế trong Luật Công nghệ cao 133/2025/QH15 chưa đọc được.",
    en = "The certificates of Decision 55/2010 are inferred to end on 1/7/2026; what replaces them in Law 133/2025/QH15 was not read.",
  },
  facts = { "F264" },
}

unknown {
  id = "nd260.11.4.incubator",
  basis = nd260:article(11):clause(4),
  power = { "high_tech.incubator" },
  reason = {
    vi = "Nghị định 260/2026 Điều 11 khoản 4 giao Bộ trưởng quy định; Thông tư 38/2026/TT-BKHCN chưa đọc được.",
    en = "Decree 260/2026 Art. 11(4) leaves this to the Minister; Circular 38/2026 was not read.",
  },
  facts = { "F259" },
}

unknown {
  id = "nd260.not_yet",
  power = {
    { "high_tech.strategic_enterprise" }, { "high_tech.product_enterprise" },
    { "high_tech.startup" }, { "high_tech.rd_centre" }, { "high_tech.park_project" },
  },
  valid_to = START,
  reason = {
    vi = "Thủ tục này bắt đầu từ ngày 1/7/2026 theo Nghị định 260/2026; trước đó chưa đọc được quy định nào.",
    en = "This procedure starts on 1/7/2026 with Decree 260/2026; no earlier rule was read.",
  },
  facts = { "F266", "F278", "F287", "F288", "F290" },
}
