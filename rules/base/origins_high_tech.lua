-- SPDX-License-Identifier: MIT
-- High technology before Law 133/2025/QH15. Decision 55/2010 and Decree 10/2024
-- end with 2026-06-30 by inference from Decree 260/2026.

local qd55 = instrument "decision:55/2010/QĐ-TTg"
local nd10 = instrument "decree:10/2024/NĐ-CP"
local tt27 = instrument "circular:27/2013/TT-BKHCN"
local tt33 = instrument "circular:33/2011/TT-BKHCN"
local tt08 = instrument "circular:08/2025/TT-BKHCN"
local list = instrument "local:3637/QĐ-UBND@31"

-- F264 saw no sign that Decree 133 moved these; the decree itself does, see
-- nd133/high_tech.lua.
origin {
  id = "qd55.1",
  basis = qd55:article(1),
  power = {
    { "high_tech.application_organisation" }, { "high_tech.application_person" },
    { "high_tech.rd_organisation" }, { "high_tech.rd_person" }, { "high_tech.enterprise" },
  },
  holder = "ministry",
  confidence = "text",
  facts = { "F264", "decrees:before" },
}

origin {
  id = "nd10.9.2",
  basis = nd10:article(9):clause(2),
  power = { "high_tech.park", "establish" },
  holder = "prime_minister",
  confidence = "text",
  facts = { "F265" },
}

-- Who held these before was not read; a "phân cấp" starts from the centre.
origin {
  id = "nd10.42.3.dd",
  basis = nd10:article(42):clause(3):point("đ"),
  power = { "high_tech.park_training" },
  holder = "central_body",
  confidence = "weak",
  facts = { "F274" },
}
origin {
  id = "nd10.42.4",
  basis = nd10:article(42):clause(4),
  power = { "high_tech.rd_project_opinion" },
  holder = "central_body",
  confidence = "weak",
  facts = { "F275" },
}

-- Circular 08/2025 (signed 21/6/2025) passes the next two on. Its level and its
-- first day were not read, so certainty ends on the day it was signed.
local SIGNED = "2025-06-21"

origin {
  id = "tt27.4.1",
  basis = tt27:article(4):clause(1),
  power = { "high_tech.incubator" },
  holder = "ministry",
  valid_to = SIGNED,
  ended_by = tt08,
  confidence = "text",
  facts = { "F262" },
}
origin {
  id = "tt33.3.1",
  basis = tt33:article(3):clause(1),
  power = { "high_tech.new_product_enterprise" },
  holder = "ministry",
  valid_to = SIGNED,
  ended_by = tt08,
  confidence = "text",
  facts = { "F263" },
}
origin {
  id = "list3637.high_tech.incubator",
  basis = list,
  power = { "high_tech.incubator", "issue" },
  holder = "provincial_body",
  valid_from = "2025-07-01",
  valid_to = "2026-07-01",
  confidence = "secondary",
  facts = { "F276", "F283" },
  note = "danh mục ghi ngành cấp tỉnh; mối liên hệ với Thông tư 08/2025 là suy luận",
}

local function not_read(id, power, from, to, vi, en, facts)
  unknown {
    id = id,
    power = power,
    valid_from = from,
    valid_to = to,
    reason = { vi = vi, en = en },
    facts = facts,
  }
end

local LEVEL_VI = "Thông tư 08/2025/TT-BKHCN phân cấp việc này; cấp nhận và ngày hiệu lực chưa đọc được."
local LEVEL_EN = "Circular 08/2025 decentralises this; the receiving level and its first day were not read."
not_read("tt08.incubator.issue", { "high_tech.incubator", "issue" }, SIGNED, "2025-07-01",
  LEVEL_VI, LEVEL_EN, { "F276" })
not_read("tt08.incubator.revoke", { "high_tech.incubator", "revoke" }, SIGNED, "2026-07-01",
  LEVEL_VI, LEVEL_EN, { "F276" })
not_read("tt08.new_product_enterprise", { "high_tech.new_product_enterprise" }, SIGNED, nil,
  LEVEL_VI, LEVEL_EN, { "F277" })
not_read("nd10.park.amend", { "high_tech.park", "amend" }, nil, "2026-07-01",
  "Nghị định 10/2024 Điều 9 khoản 2 đọc được việc thành lập, mở rộng; việc điều chỉnh chưa đọc được.",
  "Decree 10/2024 Art. 9(2) was read for establishing and expanding, not for adjusting.", { "F265" })
