-- SPDX-License-Identifier: MIT
-- Who licensed radio stations before Decree 133, and again after it: the
-- regional centres or the Radio Frequency Department (Circular 04/2021). All of
-- it is known from summaries only.

local tt04 = instrument "circular:04/2021/TT-BTTTT"
local nd63 = instrument "decree:63/2023/NĐ-CP"

origin {
  id = "tt04.regional_centre",
  basis = tt04,
  power = {
    { "radio.fishing_vessel" }, { "radio.internal_network" }, { "radio.local_broadcast" },
  },
  holder = "regional_radio_centre",
  confidence = "secondary",
  facts = { "F324", "F326", "decrees:before" },
}

origin {
  id = "tt04.radio_department",
  basis = tt04,
  power = { { "radio.amateur" }, { "radio.ship" }, { "radio.other_station" } },
  holder = "radio_department",
  confidence = "secondary",
  facts = { "F327", "decrees:before" },
}

-- One source names the Ministry (Decree 63/2023 Art. 60, F325), another the
-- Department: the tier is sure, the body is not.
origin {
  id = "nd63.recognition",
  basis = nd63,
  power = { { "radio.amateur_certifier" }, { "radio.maritime_trainer" } },
  holder = "central_body",
  confidence = "secondary",
  facts = { "F325", "decrees:before" },
  note = "Bộ Thông tin và Truyền thông (hợp nhất vào Bộ KH&CN ngày 1/3/2025) hoặc Cục Tần số vô tuyến điện",
}
