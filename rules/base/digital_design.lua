-- SPDX-License-Identifier: MIT
-- Appraisal of the designs of IT projects: Decree 73/2019, Decree 133/2025 Arts
-- 34 and 35 (phân cấp, local group-A projects), Decree 224/2026 Art. 50.

for id, name in pairs {
  base_design = { vi = "Thiết kế cơ sở của dự án công nghệ thông tin, chuyển đổi số",
                  en = "Base design of an IT or digital transformation project" },
  detailed_design = { vi = "Thiết kế chi tiết của dự án công nghệ thông tin, chuyển đổi số",
                      en = "Detailed design of an IT or digital transformation project" },
} do
  subject { id = "digital." .. id, field = "digital", name = name, actions = { "appraise" } }
end

local nd73 = instrument "decree:73/2019/NĐ-CP"
local nd133 = instrument "decree:133/2025/NĐ-CP"
local nd45 = instrument "decree:45/2026/NĐ-CP"
local art50 = instrument("decree:224/2026/NĐ-CP"):article(50):clause(3)

local LOCAL_A = {
  project_group_a = true,
  digital_level = one_of { "province", "commune" },
}
local DESIGNS = {
  { article = 34, power = { "digital.base_design" }, fact = "F383",
    before = nd73:article(20):clause(1) },
  { article = 35, power = { "digital.detailed_design" }, fact = "F382",
    before = nd73:article(22):clause(2):point("b") },
}
local BOTH = { { "digital.base_design" }, { "digital.detailed_design" } }

for _, d in ipairs(DESIGNS) do
  origin {
    id = ("nd73.design.%d"):format(d.article),
    basis = d.before,
    power = d.power,
    when = LOCAL_A,
    holder = "central_body",
    confidence = "weak",
    facts = { "decrees:before" },
  }
  transfer {
    id = ("nd133.%d"):format(d.article),
    basis = nd133:article(d.article),
    power = d.power,
    when = LOCAL_A,
    from = "central_body",
    to = "provincial_committee",
    mode = "decentralisation",
    valid_to = "2026-01-26",
    ended_by = nd45,
    confidence = "text",
    facts = { d.fact, ("decrees:133.%d"):format(d.article) },
    note = "hết chậm nhất ngày 30/6/2026; từ 26/1/2026 nghị định gốc đã bị thay thế",
  }
end

-- The base was replaced on 2026-01-26, the latest possible end is 2026-06-30.
unknown {
  id = "nd45.design",
  power = BOTH,
  when = LOCAL_A,
  valid_from = "2026-01-26",
  valid_to = "2026-07-01",
  reason = {
    vi = "Nghị định 45/2026 thay Nghị định 73/2019; thẩm quyền thẩm định trong thời gian này chưa đọc được.",
    en = "Decree 45/2026 replaced Decree 73/2019; who appraised in this time was not read.",
  },
  facts = { "F382", "F383" },
}

unknown {
  id = "nd73.design.others",
  power = BOTH,
  when = any_of { { project_group_a = false }, { digital_level = "central" } },
  valid_to = "2026-07-01",
  reason = {
    vi = "Chỉ đọc được quy định về dự án nhóm A do địa phương quản lý.",
    en = "Only the rule on local group-A projects was read.",
  },
  facts = { "F382", "F383" },
}

-- From 2026-07-01
for level, o in pairs {
  central = { holder = "central_body", point = "a", fact = "F366",
              note = "cấp có thẩm quyền quyết định đầu tư của bộ, cơ quan" },
  province = { holder = "provincial_chair", point = "b", fact = "F379",
               note = "hội đồng hoặc đơn vị chuyên môn thẩm định; Chủ tịch có thể giao đơn vị cấp tỉnh" },
  commune = { holder = "commune_chair", point = "b", fact = "F379",
              note = "hội đồng hoặc đơn vị chuyên môn cấp mình thẩm định" },
} do
  origin {
    id = "nd224.50.3." .. level,
    basis = art50:point(o.point),
    power = BOTH,
    when = { digital_level = level },
    holder = o.holder,
    confidence = "text",
    facts = { o.fact },
    note = o.note,
  }
end
