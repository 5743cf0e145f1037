fact { id = "action", type = "enum", values = {
  { id = "issue", vi = "cấp", en = "issue" },
  { id = "amend", vi = "sửa đổi", en = "amend" },
  { id = "revoke", vi = "thu hồi", en = "revoke" },
} }
fact { id = "field", type = "enum", values = { { id = "telecom", vi = "Viễn thông" }, "metrology" } }
holder { id = "minister", tier = "central", name = { vi = "Bộ trưởng", en = "Minister" } }
holder { id = "committee", tier = "province", name = "Uỷ ban nhân dân cấp tỉnh",
         title = "Uỷ ban nhân dân {unit}", valid_from = "1994-07-05" }
holder { id = "department", tier = "province", name = "Sở", generic = false }
holder { id = "other_ministry", tier = "central", name = "Bộ khác", outside = true, note = "x" }
instrument { id = "law:24/2023/QH15", kind = "law", title = "Luật Viễn thông",
             number = "24/2023/QH15", issuer = "national_assembly",
             issued = "2023-11-24", valid_from = "2024-07-01", confidence = "text" }
instrument { id = "decree:133/2025/NĐ-CP", kind = "decree",
             title = { vi = "Nghị định 133", en = "Decree 133" },
             issuer = "government", issued = "2025-06-12", valid_from = "2025-07-01",
             valid_to = "2027-03-01", transition = "receipt", note = "x" }
fact { id = "radio", type = "boolean", question = { vi = "Có dùng băng tần không?", en = "Radio?" } }
fact { id = "scope", type = "enum", values = { "one", { id = "many", vi = "Nhiều tỉnh" } } }
fact { id = "lines", type = "number", unit = "thuê bao", thresholds = { 100, 6000.5, -1.125 } }
fact { id = "site", type = "place", level = "province", question = "Ở đâu?", note = "x" }
subject { id = "telecom.licence", field = "telecom", name = "Giấy phép", actions = { "issue", "amend", "revoke" } }
subject { id = "telecom.notice", field = "telecom", name = "Thông báo", actions = { "issue" }, note = "x" }

-- One statement for each of many, from a table: the usual shape of a decree.
local law = instrument "law:24/2023/QH15"
local decree = instrument "decree:133/2025/NĐ-CP"
local subjects = {}
for i = 1, 40 do
  subjects[i] = ("telecom.kind_%02d"):format(i)
  subject { id = subjects[i], field = "telecom", name = "Loại " .. i, actions = { "issue", "amend" } }
end
local function move(i, id)
  transfer { id = "133." .. i, basis = decree:article(i), power = { id }, from = "minister", to = "committee",
             mode = i % 2 == 0 and "devolution" or "decentralisation", confidence = "text", facts = { "F" .. i } }
end
for i, id in ipairs(subjects) do
  origin { id = "law." .. i, basis = law:article(i), power = { id }, holder = "minister", confidence = "text",
           facts = { "F" .. i } }
  move(i, id)
end
