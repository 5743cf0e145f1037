-- SPDX-License-Identifier: MIT
-- Warnings that hold for many powers of radio, radiation, science, technology
-- transfer, high technology and post. Those of the other fields: caveats.lua.

local function warn(id, vi, en, more)
  local c = { id = "caveat." .. id, text = { vi = vi, en = en } }
  for key, value in pairs(more) do c[key] = value end
  caveat(c)
end

-- What Decree 133 moved outside the fields that it moved as a whole.
local SCIENCE = {
  { "science.foreign_organisation", { "permit", "approve_charter" } },
  { "science.foreign_office", "issue" },
  { "science.organisation_abroad" }, { "science.office_abroad" },
}
local HIGH_TECH = {
  { "high_tech.application_organisation" }, { "high_tech.application_person" },
  { "high_tech.enterprise" }, { "high_tech.rd_organisation" }, { "high_tech.rd_person" },
  { "high_tech.park_training" }, { "high_tech.rd_project_opinion" },
}
local RADIATION = {
  { "radiation.licence" }, { "radiation.staff_certificate", "issue" },
  { "radiation.declaration", "declare" },
}
local DESIGN = { { "digital.base_design" }, { "digital.detailed_design" } }

local SCOPES = {
  radio_and_transfer = { field = { "radio", "tech_transfer" } },
  science = { power = SCIENCE },
  high_tech = { power = HIGH_TECH, valid_to = "2026-07-01" },
}

for part, scope in pairs(SCOPES) do
  local more = { valid_from = "2026-01-14", confidence = "secondary",
                 facts = { "instruments:decree:15/2026/NĐ-CP" } }
  for key, value in pairs(scope) do more[key] = value end
  warn("nd15_2026." .. part,
    "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 76/2018, 63/2023; nội dung và ngày hiệu lực chưa đọc.",
    "Decree 15/2026 (2026-01-14) amends seven decrees, among them 133/2025, 76/2018 and 63/2023; content and day of effect were not read.",
    more)
end

for part, scope in pairs {
  radio_and_transfer = { field = { "radio", "tech_transfer" } },
  science = { power = SCIENCE },
  high_tech = { power = HIGH_TECH },
  radiation = { power = RADIATION },
  digital = { power = DESIGN },
} do
  local more = { valid_to = "2025-07-01", confidence = "text", facts = { "decrees:133.76" } }
  for key, value in pairs(scope) do more[key] = value end
  warn("pending." .. part,
    "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2)).",
    "Files received before 2025-07-01 are finished by the receiving body under the law at receipt (Decree 133/2025 Art. 76(2)).",
    more)
end
