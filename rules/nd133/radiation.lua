-- SPDX-License-Identifier: MIT
-- Decree 133/2025 Arts 45-47 (phân cấp): licence, safety officer's certificate
-- and declaration of the group of devices below go to the province, until Law
-- 94/2025 and Decree 332/2025 replace them on 2026-01-01.

local nd133 = instrument "decree:133/2025/NĐ-CP"
local law94 = instrument "law:94/2025/QH15"
local list = instrument "local:3637/QĐ-UBND@31"

local GROUP = "pet_ct_group" -- the devices that Arts 45-47 name

local PLACES = {
  { id = "fixed", place = "device_location",
    mobility = none_of { "mobile_several_provinces" } },
  { id = "mobile", place = "head_office",
    mobility = "mobile_several_provinces" },
}

local MOVED = {
  { article = 45, power = { "radiation.licence", "issue" }, fact = "F120" },
  { article = 46, power = { "radiation.staff_certificate", "issue" }, fact = "F119" },
  { article = 47, power = { "radiation.declaration", "declare" }, fact = "F128" },
}

for _, p in ipairs(PLACES) do
  local when = { radiation_device = GROUP, device_mobility = p.mobility }

  for _, m in ipairs(MOVED) do
    transfer {
      id = ("nd133.%d.%s"):format(m.article, p.id),
      basis = nd133:article(m.article),
      power = m.power,
      when = when,
      from = "ministry",
      to = "provincial_committee",
      place = p.place,
      mode = "decentralisation",
      valid_to = "2026-01-01",
      ended_by = law94,
      confidence = "text",
      facts = { m.fact, ("decrees:133.%d"):format(m.article) },
      note = "nơi đặt thiết bị: theo quy tắc chung (F114 đọc được cho việc khai báo)",
    }
  end

  -- The four sister procedures stand in the published list only; their tie to
  -- Art. 45 was not read, so the body is not established.
  origin {
    id = "list3637.radiation.licence." .. p.id,
    basis = list,
    power = { "radiation.licence", { "amend", "supplement", "extend", "reissue" } },
    when = when,
    holder = "provincial_body",
    place = p.place,
    valid_from = "2025-07-01",
    valid_to = "2026-01-01",
    exception_to = "law18.77.1.a",
    confidence = "secondary",
    facts = { "F118", "F124", "F126", "F130" },
    note = "danh mục cấp tỉnh ghi thủ tục, không ghi cơ quan quyết định",
  }
end

unknown {
  id = "radiation.certificate.reissue.group133",
  basis = nd133:article(46),
  power = { "radiation.staff_certificate", "reissue" },
  when = { radiation_device = GROUP },
  valid_to = "2026-01-01",
  reason = {
    vi = "Thủ tục đã đọc của Điều 46 chỉ nêu việc cấp; việc cấp lại có chuyển theo hay không chưa đọc được.",
    en = "The procedure read for Art. 46 names the issue only; whether the reissue moved was not read.",
  },
  facts = { "F119" },
}

caveat {
  id = "radiation.133.place",
  power = {
    { "radiation.licence" }, { "radiation.staff_certificate", "issue" },
    { "radiation.declaration", "declare" },
  },
  when = { radiation_device = GROUP },
  valid_from = "2025-07-01",
  valid_to = "2026-01-01",
  of = "province",
  text = {
    vi = "Tỉnh được chọn theo nơi đặt thiết bị (di động ở nhiều tỉnh: trụ sở chính); quy tắc này đọc được ở thủ tục khai báo năm 2026, không đọc được trong Nghị định 133/2025.",
    en = "The province is picked by where the device stands (mobile in several provinces: the head office); this was read for the declaration of 2026, not in Decree 133/2025.",
  },
  facts = { "F114", "law:place" },
}

caveat {
  id = "radiation.133.declaration",
  basis = nd133:article(47),
  power = { "radiation.declaration", "declare" },
  when = { radiation_device = GROUP },
  valid_to = "2026-01-01",
  text = {
    vi = "Không phải khai báo nếu nộp hồ sơ cấp phép đúng hạn.",
    en = "Not needed where the licence papers are lodged in time.",
  },
  confidence = "text",
  facts = { "F128" },
}
