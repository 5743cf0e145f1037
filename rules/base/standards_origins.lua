-- Standards, metrology and quality: where each power starts, by older law.

local measurement_law = instrument "law:04/2011/QH13"
local nd86 = instrument "decree:86/2012/NĐ-CP"
local nd105 = instrument "decree:105/2016/NĐ-CP"
local nd107 = instrument "decree:107/2016/NĐ-CP"
local tt21 = instrument "circular:21/2014/TT-BKHCN"
local tt28_2012 = instrument "circular:28/2012/TT-BKHCN"
local tt28_2013 = instrument "circular:28/2013/TT-BKHCN"

local function start(id, power, holder, basis, confidence, facts, more)
  local o = { id = "standards.origin." .. id, power = power, holder = holder, basis = basis,
              confidence = confidence, facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

-- Services of verification, calibration, testing: files go through the
-- standards committee, the Ministry decides.
for action, article in pairs { issue = 6, reissue = 7, terminate = 8 } do
  start("metrology_service." .. action, { "metrology.service", action }, "ministry", nd105:article(article), "text", { "F009", "decrees:before" })
end

-- Conformity assessment services: the Ministry for its own goods, other
-- ministries for theirs.
local SERVICES = {
  testing_service = 6, verification_service = 10, inspection_service = 14, certification_service = 18,
}
for name, article in pairs(SERVICES) do
  local registration = { name .. ".registration" }
  start(name, registration, "ministry", nd107:article(article):clause(1), "secondary", { "decrees:before" }, { when = { managed_by = "most" } })
  start(name .. ".industry", registration, "industry_trade_department", nd107, "secondary", { "F033", "F076" },
    { when = { managed_by = "industry_trade" }, note = "Mã 1.000878 và 2.000624 thuộc ngành công thương." })
  start(name .. ".other", registration, "other_ministry", nd107, "secondary", { "decrees:before" }, { when = { managed_by = "other_ministry" } })
end
local body = { "conformity_body.registration" }
start("conformity_body.inspect", { "conformity_body.registration", "inspect" }, "ministry", nd107:article(28):clause(2):point("c"), "secondary", { "F029", "decrees:before" }, { when = { managed_by = "most" } })
start("conformity_body.revoke", { "conformity_body.registration", "revoke" }, "ministry", nd107:article(26), "secondary", { "F030", "decrees:before" }, { when = { managed_by = "most" } })
start("conformity_body.other", body, "other_ministry", nd107, "secondary", { "decrees:before" }, { when = { managed_by = none_of { "most" } } })

-- Metrology certificates
start("reference_standard", { "metrology.reference_standard", "certify" }, "standards_committee", instrument "circular:24/2013/TT-BKHCN", "text", { "F008" },
  { note = "Điều khoản chưa đọc." })
start("pattern", { "metrology.pattern" }, "standards_committee", instrument("circular:23/2013/TT-BKHCN"):article(8), "text", { "F013" },
  { note = "Không có trong Nghị định 133/2025/NĐ-CP." })

-- Quantity mark
start("quantity_mark", { "metrology.quantity_mark", { "receive", "amend" } }, "provincial_standards_branch", tt21:article(28):clause(2), "text", { "F040", "F078", "F085", "F087" })
unknown {
  id = "standards.unknown.quantity_mark_certificate", power = { "metrology.quantity_mark", "issue" },
  reason = { vi = "Thông tư 21/2014: Điều 26(1) ghi Bộ (Tổng cục), Điều 28(2) ghi Chi cục; ranh giới chưa đọc được.",
             en = "Circular 21/2014: Art. 26(1) names the Ministry, Art. 28(2) the branch; where the line runs was not read." },
  confidence = "text", facts = { "F010", "F087" },
}

-- Declarations of conformity: the branch. Decree 37/2026 was not read on this.
for name, point in pairs { standard_declaration = "a", regulation_declaration = "b" } do
  local registered_at = name == "standard_declaration" and "business_registration" or nil
  local facts = name == "standard_declaration" and { "F089", "F081", "F082" } or { "F090", "F083" }
  local function branch(id, confidence, dates)
    dates.place = registered_at
    start(name .. id, { "conformity." .. name }, "provincial_standards_branch", tt28_2012:article(17):clause(5):point(point), confidence, facts, dates)
  end
  branch("", "text", { valid_to = "2026-01-23" })
  branch(".2026", "weak", { valid_from = "2026-01-23", note = "Nghị định 37/2026/NĐ-CP có thể đã thay; chưa đọc." })
end

-- Inspection of metrology: the three tiers at once, each with its own scope.
start("inspection_national", { "metrology.inspection_national" }, "ministry", measurement_law:article(46):clause(1), "text", { "F005" })
handles { id = "standards.handles.inspection_national", power = { "metrology.inspection_national" }, by = "standards_committee",
          basis = nd86:article(13):clause(1), confidence = "text", facts = { "F005" } }
start("inspection_province", { "metrology.inspection_province" }, "provincial_committee", measurement_law:article(46):clause(2), "text", { "F027" })
handles { id = "standards.handles.inspection_province", power = { "metrology.inspection_province" }, by = "provincial_standards_branch",
          basis = nd86:article(13):clause(3), confidence = "text", facts = { "F027" } }
start("market_check", { "metrology.market_check" }, "commune_committee", tt28_2013:article(18):clause(4), "text", { "F017" })
start("inspection_support", { "metrology.inspection_support" }, "commune_committee", nd86:article(13):clause(5), "text", { "F018" })
start("violations", { "metrology.violations" }, "commune_committee", measurement_law:article(56):clause(4):point("c"), "text", { "F015" })
