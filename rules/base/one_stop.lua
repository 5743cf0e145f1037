-- Receiving, handling and fees: what holds for every field. Receiving moves no
-- power (Decree 118/2025); the Department prepares the file (Circular 10/2025).

local nd118 = instrument "decree:118/2025/NĐ-CP"
local tt10 = instrument "circular:10/2025/TT-BKHCN"

receives { id = "one_stop.province", basis = nd118, by = "provincial_service_centre", of = { "province", "commune" },
           confidence = "secondary", facts = { "F002" } }
receives { id = "one_stop.commune", basis = nd118, by = "commune_service_centre", of = { "province", "commune" },
           confidence = "secondary", facts = { "F001" } }

-- The day of effect of Circular 10/2025 was not read: the two-tier day is taken.
handles {
  id = "tt10.province", basis = tt10, by = "provincial_department", valid_from = "2025-07-01",
  of = { "provincial_committee", "provincial_chair", "provincial_body" },
  confidence = "secondary", facts = { "law:roles", "instruments:circular:10/2025/TT-BKHCN" },
  note = "Ngày hiệu lực chưa đọc; lấy ngày 1/7/2025.",
}
handles {
  id = "tt10.commune", basis = tt10, by = "commune_department", valid_from = "2025-07-01",
  of = { "commune_committee", "commune_chair", "commune_body" },
  confidence = "secondary", facts = { "instruments:circular:10/2025/TT-BKHCN" },
  note = "Ngày hiệu lực chưa đọc; lấy ngày 1/7/2025.",
}

-- Fees: Art. 3 of Decrees 132 and 133/2025
fact {
  id = "received_at", type = "enum",
  question = { vi = "Hồ sơ nộp tại đâu?", en = "Where is the dossier filed?" },
  values = {
    { id = "province", vi = "Trung tâm Phục vụ hành chính công cấp tỉnh", en = "Provincial public-service centre" },
    { id = "commune", vi = "Trung tâm Phục vụ hành chính công cấp xã", en = "Commune public-service centre" },
  },
}

subject {
  id = "one_stop.fee", field = "one_stop",
  name = { vi = "Phí, lệ phí nộp khi nộp hồ sơ", en = "Fee paid on filing" },
  actions = { "collect" },
}

local nd132 = instrument "decree:132/2025/NĐ-CP"
for where, centre in pairs { province = "provincial_service_centre", commune = "commune_service_centre" } do
  origin {
    id = "one_stop.fee." .. where, basis = nd132:article(3), power = { "one_stop.fee", "collect" },
    when = { received_at = where }, holder = centre, confidence = "secondary", facts = { "F003", "decrees:132.3" },
    note = "Mức thu do Bộ trưởng Bộ Tài chính hoặc Hội đồng nhân dân cấp tỉnh quy định.",
  }
end

for id, dates in pairs { before = { valid_to = "2025-07-01" }, after = { valid_from = "2027-03-01" } } do
  unknown {
    id = "one_stop.fee." .. id, power = { "one_stop.fee" }, valid_from = dates.valid_from, valid_to = dates.valid_to,
    reason = { vi = "Ngoài thời gian áp dụng Nghị định 132/2025/NĐ-CP: chưa đọc.", en = "Outside the time of Decree 132/2025: not read." },
    confidence = "secondary", facts = { "F003" },
  }
end
