-- SPDX-License-Identifier: MIT
-- Innovative start-ups: Decree 268/2025, dated 2025-10-14. Its first day in
-- force was not read; the date of the document stands for it.

local nd268 = instrument "decree:268/2025/NĐ-CP"
local DATED = "2025-10-14"

local RECOGNITIONS = {
  { "starter", "recognise", "provincial_committee", { "F218", "F219" } },
  { "investor", "recognise", "provincial_committee", { "F220" } },
  { "support_centre", "recognise", "provincial_department", { "F221", "F222" } },
  { "recognition_paper", "reissue", "provincial_department", { "F223" } },
}

for _, r in ipairs(RECOGNITIONS) do
  local power = { "startup." .. r[1], r[2] }
  origin {
    id = "nd268." .. r[1],
    basis = nd268,
    power = power,
    holder = r[3],
    valid_from = DATED,
    confidence = "text",
    facts = r[4],
    note = "nghị định suy ra từ thủ tục cùng nhóm; ngày là ngày ký",
  }
  unknown {
    id = "nd268." .. r[1] .. ".before",
    power = power,
    valid_to = DATED,
    reason = {
      vi = "Thủ tục này bắt đầu với Nghị định 268/2025 (ký 14/10/2025); trước đó chưa đọc được quy định nào.",
      en = "This procedure starts with Decree 268/2025 (dated 14/10/2025); no earlier rule was read.",
    },
    facts = r[4],
  }
end

caveat {
  id = "nd268.start",
  field = "startup",
  valid_from = DATED,
  valid_to = "2026-01-01",
  text = {
    vi = "Ngày 14/10/2025 là ngày ký nghị định; ngày hiệu lực chưa đọc được.",
    en = "14/10/2025 is the date of the decree; its first day in force was not read.",
  },
  facts = { "F219", "F222" },
}
