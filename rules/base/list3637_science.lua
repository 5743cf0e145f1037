-- SPDX-License-Identifier: MIT
-- Science procedures that are known only from a published list (Hải Phòng,
-- 3637/QĐ-UBND, data of 15/8/2025). The list gives the provincial sector, not
-- the body; the law under it was not read. Law 93/2025 starts on 2025-10-01:
-- from then on the list is weak, or ends where a newer page is known.

local list = instrument "local:3637/QĐ-UBND@31"

-- subject, actions, fact rows; until = first day of a newer rule
local OTHER = { organisation_founder = "other" }
local ROWS = {
  { "organisation_registration", "reissue", { "F188" }, until_ = "2025-10-01", when = OTHER },
  { "office", { "amend", "reissue" }, { "F187", "F196" }, until_ = "2025-10-01" },
  { "enterprise", { "issue", "amend", "reissue" }, { "F183", "F189" }, until_ = "2025-10-14" },
  { "non_budget_result", "evaluate", { "F205" }, until_ = "2025-10-01" },
  { "non_budget_result", "register", { "F210" } },
  { "risky_result", { "appraise", "evaluate" }, { "F198", "F206" } },
  { "task", "determine", { "F200" }, confidence = "weak" },
  { "task", "register", { "F211", "F212" } },
  { "task", "evaluate", { "F207", "F208" } },
  { "budget_result", "register", { "F209" } },
  { "bought_result", "register", { "F213" } },
  { "self_invested_result", "recognise", { "F182" } },
  { "self_invested_result", { "support", "buy" }, { "F192" } },
  { "domestic_technology", { "support", "buy" }, { "F191" } },
  { "invention", "buy", { "F195" } },
  { "technology_decoding", "support", { "F190" } },
  { "market_intermediary", "support", { "F193" } },
  { "result_completion", "support", { "F194" } },
  { "development_fund", "support", { "F202" } },
  { "incubation_goods", "confirm", { "F199" } },
  { "researcher", "appoint", { "F201" } },
  { "prize", "award", { "F214" } },
}

-- The law changed in between, the source did not.
local ERAS = {
  { id = "", from = "2025-07-01", to = "2025-10-01", confidence = "secondary" },
  { id = ".law93", from = "2025-10-01", confidence = "weak" },
}

local UNREAD = {
  vi = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  en = "Who was competent before 1/7/2025 was not read.",
}

local ONLY_LISTED = {
  vi = "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu.",
  en = "Known only from Hải Phòng's list (Decision 3637, data of 2025-08-15): a list gives no power, the law under it was not read; for other provinces it is only a sign.",
}

local weak = {}

for _, row in ipairs(ROWS) do
  local power = { "science." .. row[1], row[2] }
  local id = "list3637.science." .. row[1] .. "."
    .. (type(row[2]) == "table" and row[2][1] or row[2])

  for _, era in ipairs(ERAS) do
    if not row.until_ or era.from < row.until_ then
      origin {
        id = id .. era.id,
        basis = list,
        power = power,
        when = row.when,
        holder = "provincial_body",
        valid_from = era.from,
        valid_to = era.to or row.until_,
        confidence = row.confidence or era.confidence,
        facts = row[3],
        note = "danh mục ghi ngành cấp tỉnh, không ghi cơ quan quyết định",
      }
      caveat {
        id = id .. era.id .. ".basis",
        power = power,
        when = row.when,
        valid_from = era.from,
        valid_to = era.to or row.until_,
        text = ONLY_LISTED,
        facts = row[3],
      }
      if era.confidence == "weak" then table.insert(weak, power) end
    end
  end

  unknown {
    id = id .. ".before",
    power = power,
    when = row.when,
    valid_to = "2025-07-01",
    reason = UNREAD,
    facts = row[3],
  }
end

caveat {
  id = "science.law93",
  power = weak,
  of = "provincial_body",
  valid_from = "2025-10-01",
  text = {
    vi = "Danh mục có trước Luật 93/2025/QH15 (hiệu lực 1/10/2025); thủ tục có thể đã được thay thế, cần đối chiếu danh mục mới.",
    en = "The list is older than Law 93/2025 (in force 1/10/2025); the procedure may have been replaced: check the newer list.",
  },
  facts = { "law:time" },
}
