-- SPDX-License-Identifier: MIT
-- Đồng Tháp (82): Decision 84/2026/QĐ-UBND of 2026-07-21 decentralises the
-- management of S&T tasks. Its list and its first day were not read.

unknown {
  id = "dong_thap.tasks",
  about = "handler",
  basis = instrument "local:84/2026/QĐ-UBND@82",
  province = "82",
  power = { "science.task" },
  valid_from = "2026-07-21",
  reason = {
    vi = "Đồng Tháp phân cấp quản lý nhiệm vụ KHCN&ĐMST (84/2026/QĐ-UBND, 21/7/2026); danh mục chưa đọc được.",
    en = "Đồng Tháp decentralised the management of S&T tasks (84/2026/QĐ-UBND, 21/7/2026); the list was not read.",
  },
  confidence = "secondary",
  facts = { "law:provincial" },
}

caveat {
  id = "dong_thap.tasks.decentralised",
  basis = instrument "local:84/2026/QĐ-UBND@82",
  province = "82",
  power = { "science.task" },
  valid_from = "2026-07-21",
  text = {
    vi = "Quyết định 84/2026/QĐ-UBND phân cấp: người quyết định có thể đã đổi trong tỉnh; danh mục chưa đọc được.",
    en = "Decision 84/2026/QĐ-UBND decentralises: the decider inside the province may have changed; the list was not read.",
  },
  confidence = "secondary",
  facts = { "law:provincial" },
}
