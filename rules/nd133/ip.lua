-- Decree 133/2025/NĐ-CP, Arts 5 to 10 and 36 to 44: industrial property.
-- The articles do not say which province: the one where the case is presented
-- is taken, and a caveat says so.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local function to_province(mode)
  return function(article, power, facts, more)
    local t = {
      id = "nd133." .. article, basis = nd133:article(article), power = power,
      from = "ip_office", to = "provincial_committee", mode = mode, confidence = "text", facts = facts,
    }
    for key, value in pairs(more or {}) do t[key] = value end
    transfer(t)
  end
end

local devolve = to_province "devolution"
local decentralise = to_province "decentralisation"

-- Chapter II
devolve(5, { "ip.representation_organisation", "record" }, { "F158" })
devolve(6, { "ip.representative", "record" }, { "F156" })
devolve(7, { "ip.representation_organisation", "delete" }, { "F163" })
devolve(8, { "ip.representative", "delete" }, { "F162" })
devolve(9, { "ip.compulsory_licence", "issue" }, { "F148" }, { from = "ministry", when = { compulsory_ground = one_of { "b", "c", "d" } } })
devolve(10, { "ip.licence_contract", "register" }, { "F166" })

-- Chapter III
decentralise(36, { "ip.title", "reissue" }, { "F145" }, { id = "nd133.36.reissue" })
decentralise(36, { "ip.title", "issue_copy" }, { "F145" }, { id = "nd133.36.copy", when = { copy_asked_at_filing = false } })
decentralise(37, { "ip.licence_contract", { "issue_copy", "reissue" } }, { "F146" })
decentralise(38, { "ip.representative_exam" }, { "F144", "F167" })
decentralise(39, { "ip.representative_certificate" }, { "F149", "F152", "F161" })
decentralise(40, { "ip.representation_organisation", "record_change" }, { "F157" })
decentralise(41, { "ip.compulsory_licence", "terminate" }, { "F164" }, { from = "central_body", place = "issuer", when = { issued_by = "province" } })
decentralise(42, { "ip.licence_contract", "record_change" }, { "F147" })
decentralise(43, { "ip.assessor_exam" }, { "F143", "F165" })
decentralise(44, { "ip.assessor_card" }, { "F151", "F155", "F160" })

caveat {
  id = "nd133.ip.which_province", basis = nd133, of = "provincial_committee",
  power = {
    { "ip.representation_organisation" }, { "ip.representative" }, { "ip.representative_certificate" },
    { "ip.representative_exam" }, { "ip.assessor_exam" }, { "ip.assessor_card" }, { "ip.licence_contract" },
    { "ip.title", { "issue_copy", "reissue" } }, { "ip.compulsory_licence", "issue" },
  },
  text = { vi = "Nghị định 133/2025/NĐ-CP (bản đọc được) không nói tỉnh nào; lấy tỉnh nơi nộp hồ sơ.",
           en = "Decree 133/2025 (as read) does not say which province; the one where the case is presented is taken." },
  confidence = "text", facts = { "decrees:133.5-10", "decrees:133.36-44" },
}

-- The deadlock across tiers: each needs the other's result first.
requires {
  id = "ip.deadlock.reissue", power = { "ip.title", "reissue" }, needs = { "ip.title", "amend" },
  when = { title_lost = true, owner_changed = true }, basis = nd133:article(36),
  text = { vi = "Văn bằng bị mất mà chủ đã đổi: cấp lại cần ghi nhận chủ mới trước.", en = "Certificate lost and owner changed: reissue needs the new owner recorded first." },
  confidence = "text", facts = { "law:deadlock" },
}
requires {
  id = "ip.deadlock.amend", power = { "ip.title", "amend" }, needs = { "ip.title", "reissue" },
  when = { title_lost = true, owner_changed = true }, basis = nd133:article(36),
  text = { vi = "Văn bằng bị mất mà chủ đã đổi: ghi nhận chủ mới cần có văn bằng trước.", en = "Certificate lost and owner changed: recording the new owner needs the certificate first." },
  confidence = "text", facts = { "law:deadlock" },
}
