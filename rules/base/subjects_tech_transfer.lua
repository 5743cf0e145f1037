-- SPDX-License-Identifier: MIT
-- Technology transfer.

local function tech(id, vi, en, actions)
  subject {
    id = "tech_transfer." .. id,
    field = "tech_transfer",
    name = { vi = vi, en = en },
    actions = actions,
  }
end

tech("innovation_programme", "Chương trình đổi mới công nghệ quốc gia",
  "National technology innovation programme", { "decide" })
tech("market_programme", "Chương trình phát triển thị trường khoa học và công nghệ quốc gia",
  "National programme for the science and technology market", { "decide" })
tech("import_programme", "Chương trình, chính sách về nhập khẩu, thị trường và chuyển giao công nghệ",
  "Programmes on import, market and transfer of technology", { "decide" })

tech("restricted", "Chuyển giao công nghệ hạn chế chuyển giao",
  "Transfer of restricted technology", { "approve", "issue" })
tech("registration", "Giấy chứng nhận đăng ký chuyển giao công nghệ",
  "Registration certificate of a technology transfer", { "issue", "extend", "amend" })
tech("project_opinion", "Ý kiến về công nghệ của dự án đầu tư",
  "Opinion on the technology of an investment project", { "give_opinion" })

tech("evaluation_service", "Giấy chứng nhận đủ điều kiện hoạt động dịch vụ đánh giá công nghệ",
  "Certificate for technology evaluation services", { "issue", "amend", "reissue" })
tech("assessment_service", "Giấy chứng nhận đủ điều kiện hoạt động dịch vụ giám định công nghệ",
  "Certificate for technology assessment services", { "issue", "amend", "reissue" })
tech("special_vehicle", "Xác nhận phương tiện vận tải chuyên dùng trong dây chuyền công nghệ",
  "Confirmation of specialised vehicles in a technology line", { "confirm" })

-- Known from a published list only.
tech("encouraged", "Giấy chứng nhận chuyển giao công nghệ khuyến khích chuyển giao",
  "Certificate of transfer of encouraged technology", { "issue", "amend", "reissue" })
tech("support", "Hỗ trợ doanh nghiệp nhận chuyển giao công nghệ từ tổ chức khoa học và công nghệ",
  "Support for enterprises that receive technology from S&T organisations", { "support" })
tech("outdated_technology", "Xác định dự án sử dụng công nghệ lạc hậu, gây ô nhiễm, thâm dụng tài nguyên",
  "Finding whether a project uses outdated, polluting or resource-intensive technology", { "determine" })
