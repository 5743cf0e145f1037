-- SPDX-License-Identifier: MIT
-- Decree 133/2025 on technology transfer: Arts 11, 12 (phân quyền to the
-- province), 15-17 (phân quyền from the Prime Minister to the Minister), 59-61
-- (phân cấp to the province). Registration of transfers is not in the decree.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local function move(article, power, from, to, mode, facts, more)
  local t = {
    id = ("nd133.%d"):format(article),
    basis = nd133:article(article),
    power = power,
    from = from,
    to = to,
    mode = mode,
    confidence = "text",
    facts = facts,
  }
  table.insert(facts, ("decrees:133.%d"):format(article))
  for key, value in pairs(more or {}) do t[key] = value end
  transfer(t)
end

-- The old-law rows F227 and F236 found no change by Decree 133; the decree's own
-- text (F244, F242) is the better source.
move(11, { "tech_transfer.restricted", "approve" }, "ministry", "provincial_committee",
  "devolution", { "F244" })
move(12, { "tech_transfer.restricted", "issue" }, "ministry", "provincial_committee",
  "devolution", { "F242" })

move(15, { "tech_transfer.innovation_programme" }, "prime_minister", "minister", "devolution", { "F225" })
move(16, { "tech_transfer.market_programme" }, "prime_minister", "minister", "devolution", { "F224" })
move(17, { "tech_transfer.import_programme" }, "prime_minister", "minister", "devolution", { "F226" })

local EVALUATION, ASSESSMENT = { "F250", "F254", "F257" }, { "F243", "F249", "F253" }
move(59, { "tech_transfer.evaluation_service" }, "ministry", "provincial_committee",
  "decentralisation", EVALUATION)
move(60, { "tech_transfer.assessment_service" }, "ministry", "provincial_committee",
  "decentralisation", ASSESSMENT)
-- Arts 59 and 60 name Decree 76/2018 Art. 39 as a whole, but the decree moves
-- powers of this Ministry's field: that another ministry's share moved is weak.
move(59, { "tech_transfer.evaluation_service" }, "line_ministry", "provincial_committee",
  "decentralisation", { "F235", "F257" }, { id = "nd133.59.line_ministry", confidence = "weak" })
move(60, { "tech_transfer.assessment_service" }, "line_ministry", "provincial_committee",
  "decentralisation", { "F235", "F243" }, { id = "nd133.60.line_ministry", confidence = "weak" })

move(61, { "tech_transfer.special_vehicle" }, "central_body", "provincial_committee",
  "decentralisation", { "F255" })

caveat {
  id = "nd133.59.share",
  basis = nd133,
  power = { { "tech_transfer.evaluation_service" }, { "tech_transfer.assessment_service" } },
  when = { ministries_concerned = "one_other" },
  text = {
    vi = "Nghị định 133/2025 dẫn cả Điều 39 Nghị định 76/2018; phần thuộc một bộ khác có chuyển về tỉnh hay không cần đối chiếu.",
    en = "Decree 133/2025 cites Art. 39 of Decree 76/2018 as a whole; whether another ministry's share moved should be checked.",
  },
  facts = { "F235" },
}

caveat {
  id = "nd133.tech_transfer.place",
  power = {
    { "tech_transfer.restricted" }, { "tech_transfer.evaluation_service" },
    { "tech_transfer.assessment_service" }, { "tech_transfer.special_vehicle" },
  },
  of = "province",
  text = {
    vi = "Tỉnh nào có thẩm quyền chưa đọc được; câu trả lời lấy nơi nộp hồ sơ.",
    en = "Which province is competent was not read; the answer takes where the case is presented.",
  },
  facts = { "law:place" },
}
