-- SPDX-License-Identifier: MIT
-- Technology transfer before and beside Decree 133: Law 07/2017 and Decree
-- 76/2018. Decree 133 does not mention the registration of transfers.

local law07 = instrument "law:07/2017/QH14"
local nd76 = instrument "decree:76/2018/NĐ-CP"

local function start(id, basis, power, holder, facts, more)
  local o = { id = id, basis = basis, power = power, holder = holder,
              confidence = "text", facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

-- Programmes ----------------------------------------------------------------
start("law07.37.2", law07:article(37):clause(2), { "tech_transfer.innovation_programme" },
  "prime_minister", { "F225", "decrees:before" })
start("law07.41.2", law07:article(41):clause(2), { "tech_transfer.market_programme" },
  "prime_minister", { "F224", "decrees:before" })
start("law07.54.2", law07:article(54):clause(2), { "tech_transfer.import_programme" },
  "prime_minister", { "F226", "decrees:before" })

-- Restricted technology -----------------------------------------------------
start("law07.29", law07:article(29), { "tech_transfer.restricted", "approve" },
  "ministry", { "F227", "decrees:before" })
start("law07.30", law07:article(30), { "tech_transfer.restricted", "issue" },
  "ministry", { "F236", "decrees:before" },
  { note = "mọi thay đổi phải xin giấy phép mới" })

-- Registration: who decides the investment, or in which direction ------------
local REGISTER = { "tech_transfer.registration", "issue" }
local art6 = nd76:article(6)

start("nd76.6.1.a", art6:clause(1):point("a"), REGISTER, "ministry", { "F230", "F231" }, {
  when = {
    defence_secret = false,
    transfer_context = "in_project",
    investment_policy_by = one_of {
      "national_assembly", "prime_minister", "central_body", "outward_project",
    },
  },
})
start("nd76.6.1.b", art6:clause(1):point("b"), REGISTER, "provincial_department",
  { "F238", "F239", "F246" }, {
    when = {
      defence_secret = false,
      transfer_context = "in_project",
      investment_policy_by = one_of { "local_body", "certificate_only" },
    },
  })
start("nd76.6.2.a", art6:clause(2):point("a"), REGISTER, "ministry", { "F232", "F233" }, {
  when = {
    defence_secret = false,
    transfer_context = "independent",
    transfer_direction = one_of { "inward", "outward" },
  },
})
start("nd76.6.2.b", art6:clause(2):point("b"), REGISTER, "provincial_department",
  { "F240", "F241", "F246" }, {
    when = {
      defence_secret = false,
      transfer_context = "independent",
      transfer_direction = "domestic",
    },
    note = "trong nước: vốn nhà nước, hoặc đăng ký tự nguyện",
  })
start("nd76.6.3", art6:clause(3), REGISTER, "defence_ministry", { "F229" },
  { when = { defence_secret = true } })

-- Who issued it also extends and amends it (same facts, same issuer).
start("law07.33.1", law07:article(33):clause(1),
  { "tech_transfer.registration", { "extend", "amend" } },
  same_as { "tech_transfer.registration", "issue" }, { "F247", "F258" })

-- Opinion on projects -------------------------------------------------------
local OPINION = { "tech_transfer.project_opinion", "give_opinion" }
start("law07.14.2.b", law07:article(14):clause(2):point("b"), OPINION, "ministry",
  { "F228" }, { when = { investment_policy_by = "prime_minister" } })
start("law07.14.2.c", law07:article(14):clause(2):point("c"), OPINION,
  "provincial_department", { "F237" },
  { when = { investment_policy_by = one_of { "central_body", "local_body" } } })

unknown {
  id = "law07.14.rest",
  power = OPINION,
  when = {
    investment_policy_by = one_of { "national_assembly", "certificate_only", "outward_project" },
  },
  reason = {
    vi = "Chỉ đọc được điểm b và c khoản 2 Điều 14 (giai đoạn chủ trương đầu tư).",
    en = "Only points b and c of Art. 14(2) were read (the stage of the investment policy).",
  },
  facts = { "F228", "F237" },
}

-- Services: one ministry or several ------------------------------------------
for _, s in ipairs { "evaluation_service", "assessment_service" } do
  local power = { "tech_transfer." .. s, { "issue", "reissue" } }
  start("nd76.39.1." .. s, nd76:article(39):clause(1), power, "line_ministry", { "F235" },
    { when = { ministries_concerned = "one_other" } })
  start("nd76.39.1.own." .. s, nd76:article(39):clause(1), power, "ministry", { "F235" },
    { when = { ministries_concerned = "one_this" } })
  start("nd76.39.2." .. s, nd76:article(39):clause(2), power, "ministry", { "F234" },
    { when = { ministries_concerned = "several" } })
  -- The rows of the old law name issue and reissue; amending is Art. 39 as well
  -- by the table of earlier holders.
  local amend = { "tech_transfer." .. s, "amend" }
  start("nd76.39.amend.line." .. s, nd76:article(39), amend, "line_ministry", { "decrees:before" },
    { when = { ministries_concerned = "one_other" }, confidence = "secondary" })
  start("nd76.39.amend." .. s, nd76:article(39), amend, "ministry", { "decrees:before" },
    { when = { ministries_concerned = one_of { "several", "one_this" } }, confidence = "secondary" })
end

-- The body before Decree 133 was not read; a "phân cấp" starts from the centre.
start("nd134.31.2.e", instrument("decree:134/2016/NĐ-CP"):article(31):clause(2):point("e"),
  { "tech_transfer.special_vehicle" }, "central_body", { "F255" },
  { valid_from = "2025-01-01", confidence = "weak",
    note = "ngày hiệu lực và cơ quan trước 1/7/2025 chưa đọc được" })
