-- SPDX-License-Identifier: MIT
-- What splits authority over technology transfer (Decree 76/2018 Arts 6, 39).

fact {
  id = "transfer_context",
  type = "enum",
  question = {
    vi = "Chuyển giao công nghệ trong dự án đầu tư hay độc lập?",
    en = "Is the transfer part of an investment project, or on its own?",
  },
  values = {
    { id = "in_project", vi = "trong dự án đầu tư", en = "in an investment project" },
    { id = "independent", vi = "độc lập", en = "on its own" },
  },
}

fact {
  id = "investment_policy_by",
  type = "enum",
  question = {
    vi = "Ai quyết định chủ trương đầu tư của dự án?",
    en = "Who decides the investment policy of the project?",
  },
  values = {
    { id = "national_assembly", vi = "Quốc hội", en = "National Assembly" },
    { id = "prime_minister", vi = "Thủ tướng Chính phủ", en = "Prime Minister" },
    { id = "central_body", vi = "bộ, cơ quan trung ương", en = "a ministry or central body" },
    { id = "local_body", vi = "Hội đồng nhân dân, Ủy ban nhân dân, Ban quản lý",
      en = "a people's council, people's committee or management board" },
    { id = "certificate_only", vi = "chỉ cấp Giấy chứng nhận đăng ký đầu tư",
      en = "nobody: only an investment registration certificate" },
    { id = "outward_project", vi = "dự án đầu tư ra nước ngoài", en = "it is an outward investment project" },
  },
}

fact {
  id = "transfer_direction",
  type = "enum",
  question = { vi = "Chuyển giao theo hướng nào?", en = "In which direction is the technology transferred?" },
  values = {
    { id = "inward", vi = "từ nước ngoài vào Việt Nam", en = "into Vietnam" },
    { id = "outward", vi = "từ Việt Nam ra nước ngoài", en = "out of Vietnam" },
    { id = "domestic", vi = "trong nước", en = "inside Vietnam" },
  },
}

fact {
  id = "defence_secret",
  type = "boolean",
  question = {
    vi = "Công nghệ thuộc bí mật nhà nước về quốc phòng hoặc mua từ ngân sách đặc biệt?",
    en = "Is it a state secret of defence, or bought from the special budget?",
  },
}

fact {
  id = "ministries_concerned",
  type = "enum",
  question = {
    vi = "Lĩnh vực đánh giá, giám định do bộ nào quản lý?",
    en = "Which ministries manage the field to be evaluated or assessed?",
  },
  values = {
    { id = "several", vi = "hai bộ trở lên", en = "two ministries or more" },
    { id = "one_other", vi = "một bộ khác", en = "one other ministry" },
    { id = "one_this", vi = "chỉ Bộ Khoa học và Công nghệ", en = "this Ministry only" },
  },
}
