-- Industrial property: facts, what may be done, and who held it before Decree
-- 133/2025/NĐ-CP. What the decree does not name stays with the IP Office.

-- Facts ------------------------------------------------------------------

fact {
  id = "compulsory_ground", type = "enum",
  question = { vi = "Căn cứ bắt buộc chuyển giao theo Điều 145(1) Luật Sở hữu trí tuệ?",
               en = "Which ground of Article 145(1) of the IP Law?" },
  values = {
    { id = "a", vi = "Điểm a: mục đích công cộng, quốc phòng…", en = "Point a: public purpose, defence…" },
    { id = "b", vi = "Điểm b", en = "Point b" },
    { id = "c", vi = "Điểm c", en = "Point c" },
    { id = "d", vi = "Điểm d", en = "Point d" },
  },
}

local function yes_no(id, vi, en)
  fact { id = id, type = "boolean", question = { vi = vi, en = en } }
end

yes_no("copy_asked_at_filing", "Phó bản do chủ sở hữu chung yêu cầu ngay khi nộp đơn?", "Is it a co-owner's copy asked for when filing?")
yes_no("title_lost", "Văn bằng bảo hộ bị mất?", "Is the title certificate lost?")
yes_no("owner_changed", "Chủ văn bằng đã thay đổi mà chưa được ghi nhận?", "Has the owner changed without being recorded?")

-- Subjects ---------------------------------------------------------------

local function thing(id, vi, en, actions)
  subject { id = id, field = "ip", name = { vi = vi, en = en }, actions = actions }
end

thing("ip.representation_organisation", "Tổ chức dịch vụ đại diện sở hữu công nghiệp", "IP representation organisation", { "record", "record_change", "delete" })
thing("ip.representative", "Người đại diện sở hữu công nghiệp", "IP representative", { "record", "delete" })
thing("ip.representative_certificate", "Chứng chỉ hành nghề dịch vụ đại diện sở hữu công nghiệp", "Practising certificate of a representative", { "issue", "reissue", "revoke" })
thing("ip.representative_exam", "Kiểm tra nghiệp vụ đại diện sở hữu công nghiệp", "Examination of representatives", { "organise", "register" })
thing("ip.assessor_exam", "Kiểm tra nghiệp vụ giám định sở hữu công nghiệp", "Examination of assessors", { "organise", "register" })
thing("ip.assessor_card", "Thẻ giám định viên sở hữu công nghiệp", "Assessor card", { "issue", "reissue", "revoke" })
thing("ip.assessment_organisation", "Giấy chứng nhận tổ chức giám định sở hữu công nghiệp", "Certificate of an assessment organisation", { "issue", "reissue", "revoke" })
thing("ip.title", "Văn bằng bảo hộ sở hữu công nghiệp", "Industrial-property title", { "issue", "amend", "issue_copy", "reissue" })
thing("ip.licence_contract", "Hợp đồng chuyển quyền sử dụng đối tượng sở hữu công nghiệp", "Licence contract", { "register", "record_change", "issue_copy", "reissue" })
thing("ip.assignment_contract", "Hợp đồng chuyển nhượng quyền sở hữu công nghiệp", "Assignment contract", { "register" })
thing("ip.compulsory_licence", "Bắt buộc chuyển giao quyền sử dụng sáng chế", "Compulsory licence of an invention", { "issue", "terminate" })

-- Origins ----------------------------------------------------------------

local ip_law = instrument "law:50/2005/QH11"
local nd65 = instrument "decree:65/2023/NĐ-CP"

local function office(id, power, basis, confidence, facts, note)
  origin { id = "ip.origin." .. id, power = power, holder = "ip_office", basis = basis,
           confidence = confidence, facts = facts, note = note }
end

local prior = { "decrees:before" }

office("record_representation", { { "ip.representation_organisation", "record" }, { "ip.representative", "record" } }, ip_law:article(156):clause(1), "text", prior)
office("delete_representation", { { "ip.representation_organisation", "delete" }, { "ip.representative", "delete" } }, ip_law:article(156):clause(2), "text", prior)
office("representation_change", { "ip.representation_organisation", "record_change" }, nd65:article(65):clause(3), "text", prior)
office("representative_certificate", { "ip.representative_certificate" }, nd65:article(64), "text", prior)
office("representative_exam", { "ip.representative_exam" }, nd65:article(63):clause(2), "secondary", prior)
office("assessor_exam", { "ip.assessor_exam" }, nd65:article(108):clause(4), "secondary", prior)
office("assessor_card", { "ip.assessor_card" }, nd65:article(109):clause(1), "secondary", prior)
office("title_copy", { "ip.title", { "issue_copy", "reissue" } }, nd65:article(29):clause(7), "secondary", prior)
office("contract_copy", { "ip.licence_contract", { "issue_copy", "reissue" } }, nd65:article(29):clause(8), "secondary", prior)
office("licence_contract", { "ip.licence_contract", "register" }, ip_law:article(148):clause(3), "secondary", prior)
office("licence_contract_change", { "ip.licence_contract", "record_change" }, nd65, "secondary", prior)

-- Not moved by Decree 133
office("title_grant", { "ip.title", "issue" }, ip_law, "secondary", { "F142" }, "Không có tên trong các nhiệm vụ được chuyển.")
office("title_amend", { "ip.title", "amend" }, nd65, "secondary", { "F140" }, "Không được chuyển theo Nghị định 133/2025/NĐ-CP.")
office("assignment", { "ip.assignment_contract", "register" }, ip_law:article(148):clause(1), "secondary", { "F141" }, "Không được chuyển theo Nghị định 133/2025/NĐ-CP.")

-- Compulsory licence: ground a) belongs to the line ministry, the rest to the
-- Ministry. That ground a) did not move is only concluded from silence.
origin {
  id = "ip.origin.compulsory.a", basis = ip_law:article(147):clause(1),
  power = { "ip.compulsory_licence", "issue" }, when = { compulsory_ground = "a" }, holder = "line_ministry",
  confidence = "weak", facts = { "F139" }, note = "Luật ghi bộ, cơ quan ngang bộ quản lý ngành; không thấy văn bản nào chuyển đi.",
}
origin {
  id = "ip.origin.compulsory.bcd", basis = ip_law:article(147):clause(1),
  power = { "ip.compulsory_licence", "issue" }, when = { compulsory_ground = one_of { "b", "c", "d" } }, holder = "ministry",
  confidence = "text", facts = prior,
}
origin {
  id = "ip.origin.compulsory.end", basis = nd65, power = { "ip.compulsory_licence", "terminate" }, holder = "central_body",
  confidence = "weak", facts = { "F164" }, note = "Trước đây ở trung ương; cơ quan cụ thể chưa đọc.",
}

-- Assessment organisations were provincial before Decree 133. The pages name
-- the Department; the decree's form for reissue names the Committee (F154), so
-- for reissue only the tier is sure.
origin {
  id = "ip.origin.assessment_organisation", basis = nd65, power = { "ip.assessment_organisation", { "issue", "revoke" } },
  holder = "provincial_department", confidence = "text", facts = { "F150", "F159" },
  note = "Theo trang thủ tục; điều khoản chưa đọc.",
}
origin {
  id = "ip.origin.assessment_organisation.reissue", basis = nd65, power = { "ip.assessment_organisation", "reissue" },
  holder = "provincial_body", confidence = "text", facts = { "F153", "F154" },
  note = "Trang thủ tục ghi Sở, mẫu của nghị định ghi Ủy ban nhân dân cấp tỉnh.",
}
