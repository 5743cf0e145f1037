-- SPDX-License-Identifier: MIT
-- Science and technology organisations, their offices, tasks and results.

local function science(id, actions, vi, en)
  subject {
    id = "science." .. id,
    field = "science",
    name = { vi = vi, en = en },
    actions = actions,
  }
end

-- Organisations
science("foreign_organisation", { "permit", "approve_charter", "amend", "reissue" },
  "Tổ chức khoa học và công nghệ có vốn nước ngoài",
  "Science and technology organisation with foreign capital")
science("foreign_office", { "issue", "amend", "reissue" },
  "Giấy phép văn phòng đại diện, chi nhánh của tổ chức khoa học và công nghệ nước ngoài tại Việt Nam",
  "Licence of an office or branch in Vietnam of a foreign S&T organisation")
science("organisation_registration", { "issue", "amend", "reissue", "suspend", "cancel" },
  "Giấy chứng nhận đăng ký hoạt động khoa học và công nghệ",
  "Registration certificate of a science and technology organisation")
science("office", { "issue", "amend", "reissue" },
  "Giấy chứng nhận hoạt động văn phòng đại diện, chi nhánh của tổ chức khoa học và công nghệ",
  "Certificate of an office or branch of an S&T organisation")
science("organisation_abroad", { "give_notice" },
  "Thành lập tổ chức khoa học và công nghệ trực thuộc ở nước ngoài",
  "Setting up an affiliated S&T organisation abroad")
science("office_abroad", { "give_notice" },
  "Thành lập văn phòng đại diện, chi nhánh ở nước ngoài của tổ chức khoa học và công nghệ",
  "Setting up an office or branch of an S&T organisation abroad")
science("rd_centre", { "recognise" },
  "Trung tâm nghiên cứu và phát triển", "Research and development centre")
science("enterprise", { "issue", "amend", "reissue" },
  "Giấy chứng nhận doanh nghiệp khoa học và công nghệ",
  "Certificate of a science and technology enterprise")

-- Tasks and results
science("task", { "determine", "register", "evaluate" },
  "Nhiệm vụ khoa học và công nghệ cấp tỉnh, cấp cơ sở dùng ngân sách (xác định, đăng ký tuyển chọn, nghiệm thu)",
  "S&T task of the province or a unit, from the budget (determining, selection, evaluation)")
science("result_rights", { "assign" },
  "Quyền sở hữu, quyền sử dụng kết quả nghiên cứu dùng ngân sách cấp tỉnh",
  "Rights in research results paid from the provincial budget")
science("budget_result", { "register" },
  "Kết quả nhiệm vụ dùng ngân sách hoặc quỹ của Nhà nước thuộc tỉnh",
  "Results of tasks paid from the budget or a State fund of the province")
science("bought_result", { "register" },
  "Thông tin kết quả nghiên cứu được mua bằng ngân sách của tỉnh",
  "Information on research results bought with the provincial budget")
science("non_budget_result", { "evaluate", "register" },
  "Kết quả nhiệm vụ không dùng ngân sách", "Results of tasks without budget money")
science("risky_result", { "appraise", "evaluate" },
  "Kết quả nhiệm vụ không dùng ngân sách, tiềm ẩn ảnh hưởng lợi ích quốc gia, an ninh, môi trường, sức khỏe",
  "Results without budget money that may harm national interest, security, environment or health")
science("self_invested_result", { "recognise", "support", "buy" },
  "Kết quả nghiên cứu do tổ chức, cá nhân tự đầu tư", "Results of self-financed research")

-- Support, persons, prizes
science("domestic_technology", { "support", "buy" },
  "Công nghệ tạo ra trong nước để sản xuất sản phẩm quốc gia, trọng điểm, chủ lực",
  "Domestic technology for national key products")
science("invention", { "buy" }, "Sáng chế, sáng kiến", "Inventions and initiatives")
science("technology_decoding", { "support" }, "Giải mã công nghệ", "Decoding of technology")
science("market_intermediary", { "support" },
  "Tổ chức trung gian của thị trường khoa học và công nghệ", "Intermediaries of the S&T market")
science("result_completion", { "support" },
  "Liên kết với tổ chức ứng dụng, chuyển giao công nghệ địa phương để hoàn thiện kết quả",
  "Links with local technology organisations to complete results")
science("development_fund", { "support" },
  "Hỗ trợ từ Quỹ phát triển khoa học và công nghệ của tỉnh",
  "Support from the provincial S&T development fund")
science("incubation_goods", { "confirm" },
  "Hàng hóa dùng trực tiếp cho ươm tạo công nghệ, ươm tạo doanh nghiệp khoa học và công nghệ",
  "Goods used directly for incubating technology or S&T enterprises")
science("researcher", { "appoint" },
  "Tiếp nhận viên chức, bổ nhiệm chức danh cho cá nhân có thành tích vượt trội",
  "Appointment of persons with outstanding results to research titles")
science("prize", { "award" },
  "Giải thưởng về khoa học và công nghệ của tổ chức, cá nhân", "S&T prizes of organisations and persons")
