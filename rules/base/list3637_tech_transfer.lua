-- SPDX-License-Identifier: MIT
-- Procedures of technology transfer that are known only from a published list
-- (Hải Phòng, 3637/QĐ-UBND, data of 15/8/2025). The list gives the provincial
-- sector, not the body; the law under it was not read.

local list = instrument "local:3637/QĐ-UBND@31"

local ROWS = {
  { "encouraged", "issue", "F245" },
  { "encouraged", "amend", "F252" },
  { "encouraged", "reissue", "F248" },
  { "support", "support", "F251" },
  { "outdated_technology", "determine", "F256" },
}

local ONLY_LISTED = {
  vi = "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu.",
  en = "Known only from Hải Phòng's list (Decision 3637, data of 2025-08-15): a list gives no power, the law under it was not read; for other provinces it is only a sign.",
}

for _, row in ipairs(ROWS) do
  local power = { "tech_transfer." .. row[1], row[2] }
  local id = ("list3637.tech_transfer.%s.%s"):format(row[1], row[2])
  origin {
    id = id,
    basis = list,
    power = power,
    holder = "provincial_body",
    valid_from = "2025-07-01",
    confidence = "secondary",
    facts = { row[3] },
    note = "danh mục ghi ngành cấp tỉnh, không ghi cơ quan quyết định",
  }
  caveat {
    id = id .. ".basis",
    power = power,
    valid_from = "2025-07-01",
    text = ONLY_LISTED,
    facts = { row[3] },
  }
  unknown {
    id = id .. ".before",
    power = power,
    valid_to = "2025-07-01",
    reason = {
      vi = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
      en = "Who was competent before 1/7/2025 was not read.",
    },
    facts = { row[3] },
  }
end
