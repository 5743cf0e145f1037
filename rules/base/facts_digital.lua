-- SPDX-License-Identifier: MIT
-- What splits authority over digital projects.

fact {
  id = "digital_level",
  type = "enum",
  question = {
    vi = "Dự án, hoạt động do cấp nào quản lý?",
    en = "Which tier manages the project or activity?",
  },
  values = {
    { id = "central", vi = "bộ, cơ quan trung ương", en = "a ministry or central body" },
    { id = "province", vi = "cấp tỉnh", en = "the province" },
    { id = "commune", vi = "cấp xã", en = "the commune" },
  },
}

fact {
  id = "project_group_a",
  type = "boolean",
  question = { vi = "Dự án nhóm A?", en = "Is it a group-A project?" },
}
