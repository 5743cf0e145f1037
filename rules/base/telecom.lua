-- Telecommunications: what a dossier may tell, what may be done, and who held
-- it before Decree 133/2025/NĐ-CP.

local START = "2025-01-01" -- first day that these rules speak about

-- Facts ------------------------------------------------------------------

local function yes_no(id, vi, en)
  fact { id = id, type = "boolean", question = { vi = vi, en = en } }
end

local function choice(id, vi, en, values)
  fact { id = id, type = "enum", question = { vi = vi, en = en }, values = values }
end

choice("network_kind", "Loại mạng viễn thông công cộng nào?", "Which kind of public network?", {
  { id = "public_fixed_terrestrial", vi = "Công cộng cố định mặt đất", en = "Public fixed terrestrial" },
  { id = "public_other", vi = "Công cộng loại khác", en = "Another public network" },
})
choice("network_scope", "Mạng được thiết lập trong phạm vi nào?", "How far does the network reach?", {
  { id = "one_province", vi = "Trong một tỉnh, thành phố", en = "Inside one province" },
  { id = "several_provinces", vi = "Từ hai tỉnh, thành phố trở lên", en = "Two or more provinces" },
})
yes_no("uses_radio_band", "Có sử dụng băng tần số vô tuyến điện không?", "Does it use a radio frequency band?")
yes_no("uses_subscriber_numbers", "Có sử dụng số thuê bao viễn thông không?", "Does it use subscriber numbers?")
choice("service_type", "Loại hình dịch vụ viễn thông nào?", "Which type of service?", {
  { id = "fixed_terrestrial", vi = "Cố định mặt đất", en = "Fixed terrestrial" },
  { id = "other", vi = "Loại hình khác", en = "Another type" },
})
choice("telecom_licence", "Doanh nghiệp hoạt động theo giấy phép nào?", "Under which licence does the firm operate?", {
  { id = "with_infrastructure", vi = "Có hạ tầng mạng", en = "With infrastructure" },
  { id = "no_infrastructure", vi = "Không có hạ tầng mạng", en = "Without infrastructure" },
  { id = "other", vi = "Giấy phép khác", en = "Another licence" },
})
yes_no("special_operator",
  "Doanh nghiệp nắm giữ phương tiện thiết yếu, có vị trí thống lĩnh hoặc cung cấp dịch vụ viễn thông công ích?",
  "Does the firm hold essential facilities or a dominant position, or provide universal service?")

-- Subjects ---------------------------------------------------------------

local function thing(id, vi, en, actions)
  subject { id = id, field = "telecom", name = { vi = vi, en = en }, actions = actions }
end

local LICENCE = { "issue", "amend", "reissue", "extend", "revoke" } -- "amend" is sửa đổi, bổ sung

thing("telecom.licence.with_infrastructure", "Giấy phép cung cấp dịch vụ viễn thông có hạ tầng mạng",
  "Licence to provide services with infrastructure", LICENCE)
thing("telecom.licence.no_infrastructure", "Giấy phép cung cấp dịch vụ viễn thông không có hạ tầng mạng",
  "Licence to provide services without infrastructure", LICENCE)
thing("telecom.licence.private_network", "Giấy phép thiết lập mạng viễn thông dùng riêng", "Licence for a private network", LICENCE)
thing("telecom.licence.trial", "Giấy phép thử nghiệm mạng và dịch vụ viễn thông", "Trial licence", LICENCE)
thing("telecom.registration", "Giấy chứng nhận đăng ký cung cấp dịch vụ viễn thông", "Service registration certificate", { "issue", "revoke" })
thing("telecom.notification", "Thông báo cung cấp dịch vụ viễn thông", "Notification of services", { "receive" })
thing("telecom.service_stop", "Ngừng cung cấp dịch vụ viễn thông theo yêu cầu của cơ quan nhà nước", "Stop of service by order", { "order_stop" })
thing("telecom.dispute", "Tranh chấp trong kinh doanh dịch vụ viễn thông", "Dispute in the telecommunications business", { "settle" })
thing("telecom.business_stop", "Ngừng kinh doanh dịch vụ viễn thông", "Stop of business at the firm's request", { "accept" })
thing("telecom.content_connection", "Đăng ký kết nối cung cấp dịch vụ nội dung thông tin trên mạng viễn thông di động",
  "Connection certificate for mobile content", { "issue", "amend", "extend", "reissue", "suspend", "revoke", "order_stop" })
thing("telecom.numbers.mobile_h2h", "Số thuê bao di động H2H theo phương thức đấu giá",
  "Person-to-person mobile numbers by auction", { "allocate", "take_back" })

-- Origins ----------------------------------------------------------------

local telecom_law = instrument "law:24/2023/QH15"
local nd163 = instrument "decree:163/2024/NĐ-CP"

local function before(id, power, holder, basis, confidence, facts, more)
  local o = { id = "telecom.origin." .. id, power = power, holder = holder, basis = basis,
              confidence = confidence, facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

local unread_start = { valid_from = START, note = "Ngày hiệu lực của văn bản gốc chưa đọc; tính từ 1/1/2025." }

before("licence", {
  { "telecom.licence.with_infrastructure" }, { "telecom.licence.no_infrastructure" },
  { "telecom.licence.private_network" }, { "telecom.licence.trial" },
}, "ministry", telecom_law:article(33), "secondary", { "decrees:before" })

-- That licences with radio bands stay after Circular 13/2025 is only inferred.
before("licence.radio_band", { "telecom.licence.with_infrastructure" }, "ministry", telecom_law:article(33), "weak", { "F295" }, {
  when = { uses_radio_band = true }, valid_from = "2025-07-16", exception_to = "telecom.origin.licence",
  note = "Suy ra từ phần Thông tư 13/2025 không phân cấp; nguồn ghi Bộ trưởng.",
})

before("registration", { "telecom.registration" }, "ministry", nd163:article(44):clause(4), "secondary", { "decrees:before" }, unread_start)
before("notification", { "telecom.notification" }, "ministry", nd163:article(45), "secondary", { "decrees:before" }, unread_start)
before("dispute", { "telecom.dispute" }, "ministry", nd163:article(14), "secondary", { "decrees:before" }, unread_start)
before("business_stop", { "telecom.business_stop" }, "ministry", nd163:article(13):clause(1), "secondary", { "decrees:before" }, unread_start)
before("service_stop", { "telecom.service_stop" }, "ministry", telecom_law, "secondary", { "decrees:before" })

before("content_connection", { "telecom.content_connection" }, "central_body",
  instrument "decree:147/2024/NĐ-CP", "weak", { "decrees:before" }, unread_start)
before("mobile_h2h", { "telecom.numbers.mobile_h2h" }, "central_body",
  instrument "decree:115/2025/NĐ-CP", "weak", { "decrees:before" }, unread_start)

unknown {
  id = "telecom.unknown.mobile_h2h_before", power = { "telecom.numbers.mobile_h2h" }, valid_to = "2025-07-01",
  reason = { vi = "Trước 1/7/2025 việc này ở trung ương; cơ quan nào, và Nghị định 115/2025/NĐ-CP có hiệu lực từ ngày nào, chưa đọc được.",
             en = "Before 2025-07-01 this was central; which body held it, and when Decree 115/2025 took effect, was not read." },
  confidence = "weak", facts = { "decrees:before" },
}
