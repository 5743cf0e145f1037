-- SPDX-License-Identifier: MIT
-- Khánh Hòa (56) delegated the handling of 51 procedures to the Department from
-- 2025-07-01: industrial property 19, radiation 3, S&T activity 14, standards
-- 15. The list was not read. A delegation does not move the holder, so the
-- decider stands; in whose name and under which seal a file of these fields is
-- handled is not established.

local delegation = instrument "local:khanhhoa-51@56"

unknown {
  id = "khanh_hoa.51",
  about = "handler",
  basis = delegation,
  province = "56",
  -- "S&T activity" may cover the three fields after standards.
  field = { "ip", "radiation", "standards", "science", "tech_transfer", "high_tech" },
  reason = {
    vi = "Khánh Hòa uỷ quyền Sở Khoa học và Công nghệ giải quyết 51 thủ tục từ ngày 1/7/2025 (SHTT 19, bức xạ 3, hoạt động KH&CN 14, TĐC 15); danh mục và thời hạn chưa đọc được.",
    en = "Khánh Hòa delegated 51 procedures to the Department from 1/7/2025 (IP 19, radiation 3, S&T activity 14, standards 15); the list and its term were not read.",
  },
  confidence = "secondary",
  facts = { "law:provincial" },
}
