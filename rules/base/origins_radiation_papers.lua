-- SPDX-License-Identifier: MIT
-- Radiation before Law 94/2025, beside the licence: certificates, declarations,
-- services, emergency plans (Decree 142/2020; Circular 02/2022 Art. 2). All of
-- it ends with 2025-12-31, as its instruments do.

local nd142 = instrument "decree:142/2020/NĐ-CP"
local tt02 = instrument "circular:02/2022/TT-BKHCN"

local XRAY = "xray_diagnostic"

-- A fixed device counts where it stands, a mobile one that works in several
-- provinces where its owner has the head office.
local PLACES = {
  { id = "fixed", place = "device_location",
    mobility = none_of { "mobile_several_provinces" } },
  { id = "mobile", place = "head_office",
    mobility = "mobile_several_provinces" },
}

for _, p in ipairs(PLACES) do
  -- Safety officer's certificate ---------------------------------------
  origin {
    id = "nd142.28.2.certificate." .. p.id,
    basis = nd142:article(28):clause(2),
    power = { "radiation.staff_certificate", "issue" },
    when = { radiation_device = XRAY, device_mobility = p.mobility },
    holder = "provincial_committee",
    place = p.place,
    confidence = "text",
    facts = { "F106", "F122", "F133" },
    note = "trang dịch vụ công ghi Sở (F133): cơ quan giải quyết; nghị định ghi UBND",
  }
  -- Only the service page names the reissue, and it names the Department.
  origin {
    id = "nd142.certificate.reissue." .. p.id,
    basis = nd142,
    power = { "radiation.staff_certificate", "reissue" },
    when = { radiation_device = XRAY, device_mobility = p.mobility },
    holder = "provincial_body",
    place = p.place,
    confidence = "secondary",
    facts = { "F133" },
    note = "chỉ có trang dịch vụ công; người quyết định không rõ là UBND hay Sở",
  }

  -- Declaration: the page (F135, text) wins over the news item (F136).
  origin {
    id = "nd142.declaration.xray." .. p.id,
    basis = nd142,
    power = { "radiation.declaration", "declare" },
    when = { radiation_device = XRAY, device_mobility = p.mobility },
    holder = "provincial_department",
    place = p.place,
    confidence = "text",
    facts = { "F135", "F136", "F127" },
    note = "Theo trang thủ tục; điều khoản chưa đọc.",
  }
end

origin {
  id = "nd142.28.1.certificate",
  basis = nd142:article(28):clause(1),
  power = { "radiation.staff_certificate" },
  when = { radiation_device = none_of { XRAY } },
  holder = "ministry",
  confidence = "text",
  facts = { "decrees:before", "F098", "F119" },
}

origin {
  id = "nd142.declaration.group133",
  basis = nd142:article(28):clause(1),
  power = { "radiation.declaration", "declare" },
  when = { radiation_device = "pet_ct_group" },
  holder = "ministry",
  confidence = "text",
  facts = { "decrees:before" },
}

-- Services ----------------------------------------------------------------

origin {
  id = "nd142.58.1",
  basis = nd142:article(58):clause(1),
  power = { { "radiation.support_service" }, { "radiation.practising_certificate" } },
  holder = "ministry",
  confidence = "text",
  facts = { "F096", "F101" },
}

transfer {
  id = "tt02.2.rest",
  basis = tt02:article(2),
  power = {
    { "radiation.staff_certificate" }, { "radiation.declaration" },
    { "radiation.support_service" }, { "radiation.practising_certificate" },
  },
  from = "ministry",
  to = "radiation_agency",
  mode = "assignment",
  confidence = "text",
  facts = { "F098", "decrees:before" },
  note = "khoản 2 và 5: giấy đăng ký, chứng chỉ; khai báo theo bảng thẩm quyền trước 1/7/2025",
}

-- The plan goes to whoever licenses the work.
origin {
  id = "nd142.36.1",
  basis = nd142:article(36):clause(1),
  power = { "radiation.emergency_plan", "approve" },
  holder = same_as { "radiation.licence", "issue" },
  confidence = "text",
  facts = { "F104" },
}

handles {
  id = "radiation.xray.department",
  basis = nd142,
  by = "provincial_department",
  of = "provincial_committee",
  power = { { "radiation.licence" }, { "radiation.staff_certificate" },
       { "radiation.emergency_plan" } },
  when = { radiation_device = XRAY },
  confidence = "text",
  facts = { "F131", "F132", "F133", "F134", "F137", "F138" },
}

-- Not read ----------------------------------------------------------------

unknown {
  id = "radiation.declaration.others",
  power = { "radiation.declaration", "declare" },
  when = {
    radiation_device = one_of {
      "xray_other", "industrial_radiography", "accelerator_or_therapy",
      "industrial_irradiation", "radioactive_source", "source_transport",
      "radioactive_production", "radioactive_waste", "nuclear_material",
      "nuclear_equipment", "other",
    },
  },
  valid_to = "2026-01-01",
  reason = {
    vi = "Nơi nhận khai báo loại thiết bị, nguồn này theo luật cũ chưa đọc được.",
    en = "Who received declarations of this kind under the old law was not read.",
  },
  facts = { "F098" },
}
