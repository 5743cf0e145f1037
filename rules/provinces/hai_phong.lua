-- SPDX-License-Identifier: MIT
-- Hải Phòng (31): in 2026 two decisions pass powers to the Department: of the
-- Committee on radio (2558), of the Chair (2622). Neither their lists, nor their
-- kind, nor their dates were read; only the year is known. The publication of
-- 194 procedures (3637/QĐ-UBND) moves nothing.

local SEEN = "2026-01-01"

unknown {
  id = "hai_phong.radio",
  about = "handler",
  basis = instrument "local:2558@31",
  province = "31",
  field = "radio",
  valid_from = SEEN,
  reason = {
    vi = "Hải Phòng chuyển thẩm quyền của Ủy ban nhân dân về tần số vô tuyến điện cho Sở (văn bản 2558, năm 2026); danh mục, hình thức và ngày chưa đọc được.",
    en = "Hải Phòng passed powers of the Committee on radio to the Department (document 2558, 2026); list, form and date were not read.",
  },
  confidence = "secondary",
  facts = { "decrees:lists" },
}

unknown {
  id = "hai_phong.chair",
  about = "handler",
  basis = instrument "local:2622@31",
  province = "31",
  power = { { "science.organisation_abroad" }, { "science.office_abroad" } },
  valid_from = SEEN,
  reason = {
    vi = "Hải Phòng chuyển thẩm quyền của Chủ tịch cho Sở (văn bản 2622, năm 2026); danh mục, hình thức và ngày chưa đọc được.",
    en = "Hải Phòng passed powers of the Chair to the Department (document 2622, 2026); list, form and date were not read.",
  },
  confidence = "secondary",
  facts = { "decrees:lists" },
}

for _, c in ipairs {
  { id = "radio", basis = "local:2558@31", field = "radio", of = "provincial_committee" },
  { id = "chair", basis = "local:2622@31", of = "provincial_chair" },
} do
  caveat {
    id = "hai_phong." .. c.id .. ".passed_on",
    basis = instrument(c.basis),
    province = "31",
    field = c.field,
    of = c.of,
    valid_from = SEEN,
    text = {
      vi = "Nếu văn bản năm 2026 của Hải Phòng là phân cấp thì người quyết định đã là Sở; cần đối chiếu danh mục.",
      en = "If Hải Phòng's document of 2026 decentralises, the Department decides by now: check its list.",
    },
    confidence = "secondary",
    facts = { "decrees:lists" },
  }
end
