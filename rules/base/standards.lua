-- Standards, metrology and quality: facts and what may be done.

fact {
  id = "managed_by", type = "enum",
  question = { vi = "Sản phẩm, hàng hóa, lĩnh vực đánh giá thuộc bộ nào quản lý?", en = "Which ministry manages the goods or the sector?" },
  values = {
    { id = "most", vi = "Bộ Khoa học và Công nghệ", en = "Ministry of Science and Technology" },
    { id = "industry_trade", vi = "Bộ Công Thương", en = "Ministry of Industry and Trade" },
    { id = "other_ministry", vi = "Bộ khác", en = "Another ministry" },
  },
}

fact {
  id = "designation_basis", type = "enum",
  question = { vi = "Chỉ định để đánh giá theo căn cứ nào?", en = "What is the body designated to assess?" },
  values = {
    { id = "high_risk", vi = "Sản phẩm, hàng hóa có mức độ rủi ro cao", en = "High-risk goods" },
    { id = "local_regulation", vi = "Quy chuẩn kỹ thuật địa phương", en = "A local technical regulation" },
    { id = "other", vi = "Căn cứ khác", en = "Something else" },
  },
}

local function thing(id, vi, en, actions)
  subject { id = id, field = "standards", name = { vi = vi, en = en }, actions = actions }
end

-- Metrology
thing("metrology.service", "Dịch vụ kiểm định, hiệu chuẩn, thử nghiệm phương tiện đo, chuẩn đo lường", "Verification, calibration and testing of instruments", { "issue", "reissue", "terminate" })
thing("metrology.reference_standard", "Chứng nhận chuẩn đo lường dùng trực tiếp để kiểm định phương tiện đo nhóm 2", "Certification of measurement standards for group-2 instruments", { "certify", "amend", "cancel" })
thing("metrology.verifier_card", "Chứng nhận, thẻ kiểm định viên đo lường", "Verifier's certificate and card", { "issue", "amend", "cancel" })
thing("metrology.pattern", "Phê duyệt mẫu phương tiện đo", "Pattern approval", { "approve" })
thing("metrology.quantity_mark", "Công bố sử dụng dấu định lượng", "Quantity mark", { "receive", "amend", "issue" })
-- Inspection of metrology is concurrent: each tier its own scope.
thing("metrology.inspection_national", "Kiểm tra đột xuất về đo lường trong cả nước", "Ad hoc inspection of metrology nationwide", { "inspect" })
thing("metrology.inspection_province", "Kiểm tra về đo lường trong tỉnh", "Inspection of metrology in the province", { "inspect" })
thing("metrology.market_check", "Kiểm tra phép đo tại chợ, trung tâm thương mại, điểm bán buôn, bán lẻ", "Checking measurements at markets and shops", { "inspect" })
thing("metrology.inspection_plan", "Kế hoạch kiểm tra đo lường hằng năm của địa bàn", "Annual local inspection plan", { "approve" })
thing("metrology.inspection_support", "Phối hợp với cơ quan kiểm tra đo lường trên địa bàn", "Cooperation with metrology inspectors in the area", { "cooperate" })
thing("metrology.violations", "Khiếu nại, tố cáo, vi phạm pháp luật về đo lường", "Complaints and violations in metrology", { "settle" })

-- Conformity assessment
local SERVICE = { "issue", "amend", "reissue" }
thing("testing_service.registration", "Đăng ký hoạt động thử nghiệm chất lượng sản phẩm, hàng hóa", "Registration of testing services", SERVICE)
thing("verification_service.registration", "Đăng ký hoạt động kiểm định chất lượng sản phẩm, hàng hóa trong quá trình sử dụng", "Registration of in-use verification services", SERVICE)
thing("inspection_service.registration", "Đăng ký hoạt động giám định chất lượng sản phẩm, hàng hóa", "Registration of inspection (giám định) services", SERVICE)
thing("certification_service.registration", "Đăng ký hoạt động chứng nhận sản phẩm, hệ thống quản lý", "Registration of certification services", SERVICE)
thing("conformity_body.registration", "Đăng ký hoạt động đánh giá sự phù hợp (bốn loại trên)", "Registration of conformity assessment (all four kinds)", { "inspect", "revoke" })
thing("conformity_body.designation", "Chỉ định tổ chức đánh giá sự phù hợp", "Designation of a conformity assessment body", { "designate", "designate_temporarily", "amend", "reissue", "revoke" })

-- Declarations of conformity, imports, quality
thing("conformity.standard_declaration", "Đăng ký công bố hợp chuẩn", "Declaration of conformity with a standard", { "register" })
thing("conformity.regulation_declaration", "Đăng ký công bố hợp quy (quy chuẩn của Bộ Khoa học và Công nghệ)", "Declaration of conformity with a technical regulation", { "register" })
thing("quality.import_inspection", "Chất lượng hàng hóa nhập khẩu nhóm 2 (từ 2026: mức độ rủi ro cao)", "Quality of imported goods of group 2 (from 2026: high risk)", { "inspect", "exempt" })
thing("quality.inspection_province", "Kiểm tra chất lượng sản phẩm, hàng hóa ở cấp tỉnh", "Quality inspection by the province", { "inspect" })
thing("quality.inspection_commune", "Kiểm tra chất lượng sản phẩm, hàng hóa ở cấp xã", "Quality inspection by the commune", { "inspect" })
thing("quality.traceability", "Truy xuất nguồn gốc sản phẩm, hàng hóa trên địa bàn", "Traceability of goods in the area", { "inspect" })
thing("barcode", "Mã số, mã vạch", "Barcodes (GS1)", { "issue", "extend", "revoke", "manage" })

-- Awards
thing("quality_award.registration", "Đăng ký hoạt động xét tặng giải thưởng chất lượng sản phẩm, hàng hóa", "Registration to run a quality award", { "confirm" })
thing("national_quality_award", "Giải thưởng chất lượng quốc gia", "National Quality Award", { "register", "give_opinion", "decide", "revoke" })

-- ISO 9001 in state bodies
thing("iso9001.consultant_organisation", "Tổ chức tư vấn ISO 9001 cho cơ quan nhà nước", "ISO 9001 consulting organisation", { "issue", "reissue" })
thing("iso9001.independent_consultant", "Chuyên gia tư vấn độc lập ISO 9001 cho cơ quan nhà nước", "Independent ISO 9001 consultant", { "issue", "reissue" })
thing("iso9001.certification_organisation", "Tổ chức chứng nhận đánh giá ISO 9001 tại cơ quan nhà nước", "Organisation certifying ISO 9001 in state bodies", { "issue", "reissue" })
thing("iso9001.confirmation", "Giấy xác nhận tư vấn, đánh giá ISO 9001 và thẻ chuyên gia", "ISO 9001 confirmations and expert cards", { "replace" })
thing("iso9001.expert_card", "Thẻ chuyên gia tư vấn, đánh giá của tổ chức", "Expert cards of an organisation", { "supplement" })
thing("iso9001.training", "Đào tạo về tư vấn, đánh giá ISO 9001", "Training in ISO 9001 consulting and assessment", { "issue", "reissue", "replace" })
thing("training_competence.declaration", "Công bố đủ năng lực thực hiện hoạt động đào tạo", "Declaration of competence to train", { "receive", "amend" })
