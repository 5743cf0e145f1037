-- Decree 132/2025/NĐ-CP, Arts 4 to 7: what the abolished district held. The
-- origins stay open-ended: when the decree ends on 2027-03-01 nobody is left,
-- and that is meant to be seen.

local nd132 = instrument "decree:132/2025/NĐ-CP"
local nd73 = instrument "decree:73/2019/NĐ-CP"
local nd42 = instrument "decree:42/2022/NĐ-CP"
local START = "2025-01-01"

local function district(id, power, basis, facts, more)
  local o = { id = "nd132.origin." .. id, power = power, holder = "district_committee", basis = basis,
              confidence = "text", facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

local function move(id, power, to, basis, facts, more)
  local t = { id = "nd132." .. id, power = power, from = "district_committee", to = to, basis = basis,
              mode = "delineation", confidence = "text", facts = facts }
  for key, value in pairs(more or {}) do t[key] = value end
  transfer(t)
end

-- Art. 4: metrology
district("inspection_area", { "metrology.inspection_area" }, instrument("law:04/2011/QH13"):article(46):clause(3), { "F021", "F022" })
move("4", { "metrology.inspection_area" }, "commune_committee", nd132:article(4):clause(1), { "F016" })

-- Approving the yearly plan was the district's by circular; Art. 4 does not
-- name it and its procedure stands in an annex that was not read.
district("inspection_plan", { "metrology.inspection_plan" }, instrument("circular:28/2013/TT-BKHCN"):article(37):clause(2), { "F023" })
unknown {
  id = "nd132.unknown.inspection_plan", power = { "metrology.inspection_plan" }, valid_from = "2025-07-01",
  reason = { vi = "Ai phê duyệt kế hoạch kiểm tra đo lường thay cấp huyện chưa xác lập: Phụ lục theo Điều 4(2) Nghị định 132/2025/NĐ-CP chưa đọc.",
             en = "Who approves the plan after the district is not established: the annex of Art. 4(2) of Decree 132/2025 was not read." },
  confidence = "text", facts = { "F023", "decrees:132.4" },
}

-- Art. 5: quality. Decree 37/2026 is in force from 2026-01-23 and ends the
-- base, Decree 132/2008, on 2026-07-01 (Art. 97(2)). Whether its own rules
-- ended Art. 5 earlier is not established, hence "weak" in between.
local nd132_2008 = instrument "decree:132/2008/NĐ-CP"
district("quality", { "quality.management" }, nd132_2008:article(33):clause(3), { "decrees:132.5" }, { valid_from = START })
move("5", { "quality.management" }, "commune_committee", nd132:article(5), { "F019" }, { valid_to = "2026-01-23" })
move("5.late", { "quality.management" }, "commune_committee", nd132:article(5), { "F019" }, {
  valid_from = "2026-01-23", valid_to = "2026-07-01", confidence = "weak",
  ended_by = instrument("decree:37/2026/NĐ-CP"):article(97):clause(2),
  note = "Chấm dứt chậm nhất ngày 1/7/2026 (suy ra từ Điều 8(2)(b)).",
})

caveat {
  id = "nd132.5.end", power = { "quality.management" }, basis = instrument "decree:37/2026/NĐ-CP", valid_to = "2026-07-01",
  text = { vi = "Nghị định 37/2026/NĐ-CP có hiệu lực từ 23/1/2026; Điều 5 Nghị định 132/2025/NĐ-CP có chấm dứt sớm hơn 1/7/2026 hay không chưa xác lập.",
           en = "Decree 37/2026 is in force from 2026-01-23; whether Art. 5 of Decree 132/2025 ended before 2026-07-01 is not established." },
  confidence = "weak", facts = { "F019" },
}

-- Art. 6: budget investment in information technology. Its base was replaced
-- on 2026-01-26 by Decree 45/2026; whether the tasks went on is not read.
district("it_investment", { "digital.it_investment" }, nd73:article(61):clause(2), { "F378" })
move("6.1", { "digital.it_investment", "guide" }, "provincial_committee", nd132:article(6):clause(1), { "F381" })
move("6.2", { "digital.it_investment", { "check", "take_part" } }, "commune_committee", nd132:article(6):clause(2), { "F372" })

-- Art. 7: publishing online
district("publishing_plans", { "digital.publishing_plans" }, nd42:article(4):clause(1):point("đ"), { "decrees:before" }, { valid_from = START })
district("publishing_organisation", { "digital.publishing_organisation" }, nd42:article(4):clause(1):point("e"), { "decrees:before" }, { valid_from = START })
-- Decree 224/2026 Art. 90(2) repeals the base on 2026-07-01 (inference).
local ended = { valid_to = "2026-07-01", ended_by = instrument("decree:224/2026/NĐ-CP"):article(90):clause(2) }
move("7.1", { "digital.publishing_plans" }, "commune_committee", nd132:article(7):clause(1), { "F368" }, ended)
move("7.2", { "digital.publishing_organisation" }, "commune_committee", nd132:article(7):clause(2), { "F369" }, ended)

caveat {
  id = "nd132.no_transition", valid_to = "2025-07-01",
  power = { { "metrology.inspection_area" }, { "quality.management" }, { "digital.it_investment" },
            { "digital.publishing_plans" }, { "digital.publishing_organisation" } },
  text = { vi = "Việc cấp huyện nhận trước 1/7/2025 còn dở: Nghị định 132/2025/NĐ-CP không có điều khoản chuyển tiếp.",
           en = "Files the district took in before 2025-07-01: Decree 132/2025 has no clause on pending files." },
  confidence = "text", facts = { "decrees:132.9" },
}
