-- SPDX-License-Identifier: MIT
-- What splits authority over high technology from 2026-07-01 (Decree 260/2026).

fact {
  id = "high_tech_group",
  type = "enum",
  question = {
    vi = "Doanh nghiệp công nghệ cao thuộc nhóm nào?",
    en = "In which group is the high-tech enterprise?",
  },
  values = {
    { id = "group_1", vi = "nhóm 1", en = "group 1" },
    { id = "group_2", vi = "nhóm 2", en = "group 2" },
  },
}

fact {
  id = "total_capital",
  type = "number",
  unit = "tỷ đồng",
  min = 0,
  thresholds = { 6000 },
  question = {
    vi = "Tổng nguồn vốn của doanh nghiệp là bao nhiêu tỷ đồng?",
    en = "What is the total capital of the enterprise, in billion VND?",
  },
}

fact {
  id = "rd_organisation_262_22_1",
  type = "boolean",
  question = {
    vi = "Tổ chức thuộc khoản 1 Điều 22 Nghị định 262/2025/NĐ-CP?",
    en = "Is it an organisation of Art. 22(1) of Decree 262/2025?",
  },
}
