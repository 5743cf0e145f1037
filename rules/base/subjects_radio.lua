-- SPDX-License-Identifier: MIT
-- Radio frequency licences by kind of station, and training bodies.

local LIFE = { "issue", "amend", "exchange", "extend", "revoke", "accept" }

local function station(id, vi, en)
  subject {
    id = "radio." .. id,
    field = "radio",
    name = { vi = vi, en = en },
    actions = LIFE,
    note = "accept: xử lý đề nghị ngừng sử dụng tần số",
  }
end

station("fishing_vessel", "Giấy phép tần số: đài trên phương tiện nghề cá",
  "Frequency licence: station on a fishing vessel")
station("amateur", "Giấy phép tần số: đài vô tuyến điện nghiệp dư",
  "Frequency licence: amateur station")
station("ship", "Giấy phép tần số: đài tàu",
  "Frequency licence: ship station")
station("internal_network", "Giấy phép tần số: mạng thông tin vô tuyến điện nội bộ",
  "Frequency licence: internal radio network")

-- Never moved to a province.
subject {
  id = "radio.local_broadcast",
  field = "radio",
  name = {
    vi = "Giấy phép tần số: đài truyền thanh không dây, sự kiện dưới 15 ngày",
    en = "Frequency licence: wireless loudspeaker stations, events of under 15 days",
  },
  actions = { "issue", "amend", "supplement", "extend", "reissue", "revoke" },
}
subject {
  id = "radio.other_station",
  field = "radio",
  name = {
    vi = "Giấy phép tần số khác (đài cố định, vệ tinh, di động…)",
    en = "Other frequency licences (fixed, satellite, mobile stations…)",
  },
  actions = { "issue", "amend", "supplement", "extend", "reissue", "revoke" },
}

subject {
  id = "radio.amateur_certifier",
  field = "radio",
  name = {
    vi = "Công nhận tổ chức đủ điều kiện cấp chứng chỉ vô tuyến điện nghiệp dư",
    en = "Recognition of bodies that certify amateur operators",
  },
  actions = { "recognise", "exchange" },
}
subject {
  id = "radio.maritime_trainer",
  field = "radio",
  name = {
    vi = "Công nhận tổ chức đào tạo, cấp chứng chỉ vô tuyến điện viên hàng hải",
    en = "Recognition of bodies that train and certify maritime operators",
  },
  actions = { "recognise", "exchange" },
}
