-- SPDX-License-Identifier: MIT
-- Quảng Ninh (22): who manages provincial S&T tasks was passed on by three
-- documents whose lists were not read; a fourth (44/2025/QĐ-UBND) sets criteria
-- only and moves nothing. No power is moved here that is not known by name.

local delegation = instrument "local:624/QĐ-UBND@22" -- uỷ quyền, by the Chair
local decentralisation = instrument "local:41/2025/QĐ-UBND@22" -- phân cấp
local purchases = instrument "local:52/2025/NQ-HĐND@22"

unknown {
  id = "quang_ninh.tasks",
  about = "handler",
  basis = delegation,
  province = "22",
  power = { "science.task" },
  valid_from = "2025-03-03",
  reason = {
    vi = "Quảng Ninh uỷ quyền (624/QĐ-UBND, 3/3/2025) và phân cấp (41/2025/QĐ-UBND, 14/5/2025) một số nội dung quản lý nhiệm vụ; danh mục chưa đọc được.",
    en = "Quảng Ninh delegated (624/QĐ-UBND, 3/3/2025) and decentralised (41/2025/QĐ-UBND, 14/5/2025) parts of task management; the lists were not read.",
  },
  facts = { "law:provincial", "F200" },
}

caveat {
  id = "quang_ninh.tasks.decentralised",
  basis = decentralisation,
  province = "22",
  power = { "science.task" },
  valid_from = "2025-05-14",
  text = {
    vi = "Quyết định 41/2025/QĐ-UBND phân cấp một số nội dung quản lý nhiệm vụ: người quyết định có thể đã đổi trong tỉnh; danh mục và ngày hiệu lực chưa đọc được.",
    en = "Decision 41/2025/QĐ-UBND decentralises parts of task management: the decider inside the province may have changed; list and first day were not read.",
  },
  confidence = "secondary",
  facts = { "law:provincial" },
}

caveat {
  id = "quang_ninh.purchases",
  basis = purchases,
  province = "22",
  power = { "science.task" },
  valid_from = "2025-04-28",
  text = {
    vi = "Việc mua sắm tài sản cho nhiệm vụ theo Nghị quyết 52/2025/NQ-HĐND; danh mục chưa đọc được.",
    en = "Purchases for tasks follow Resolution 52/2025/NQ-HĐND; its list was not read.",
  },
  confidence = "secondary",
  facts = { "law:provincial" },
}
