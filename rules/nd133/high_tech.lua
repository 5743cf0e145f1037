-- SPDX-License-Identifier: MIT
-- Decree 133/2025 Arts 57, 58 and 65-74 (phân cấp). The certificates of
-- Decision 55/2010 end with it on 2026-07-01, when Law 133/2025/QH15 and Decree
-- 260/2026 start (the end is an inference); see 2026/high_tech.lua.

local nd133 = instrument "decree:133/2025/NĐ-CP"
local nd260 = instrument "decree:260/2026/NĐ-CP"

local CERTIFICATES = {
  { article = 65, subject = "application_organisation", action = "issue", fact = "F286" },
  { article = 66, subject = "application_organisation", action = "revoke", fact = "F272" },
  { article = 67, subject = "application_person", action = "issue", fact = "F285" },
  { article = 68, subject = "application_person", action = "revoke", fact = "F271" },
  { article = 69, subject = "enterprise", action = "issue", fact = "F284" },
  { article = 70, subject = "enterprise", action = "revoke", fact = "F268" },
  { article = 71, subject = "rd_organisation", action = "issue", fact = "F282" },
  { article = 72, subject = "rd_organisation", action = "revoke", fact = "F270" },
  { article = 73, subject = "rd_person", action = "issue", fact = "F281" },
  { article = 74, subject = "rd_person", action = "revoke", fact = "F269" },
}

for _, c in ipairs(CERTIFICATES) do
  transfer {
    id = ("nd133.%d"):format(c.article),
    basis = nd133:article(c.article),
    power = { "high_tech." .. c.subject, c.action },
    from = "ministry",
    to = "provincial_committee",
    place = "head_office",
    mode = "decentralisation",
    valid_to = "2026-07-01",
    ended_by = nd260,
    confidence = "text",
    facts = { c.fact, ("decrees:133.%d"):format(c.article), "law:place" },
  }
end

for article, power in pairs {
  [57] = { "high_tech.park_training" },
  [58] = { "high_tech.rd_project_opinion" },
} do
  transfer {
    id = ("nd133.%d"):format(article),
    basis = nd133:article(article),
    power = power,
    from = "central_body",
    to = "provincial_committee",
    mode = "decentralisation",
    confidence = "text",
    facts = { article == 57 and "F274" or "F275", ("decrees:133.%d"):format(article) },
  }
end

unknown {
  id = "nd133.57.58.base",
  power = { { "high_tech.park_training" }, { "high_tech.rd_project_opinion" } },
  valid_from = "2026-07-01",
  reason = {
    vi = "Điều 57, 58 Nghị định 133/2025 dựa trên Nghị định 10/2024, được suy ra là hết hiệu lực từ 1/7/2026; quy định thay thế chưa đọc được.",
    en = "Arts 57 and 58 of Decree 133/2025 rest on Decree 10/2024, which is inferred to end on 1/7/2026; what replaces them was not read.",
  },
  facts = { "F265", "F274", "F275" },
}
