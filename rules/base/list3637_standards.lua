-- Standards: powers known only from a published list (Hải Phòng, data of
-- 2025-08-15). It names the sector, not the body that decides, so the holder is
-- generic; for other provinces it is only a sign, hence at most "secondary".
-- Codes 3.000469 to 3.000488 probably rest on Circular 07/2025 (inference).

local list = instrument "local:3637/QĐ-UBND@31"

local ONLY_LISTED = {
  vi = "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu.",
  en = "Known only from Hải Phòng's list (Decision 3637, data of 2025-08-15): a list gives no power, the law under it was not read; for other provinces it is only a sign.",
}

local function listed(id, power, facts, more)
  local o = {
    id = "list3637." .. id, basis = list, power = power, holder = "provincial_body",
    valid_from = "2025-07-01", confidence = "secondary", facts = facts,
    note = "Danh mục công bố chỉ ghi ngành khoa học và công nghệ cấp tỉnh.",
  }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
  caveat {
    id = "list3637." .. id .. ".basis", power = power, valid_from = o.valid_from, valid_to = o.valid_to,
    text = ONLY_LISTED, confidence = "secondary", facts = facts,
  }
  unknown {
    id = "list3637." .. id .. ".before", power = power, valid_to = "2025-07-01",
    reason = { vi = "Trước 1/7/2025 ai quyết định chưa đọc được.", en = "Who decided before 2025-07-01 was not read." },
    confidence = "secondary", facts = facts,
  }
end

listed("reference_standard.cancel", { "metrology.reference_standard", "cancel" }, { "F072" })
listed("verifier_card.amend", { "metrology.verifier_card", "amend" }, { "F079" })
listed("verifier_card.cancel", { "metrology.verifier_card", "cancel" }, { "F071" },
  { confidence = "weak", note = "Tên 3.000473 bị cắt; gắn với thẻ kiểm định viên theo thứ tự mã (suy ra)." })
listed("training.amend", { "training_competence.declaration", "amend" }, { "F052" })

listed("iso9001.consultant_organisation", { "iso9001.consultant_organisation" }, { "F050", "F064" })
listed("iso9001.independent_consultant", { "iso9001.independent_consultant" }, { "F049", "F063" })
listed("iso9001.certification_organisation.reissue", { "iso9001.certification_organisation", "reissue" }, { "F068" })
listed("iso9001.certification_organisation.issue", { "iso9001.certification_organisation", "issue" }, { "F048" },
  { confidence = "weak", note = "Tên 3.000479 bị cắt; gắn với tổ chức chứng nhận theo thứ tự mã (suy ra)." })
listed("iso9001.confirmation", { "iso9001.confirmation" }, { "F065" })
listed("iso9001.expert_card", { "iso9001.expert_card" }, { "F054" })
listed("iso9001.training", { "iso9001.training" }, { "F051", "F066", "F067" })

listed("quality_award", { "quality_award.registration" }, { "F046", "F047" })
listed("national_quality_award", { "national_quality_award", "register" }, { "F084" })

-- Decree 37/2026 has its own rules on these from 2026-01-23 (rules/2026).
local until_2026 = { valid_to = "2026-01-23" }
listed("designation", { "conformity_body.designation", { "designate", "amend", "reissue" } }, { "F037", "F069", "F075" }, until_2026)
listed("import_inspection", { "quality.import_inspection" }, { "F073", "F074" }, until_2026)

-- Hải Phòng abolished both award procedures by Decision 3627 of 2026-09-10, on
-- Circular 46/2026 of 2026-07-31; the day of legal effect was not read, so from
-- the circular's day on nothing is certain.
unknown {
  id = "list3627.quality_award", power = { "quality_award.registration" }, valid_from = "2026-07-31",
  reason = { vi = "Hải Phòng đã công bố bãi bỏ thủ tục này (QĐ 3627/QĐ-UBND ngày 10/9/2026, căn cứ Thông tư 46/2026/TT-BKHCN); ngày có hiệu lực chưa đọc.",
           en = "Hải Phòng published the abolition of this procedure (Decision 3627 of 2026-09-10, on Circular 46/2026); the day of effect was not read." },
  confidence = "text", facts = { "F046", "F047" },
}
