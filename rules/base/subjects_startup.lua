-- SPDX-License-Identifier: MIT
-- Innovative start-ups (Decree 268/2025).

local function startup(id, vi, en, actions)
  subject {
    id = "startup." .. id,
    field = "startup",
    name = { vi = vi, en = en },
    actions = actions,
  }
end

startup("starter", "Công nhận cá nhân, nhóm cá nhân, doanh nghiệp khởi nghiệp sáng tạo",
  "Recognition of innovative starters: persons, groups, enterprises", { "recognise" })
startup("investor", "Công nhận nhà đầu tư cá nhân khởi nghiệp sáng tạo",
  "Recognition of personal investors in innovative start-ups", { "recognise" })
startup("support_centre", "Công nhận trung tâm hỗ trợ khởi nghiệp sáng tạo cấp tỉnh",
  "Recognition of provincial centres that support innovative start-ups", { "recognise" })
startup("recognition_paper", "Giấy công nhận về khởi nghiệp sáng tạo (mọi đối tượng)",
  "Papers of recognition for innovative start-ups (all kinds)", { "reissue" })
