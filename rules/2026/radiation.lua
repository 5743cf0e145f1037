-- SPDX-License-Identifier: MIT
-- Radiation from 2026-01-01: Law 94/2025, Decree 332/2025, published by
-- QĐ 248/QĐ-BKHCN: 39 new procedures, 6 provincial and 33 central, and 51 old
-- ones abolished. The list of the 33 was not read: the tier is known from the
-- press, the deciding body is not.
-- capnao: allow confidence-too-strong: two pages were read word by word, the decree they rest on only in the press

local nd332 = instrument "decree:332/2025/NĐ-CP"

-- Every X-ray device but industrial radiography.
local XRAY = { "xray_diagnostic", "pet_ct_group", "xray_other" }

local PLACES = {
  { id = "fixed", place = "device_location",
    mobility = none_of { "mobile_several_provinces" } },
  { id = "mobile", place = "head_office",
    mobility = "mobile_several_provinces" },
}

local PROVINCIAL = {
  { id = "issue", power = { "radiation.licence", "issue" },
    confidence = "secondary", facts = { "F107", "F111" } },
  { id = "amend", power = { "radiation.licence", "amend" },
    confidence = "text", facts = { "F115", "F116" } },
  { id = "supplement", power = { "radiation.licence", "supplement" },
    confidence = "secondary", facts = { "F105" } },
  { id = "extend", power = { "radiation.licence", "extend" },
    confidence = "secondary", facts = { "F112", "F113" } },
  { id = "declare", power = { "radiation.declaration", "declare" },
    confidence = "text", facts = { "F114" } },
  -- F108 says "at medical facilities", F109 does not: the narrower one counts.
  { id = "certificate", power = { "radiation.staff_certificate", "issue" },
    medical = true, confidence = "secondary", facts = { "F108", "F109" } },
}

for _, p in ipairs(PLACES) do
  for _, r in ipairs(PROVINCIAL) do
    origin {
      id = ("nd332.%s.%s"):format(r.id, p.id),
      basis = nd332,
      power = r.power,
      when = {
        radiation_device = one_of(XRAY),
        device_mobility = p.mobility,
        medical_facility = r.medical,
      },
      holder = "provincial_committee",
      place = p.place,
      confidence = r.confidence,
      facts = r.facts,
      note = "nơi đặt thiết bị hoặc trụ sở: đọc ở thủ tục khai báo (F114)",
    }
  end
end

origin {
  id = "nd332.licence.central",
  basis = nd332,
  power = { "radiation.licence" },
  when = { radiation_device = none_of(XRAY) },
  holder = "central_body",
  confidence = "secondary",
  facts = { "F091", "F093", "F094", "F095", "F102" },
  note = "báo chí ghi Cục ATBXHN (Bộ KH&CN) giải quyết; người quyết định chưa xác định",
}

origin {
  id = "nd332.service.central",
  basis = nd332,
  power = { "radiation.support_service" },
  holder = "central_body",
  confidence = "weak",
  facts = { "F103" },
  note = "dịch vụ kỹ thuật theo luật mới; coi là tiếp nối giấy đăng ký dịch vụ cũ",
}

handles {
  id = "nd332.agency",
  basis = nd332,
  by = "radiation_agency",
  of = "central_body",
  power = { { "radiation.licence" }, { "radiation.support_service" } },
  confidence = "secondary",
  facts = { "F091", "F093", "F094", "F095", "F102", "F103" },
}

-- Not read ------------------------------------------------------------------

local function not_read(id, power, when, vi, en, facts)
  unknown {
    id = id,
    power = power,
    when = when,
    valid_from = "2026-01-01",
    reason = { vi = vi, en = en },
    facts = facts,
  }
end

not_read("nd332.licence.reissue", { "radiation.licence", "reissue" },
  { radiation_device = one_of(XRAY) },
  "Sáu thủ tục cấp tỉnh theo Nghị định 332/2025 không có việc cấp lại; danh mục 33 thủ tục trung ương chưa đọc được.",
  "The six provincial procedures of Decree 332/2025 do not include reissue; the list of the 33 central ones was not read.",
  { "F091", "F105", "F107", "F112", "F115" })
not_read("nd332.certificate.others", { "radiation.staff_certificate", "issue" },
  any_of { { radiation_device = none_of(XRAY) }, { medical_facility = false } },
  "Hai nguồn khác nhau về phạm vi: một nguồn chỉ nêu người phụ trách an toàn tại cơ sở y tế.",
  "Two sources differ on the scope: one names safety officers at medical facilities only.",
  { "F108", "F109" })
not_read("nd332.certificate.reissue", { "radiation.staff_certificate", "reissue" }, nil,
  "Việc cấp lại chứng chỉ theo Nghị định 332/2025 chưa đọc được.",
  "The reissue of the certificate under Decree 332/2025 was not read.", { "F091", "F109" })
not_read("nd332.declaration.others", { "radiation.declaration", "declare" },
  { radiation_device = none_of(XRAY) },
  "Nơi nhận khai báo loại thiết bị, nguồn này theo Nghị định 332/2025 chưa đọc được.",
  "Who receives declarations of this kind under Decree 332/2025 was not read.", { "F091" })
not_read("nd332.emergency_plan", { "radiation.emergency_plan", "approve" }, nil,
  "Quy định mới về phê duyệt kế hoạch ứng phó sự cố cấp cơ sở chưa đọc được.",
  "The new rule on approving grassroots emergency plans was not read.", { "F091", "F104" })
not_read("nd332.practising", { "radiation.practising_certificate" }, nil,
  "Chứng chỉ hành nghề theo Luật 94/2025 chưa đọc được.",
  "Practising certificates under Law 94/2025 were not read.", { "F091", "F103" })
