-- SPDX-License-Identifier: MIT
-- Science under Law 93/2025 (2025-10-01), Decree 262/2025 and Decree 268/2025,
-- both dated 2025-10-14. Their first day in force was not read: the date of the
-- document stands for it, and a caveat says so for the first months.

local law93 = instrument "law:93/2025/QH15"
local nd262 = instrument "decree:262/2025/NĐ-CP"
local nd268 = instrument "decree:268/2025/NĐ-CP"
local DATED = "2025-10-14"

local dated = {}

local function start(id, basis, power, holder, confidence, facts, more)
  local o = { id = id, basis = basis, power = power, holder = holder,
              valid_from = DATED, confidence = confidence, facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
  if o.valid_from == DATED then table.insert(dated, power) end
end

-- Decree 262/2025
start("nd262.foreign_organisation", nd262,
  { "science.foreign_organisation", { "permit", "approve_charter" } },
  "provincial_committee", "secondary", { "F171", "F172" }, { place = "head_office" })
start("nd262.registration.foreign", nd262, { "science.organisation_registration", "issue" },
  "provincial_department", "secondary", { "F177" },
  { when = { organisation_founder = "foreign_capital" }, place = "head_office" })
-- Articles 22 and 27 are both named by sources: left empty.
start("nd262.rd_centre", nd262, { "science.rd_centre", "recognise" },
  "provincial_department", "secondary", { "F173" })
-- The page names the Department; its law was not legible and is inferred.
start("nd262.office", nd262, { "science.office", { "amend", "reissue" } },
  "provincial_department", "weak", { "F180" }, { place = "branch_location" })

-- Decree 268/2025
start("nd268.enterprise", nd268, { "science.enterprise" },
  "provincial_department", "text", { "F203", "F204" },
  { note = "Theo trang thủ tục; điều khoản chưa đọc." })

-- 1.014444 bears the words of the new law; its law and start were not legible.
origin {
  id = "law93.non_budget_result", basis = law93, power = { "science.non_budget_result", "evaluate" },
  holder = "provincial_department", confidence = "weak", facts = { "F217" },
}

caveat {
  id = "nd262.start",
  power = dated,
  valid_from = DATED,
  valid_to = "2026-01-01",
  text = {
    vi = "Ngày 14/10/2025 là ngày ký nghị định; ngày hiệu lực chưa đọc được.",
    en = "14/10/2025 is the date of the decree; its first day in force was not read.",
  },
  facts = { "F172", "F222" },
}

unknown {
  id = "nd262.rd_centre.before",
  power = { "science.rd_centre", "recognise" },
  valid_to = DATED,
  reason = {
    vi = "Thủ tục này đọc được từ Nghị định 262/2025 (14/10/2025); trước đó chưa đọc được quy định nào.",
    en = "This procedure is known from Decree 262/2025 (14/10/2025) on; no earlier rule was read.",
  },
  facts = { "F173" },
}
