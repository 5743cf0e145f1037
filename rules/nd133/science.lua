-- SPDX-License-Identifier: MIT
-- Decree 133/2025 on science: Arts 13, 14 (phân quyền) and 62-64 (phân cấp; 63
-- and 64 to the Chair himself). Procedure 1.013941 says "first issue" although
-- Art. 14 does not; amending and reissuing stayed (Hà Tĩnh, 12/8/2025).

local nd133 = instrument "decree:133/2025/NĐ-CP"
local nd262 = instrument "decree:262/2025/NĐ-CP"

for article, move in pairs {
  [13] = { action = "permit", mode = "devolution" },
  [62] = { action = "approve_charter", mode = "decentralisation" },
} do
  transfer {
    id = ("nd133.%d"):format(article),
    basis = nd133:article(article),
    power = { "science.foreign_organisation", move.action },
    from = "minister",
    to = "provincial_committee",
    place = "head_office",
    mode = move.mode,
    valid_to = "2025-10-14",
    ended_by = nd262,
    confidence = "text",
    facts = { "F181", ("decrees:133.%d"):format(article) },
    note = "tỉnh nơi tổ chức đặt trụ sở",
  }
end

-- Law 93/2025 replaced the law under these on 2025-10-01. Nothing read says that
-- they ended, nothing says that they go on: from then on they are weak.
local MOVES = {
  { article = 14, subject = "foreign_office", to = "provincial_committee",
    place = "branch_location", mode = "devolution", fact = "F186" },
  { article = 63, subject = "organisation_abroad", to = "provincial_chair",
    mode = "decentralisation", fact = "F215" },
  { article = 64, subject = "office_abroad", to = "provincial_chair",
    mode = "decentralisation", fact = "F216" },
}
local ERAS = {
  { id = "", to = "2025-10-01", confidence = "text" },
  { id = ".law93", from = "2025-10-01", confidence = "weak" },
}
local moved = {}

for _, m in ipairs(MOVES) do
  local power = { "science." .. m.subject, m.article == 14 and "issue" or "give_notice" }
  table.insert(moved, power)
  for _, era in ipairs(ERAS) do
    transfer {
      id = ("nd133.%d%s"):format(m.article, era.id),
      basis = nd133:article(m.article),
      power = power,
      from = "ministry",
      to = m.to,
      place = m.place,
      mode = m.mode,
      valid_from = era.from,
      valid_to = era.to,
      confidence = era.confidence,
      facts = { m.fact, ("decrees:133.%d"):format(m.article) },
    }
  end
end

caveat {
  id = "nd133.science.law93",
  power = moved,
  valid_from = "2025-10-01",
  valid_to = "2027-03-01",
  text = {
    vi = "Luật 93/2025/QH15 (1/10/2025) và các nghị định của nó có thể đã chấm dứt phần này của Nghị định 133/2025 (Điều 75 khoản 2); chưa đọc được.",
    en = "Law 93/2025 (1/10/2025) and its decrees may have ended this part of Decree 133/2025 (Art. 75(2)); not read.",
  },
  facts = { "F170", "decrees:133.75", "law:time" },
}

caveat {
  id = "nd133.14.first",
  basis = nd133:article(14),
  power = { "science.foreign_office" },
  text = {
    vi = "Tên thủ tục 1.013941 chỉ nói cấp lần đầu; Hà Tĩnh (12/8/2025) phản ánh việc sửa đổi, bổ sung, cấp lại không chuyển về tỉnh.",
    en = "Procedure 1.013941 speaks of the first issue only; Hà Tĩnh (12/8/2025) complained that amending and reissuing did not move.",
  },
  confidence = "weak",
  facts = { "F186", "law:actions" },
}
