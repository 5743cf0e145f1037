-- Quality of products and goods from 2026: Law 78/2025/QH15 and Decree
-- 37/2026/NĐ-CP. Dossiers received before keep the law at receipt (Art. 98(7)).

local nd37 = instrument "decree:37/2026/NĐ-CP"

local function start(id, power, holder, basis, facts, more)
  local o = { id = "nd37." .. id, power = power, holder = holder, basis = basis, confidence = "text", facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

local function open(id, power, vi, en, facts, more)
  local u = { id = "nd37.unknown." .. id, power = power, reason = { vi = vi, en = en }, confidence = "text", facts = facts }
  for key, value in pairs(more) do u[key] = value end
  unknown(u)
end

local since = { valid_from = "2026-01-23" }
local before = { valid_to = "2026-01-23" }

-- Designation of conformity assessment bodies
local designation = "conformity_body.designation"
local high_risk = { when = { designation_basis = "high_risk" } }
local by_local_regulation = { when = { designation_basis = "local_regulation" } }
start("71", { designation, "designate" }, "line_ministry", nd37:article(71), { "F004" }, high_risk)
start("71.6", { designation, { "designate", "revoke" } }, "provincial_committee", nd37:article(71):clause(6), { "F026", "F031" }, by_local_regulation)
start("73", { designation, "designate_temporarily" }, "line_ministry", nd37:article(73):clause(2), { "F007" }, high_risk)
start("76", { designation, "revoke" }, "line_ministry", nd37:article(76), { "F014" }, high_risk)
open("designation.other", { designation, { "designate", "designate_temporarily", "revoke" } },
  "Nghị định 37/2026/NĐ-CP: trường hợp này chưa đọc.", "Decree 37/2026 was not read for this case.", { "F004", "F007", "F014" },
  { valid_from = "2026-01-23", when = { designation_basis = "other" } })
open("designation.temporary", { designation, "designate_temporarily" },
  "Chỉ định tạm thời theo quy chuẩn địa phương: chưa đọc.", "Temporary designation by a local regulation was not read.", { "F007" },
  { valid_from = "2026-01-23", when = { designation_basis = "local_regulation" } })
open("designation.amend", { designation, { "amend", "reissue" } },
  "Danh mục năm 2025 ghi cấp tỉnh; Nghị định 37/2026/NĐ-CP chia lại việc chỉ định, phần sửa đổi và cấp lại chưa đọc.",
  "The list of 2025 says province; Decree 37/2026 divides designation anew, amending and reissuing were not read.", { "F069", "F075" }, since)
open("designation.before", { designation, { "designate_temporarily", "revoke" } },
  "Trước 23/1/2026: chưa đọc.", "Before 2026-01-23: not read.", { "F007", "F014" }, before)

-- Barcodes
start("barcode", { "barcode", { "issue", "extend", "revoke" } }, "standards_committee", nd37:article(24):clause(2):point("b"), { "F006", "F011" })
start("barcode.manage", { "barcode", "manage" }, "standards_committee", nd37:article(24), { "F006" })
open("barcode.before", { "barcode" }, "Trước 23/1/2026: chưa đọc.", "Before 2026-01-23: not read.", { "F006" }, before)

-- National Quality Award
local award = "national_quality_award"
start("award.decide", { award, { "decide", "revoke" } }, "minister", nd37:article(61):clause(1):point("đ"), { "F012" })
start("award.opinion", { award, "give_opinion" }, "provincial_committee", nd37:article(61):clause(1):point("d"), { "F035" })
open("award.before", { award, { "decide", "revoke", "give_opinion" } }, "Trước 23/1/2026: chưa đọc.", "Before 2026-01-23: not read.", { "F012", "F035" }, before)
caveat {
  id = "nd37.award.register", basis = nd37, power = { award, "register" },
  text = { vi = "Nghị định 37/2026/NĐ-CP Điều 61 quy định lại việc xét tặng; vòng sơ tuyển có còn hay không chưa đọc.",
           en = "Decree 37/2026 Art. 61 regulates the award anew; whether the preliminary round goes on was not read." },
  confidence = "text", facts = { "F012", "F035", "F084" },
}

-- Inspection: committees at all levels at once, each in its own area (a power
-- of each tier). At the province Art. 14(3) names several bodies.
start("14.3.province", { "quality.inspection_province" }, "provincial_body", nd37:article(14):clause(3), { "F020", "F024" },
  { note = "Ủy ban nhân dân, cơ quan chuyên môn và chi cục cùng được nêu." })
start("14.3.commune", { "quality.inspection_commune" }, "commune_committee", nd37:article(14):clause(3), { "F020", "F024" })
start("25.3", { "quality.traceability" }, "provincial_committee", nd37:article(25):clause(3), { "F028" })
open("inspection.before", { { "quality.inspection_province" }, { "quality.inspection_commune" }, { "quality.traceability" } },
  "Trước 23/1/2026: quy định cũ về kiểm tra chất lượng chưa đọc.", "Before 2026-01-23: the older rules on inspection were not read.", { "F020", "F024", "F028" }, before)

-- Imports: Arts 14, 82, 83 name "the inspection body", whose tier depends.
open("import", { "quality.import_inspection" },
  "Nghị định 37/2026/NĐ-CP giao cơ quan kiểm tra chất lượng; cơ quan đó ở cấp nào cho từng loại hàng chưa đọc.",
  "Decree 37/2026 names the quality inspection body; its tier for each kind of goods was not read.", { "F025" }, since)

caveat {
  id = "law78.conformity_services", basis = instrument "law:78/2025/QH15",
  power = { { "testing_service.registration" }, { "verification_service.registration" }, { "inspection_service.registration" },
            { "certification_service.registration" }, { "conformity_body.registration" },
            { "conformity.standard_declaration" }, { "conformity.regulation_declaration" } },
  text = { vi = "Luật Chất lượng sản phẩm, hàng hóa đã sửa đổi từ 1/1/2026 và Nghị định 37/2026/NĐ-CP từ 23/1/2026; tác động đến việc này chưa đọc.",
           en = "The quality law was amended from 2026-01-01 and Decree 37/2026 applies from 2026-01-23; their effect here was not read." },
  confidence = "secondary", facts = { "instruments:law:78/2025/QH15", "instruments:decree:37/2026/NĐ-CP" },
}
