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

local law = instrument "law:24/2023/QH15"
local decree = instrument "decree:133/2025/NĐ-CP"

origin { id = "law.28", basis = law:article(28), power = { "telecom.licence" },
         holder = "minister", confidence = "text", facts = { "F1", "law:time" } }
origin { id = "law.30", basis = law, power = { "telecom.notice", "issue" }, place = "site",
         holder = same_as { "telecom.licence", "issue" }, confidence = "weak", facts = { "F2" } }
transfer {
  id = "133.4.2", basis = decree:article(4):clause("2"):point("a"),
  power = { { "telecom.licence", { "issue", "amend" } }, { "telecom.licence", "revoke" } },
  when = { radio = false, scope = one_of { "one" }, any_of { { lines = below(100) }, { lines = at_least(6000.5) } } },
  from = "minister", to = "committee", place = "site", mode = "devolution", may_pass_on = false,
  valid_from = "2025-08-01", valid_to = "2026-01-01", ended_by = law:article(99),
  transition = "immediate", confidence = "text", facts = { "F300" }, note = "ghi chú",
}
transfer { id = "133.4.3", basis = decree:article("4a"), power = { "telecom.licence", "issue" },
           from = "central", to = "department", mode = "delegation", province = "22",
           exception_to = { "133.4.2" }, confidence = "secondary", facts = { "F301" } }
handles { id = "133.5", basis = decree, by = "department", of = { "committee", "province" },
          power = { "telecom.licence" }, confidence = "text", facts = { "F302" } }
receives { id = "118.1", basis = decree, by = "department", of = "committee", field = "telecom",
           confidence = "text", facts = { "F303" } }
requires { id = "need", power = { "telecom.notice" }, needs = { "telecom.licence", "issue" },
           text = "Cần giấy phép trước", facts = { "F304" } }
caveat { id = "warn", text = { vi = "Chú ý", en = "Note" }, of = "committee", field = { "telecom", "metrology" } }
unknown { id = "hole", reason = "Chưa rõ", about = "handler", power = { "telecom.licence", "amend" },
          valid_from = "2025-07-01", when = any_of { { radio = true }, { scope = none_of { "one" } } } }
