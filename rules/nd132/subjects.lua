-- What Decree 132/2025/NĐ-CP moves from the district (Arts 4 to 7). The four
-- groups are tasks of government, not dossiers: no procedure code is known.

subject {
  id = "metrology.inspection_area", field = "standards",
  name = { vi = "Kiểm tra nhà nước về đo lường trên địa bàn: phép đo, phương tiện đo, lượng của hàng đóng gói sẵn",
           en = "State inspection of metrology in the area: measurements, instruments, quantity of pre-packed goods" },
  actions = { "inspect" },
}

subject {
  id = "quality.management", field = "standards",
  name = { vi = "Quản lý nhà nước về chất lượng sản phẩm, hàng hóa trên địa bàn",
           en = "State management of product and goods quality in the area" },
  actions = { "manage" },
}

subject {
  id = "digital.it_investment", field = "digital",
  name = { vi = "Quản lý đầu tư ứng dụng công nghệ thông tin bằng ngân sách ở cơ sở",
           en = "Local management of budget investment in information technology" },
  actions = { "guide", "check", "take_part" },
}

subject {
  id = "digital.publishing_plans", field = "digital",
  name = { vi = "Cung cấp trên mạng chiến lược, quy hoạch, kế hoạch của cơ sở",
           en = "Online publication of local strategies and plans" },
  actions = { "publish" },
}

subject {
  id = "digital.publishing_organisation", field = "digital",
  name = { vi = "Cung cấp trên mạng tổ chức bộ máy, bản đồ địa giới, điều kiện tự nhiên, lịch sử, nhiệm vụ của lãnh đạo",
           en = "Online publication of organisation, boundary map, natural conditions, history and leaders' duties" },
  actions = { "publish" },
}
