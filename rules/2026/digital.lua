-- SPDX-License-Identifier: MIT
-- Digital transformation from 2026-07-01: Law 148/2025, Decree 224/2026, with
-- duties of the commune by name. What became of the tasks of Decree 132 Arts 6
-- and 7: see nd132/ended.lua.

local nd224 = instrument "decree:224/2026/NĐ-CP"

local function duty(id, vi, en, actions)
  subject { id = "digital." .. id, field = "digital", name = { vi = vi, en = en }, actions = actions }
end

duty("transformation_investment", "Hướng dẫn, theo dõi, đào tạo về đầu tư, mua sắm, thuê dịch vụ cho chuyển đổi số ở cấp xã",
  "Guiding, following and training on spending for digital transformation in the commune",
  { "guide", "check", "train" })
duty("spending_inspection", "Kiểm tra đầu tư, mua sắm, thuê dịch vụ cho chuyển đổi số",
  "Inspection of spending for digital transformation", { "inspect" })
duty("spending_inspection_support", "Phối hợp với Sở kiểm tra đầu tư, mua sắm, thuê dịch vụ cho chuyển đổi số",
  "Joining the Department in inspecting spending for digital transformation", { "cooperate" })
duty("experiment", "Phát triển thử nghiệm trong chuyển đổi số",
  "Experimental development in digital transformation", { "decide" })
duty("community_team", "Tổ công nghệ số cộng đồng", "Community digital technology team", { "set_up" })
duty("support_point", "Điểm hỗ trợ xã hội số", "Digital society support point", { "organise" })
duty("commune_portal", "Trang thông tin điện tử cấp xã (thành phần cổng của tỉnh)",
  "Commune website (part of the provincial portal)", { "maintain" })
duty("technology_park", "Khu công nghệ số tập trung", "Concentrated digital technology park", { "establish" })

local function start(id, basis, power, holder, fact_id, more)
  local o = { id = id, basis = basis, power = power, holder = holder,
              confidence = "text", facts = { fact_id } }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

local COMMUNE = "commune_committee"
start("nd224.86.2", nd224:article(86):clause(2), { "digital.transformation_investment" }, COMMUNE, "F371")
start("nd224.69.5.b", nd224:article(69):clause(5):point("b"), { "digital.spending_inspection_support" }, COMMUNE, "F373")
start("nd224.79.4", nd224:article(79):clause(4), { "digital.community_team" }, COMMUNE, "F375")
start("nd224.78.1", nd224:article(78):clause(1), { "digital.support_point" }, COMMUNE, "F377")
start("nd224.11.1", nd224:article(11):clause(1), { "digital.commune_portal" }, COMMUNE, "F376",
  { note = "tên miền: khoản 4 điểm c" })

-- Each tier inspects its own units; that is not an overlap.
local INSPECTION = { "digital.spending_inspection", "inspect" }
local art69 = nd224:article(69)
start("nd224.69.2", art69:clause(2), INSPECTION, "ministry", "F365",
  { when = { digital_level = "central" }, note = "theo kế hoạch của Bộ trưởng, tại bộ, ngành, địa phương" })
start("nd224.69.4", art69:clause(4), INSPECTION, "provincial_committee", "F380",
  { when = { digital_level = "province" }, note = "Sở Khoa học và Công nghệ giúp" })
start("nd224.69.5.a", art69:clause(5):point("a"), INSPECTION, COMMUNE, "F367",
  { when = { digital_level = "commune" } })

caveat {
  id = "nd224.69.central",
  basis = art69:clause(2),
  power = { INSPECTION },
  of = { "province", "commune" },
  text = {
    vi = "Bộ Khoa học và Công nghệ cũng chủ trì kiểm tra tại địa phương theo kế hoạch của Bộ trưởng (Điều 69 khoản 2).",
    en = "The Ministry also inspects in the provinces under the Minister's plan (Art. 69(2)).",
  },
  facts = { "F365" },
}

-- Heads of ministries, chairs of provinces and of communes decide, each his own.
for level, holder in pairs {
  central = "central_body", province = "provincial_chair", commune = "commune_chair",
} do
  start("nd224.39.5." .. level, nd224:article(39):clause(5), { "digital.experiment" }, holder,
    "F374", { when = { digital_level = level }, note = "hoặc người được phân cấp, ủy quyền" })
end

start("nd354.park", instrument "decree:354/2025/NĐ-CP", { "digital.technology_park" },
  "provincial_committee", "F384", { valid_from = "2026-01-01", confidence = "secondary" })

local function not_yet(id, power, day, vi, en)
  unknown { id = id, power = power, valid_to = day, reason = { vi = vi, en = en }, facts = { "law:time" } }
end

not_yet("nd224.not_yet",
  { { "digital.transformation_investment" }, { "digital.spending_inspection" },
    { "digital.spending_inspection_support" }, { "digital.experiment" },
    { "digital.community_team" }, { "digital.support_point" }, { "digital.commune_portal" } },
  "2026-07-01",
  "Nhiệm vụ này bắt đầu từ ngày 1/7/2026 theo Nghị định 224/2026; trước đó chưa đọc được quy định nào.",
  "This duty starts on 1/7/2026 with Decree 224/2026; no earlier rule was read.")
not_yet("nd354.not_yet", { "digital.technology_park" }, "2026-01-01",
  "Thẩm quyền trước ngày 1/1/2026 chưa đọc được.", "Who was competent before 1/1/2026 was not read.")
