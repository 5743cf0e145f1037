-- SPDX-License-Identifier: MIT
-- Radiation before Law 94/2025: Law 18/2008 Art. 77, Decree 142/2020, and the
-- split inside the centre by Circular 02/2022 Art. 2. All of it ends with
-- 2025-12-31, as its instruments do.

local law18 = instrument "law:18/2008/QH12"
local tt02 = instrument "circular:02/2022/TT-BKHCN"

local XRAY = "xray_diagnostic"

-- A fixed device counts where it stands, a mobile one that works in several
-- provinces where its owner has the head office.
local PLACES = {
  { id = "fixed", place = "device_location",
    mobility = none_of { "mobile_several_provinces" } },
  { id = "mobile", place = "head_office",
    mobility = "mobile_several_provinces" },
}

-- Licence -----------------------------------------------------------------

origin {
  id = "law18.77.1.a",
  basis = law18:article(77):clause(1):point("a"),
  power = { "radiation.licence" },
  when = { radiation_device = none_of { XRAY } },
  holder = "ministry",
  confidence = "text",
  facts = { "F092", "F097", "F099", "F100" },
  note = "với NĐ 142/2020 Điều 28 khoản 1 và 3; trừ trường hợp thuộc bộ khác",
}

-- Circular 02/2022 Art. 2(1) leaves these with the Ministry itself.
transfer {
  id = "tt02.2.licence",
  basis = tt02:article(2):clause(2),
  power = { "radiation.licence" },
  when = {
    radiation_device = none_of {
      XRAY, "industrial_irradiation", "radioactive_production",
      "nuclear_material", "nuclear_equipment",
    },
  },
  from = "ministry",
  to = "radiation_agency",
  mode = "assignment",
  confidence = "text",
  facts = { "F097", "F098" },
  note = "thông tư chia việc trong cấp trung ương; hình thức phân công là cách hiểu",
}

for _, p in ipairs(PLACES) do
  origin {
    id = "law18.77.1.b." .. p.id,
    basis = law18:article(77):clause(1):point("b"),
    power = { "radiation.licence" },
    when = { radiation_device = XRAY, device_mobility = p.mobility },
    holder = "provincial_committee",
    place = p.place,
    confidence = "text",
    facts = { "F110", "F117", "F121", "F123", "F125", "F129" },
    note = "với NĐ 142/2020 Điều 28 khoản 2 và 3; nơi đặt thiết bị theo F114",
  }
end

caveat {
  id = "radiation.other_ministries",
  power = { "radiation.licence" },
  of = { "ministry", "radiation_agency" },
  valid_to = "2026-01-01",
  text = {
    vi = "Trừ các trường hợp thuộc thẩm quyền của bộ khác (Luật 18/2008 Điều 77 khoản 1 điểm a).",
    en = "Except where another ministry is competent (Law 18/2008 Art. 77(1)(a)).",
  },
  facts = { "F092" },
}
