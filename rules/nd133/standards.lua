-- Decree 133/2025/NĐ-CP, Arts 48 to 56: standards, metrology and quality. All
-- are decentralised by Chapter III. The articles do not say which province.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local function decentralise(article, power, to, facts, more)
  local t = {
    id = "nd133." .. article, basis = nd133:article(article), power = power,
    from = "ministry", to = to, mode = "decentralisation", confidence = "text", facts = facts,
  }
  for key, value in pairs(more or {}) do t[key] = value end
  transfer(t)
end

-- Arts 48 and 50 name the Chair; the line of Art. 49 is not legible, so for
-- reissue only the tier is sure.
decentralise(48, { "metrology.service", "issue" }, "provincial_chair", { "F041" })
decentralise(49, { "metrology.service", "reissue" }, "provincial_body", { "F070" }, { note = "Dòng ghi cơ quan ở Điều 49 không đọc được." })
decentralise(50, { "metrology.service", "terminate" }, "provincial_chair", { "F036" })

-- Arts 51 to 54: issue, amend, reissue, each for one kind of service
local committee = "provincial_committee"
decentralise(51, { "testing_service.registration" }, committee, { "F045", "F058", "F062" })
decentralise(52, { "verification_service.registration" }, committee, { "F044", "F055", "F061" })
decentralise(53, { "inspection_service.registration" }, committee, { "F043", "F057", "F060" })
decentralise(54, { "certification_service.registration" }, committee, { "F042", "F056", "F059" })

-- Arts 55 and 56
decentralise(55, { "conformity_body.registration", "inspect" }, committee, { "F029" })
decentralise(56, { "conformity_body.registration", "revoke" }, committee, { "F030" })

local moved = {
  { "metrology.service" }, { "testing_service.registration" }, { "verification_service.registration" },
  { "inspection_service.registration" }, { "certification_service.registration" }, { "conformity_body.registration" },
}

caveat {
  id = "nd133.standards.which_province", basis = nd133, power = moved, of = "province",
  text = { vi = "Nghị định 133/2025/NĐ-CP (bản đọc được) không nói tỉnh nào; lấy tỉnh nơi nộp hồ sơ.",
           en = "Decree 133/2025 (as read) does not say which province; the one where the case is presented is taken." },
  confidence = "text", facts = { "decrees:133.48-56" },
}

-- A procedure page names the Chair for the reissue that Art. 54 gives to the
-- Committee; its legal basis was not read, so the decree stands.
caveat {
  id = "nd133.54.page", basis = nd133:article(54), power = { "certification_service.registration", "reissue" }, of = "province",
  text = { vi = "Có trang thủ tục ghi Chủ tịch Ủy ban nhân dân cấp tỉnh (căn cứ không đọc được).",
           en = "One procedure page names the Chair of the provincial Committee (its basis was not read)." },
  confidence = "text", facts = { "F077" },
}

caveat {
  id = "nd36_2026.metrology_service", power = { "metrology.service" }, valid_from = "2026-01-01",
  text = { vi = "Nghị định 36/2026/NĐ-CP sửa Nghị định 105/2016/NĐ-CP; nội dung và ngày hiệu lực chưa đọc.",
           en = "Decree 36/2026 amends Decree 105/2016; its content and day of effect were not read." },
  confidence = "text", facts = { "instruments:decree:36/2026/NĐ-CP" },
}
