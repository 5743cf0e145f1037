-- Decree 133/2025/NĐ-CP: papers that the centre had issued. The decree names
-- "the province that issued"; who acts on older papers of the centre while it
-- is in force is not said.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local function issued_by_centre(id, basis, power, more)
  local when = { issued_by = "central" }
  for key, value in pairs(more or {}) do when[key] = value end
  unknown {
    id = "nd133." .. id .. ".central_paper", basis = basis, power = power, when = when,
    reason = { vi = "Nghị định chỉ nói tỉnh đã cấp, đã phân bổ hoặc đã tiếp nhận; ai xử lý giấy tờ do trung ương cấp trước đó chưa được xác lập.",
               en = "The decree only names the province that issued, allocated or received; who acts on older papers of the centre is not established." },
    confidence = "text", facts = { "decrees:133.4", "decrees:133.18", "decrees:133.26", "decrees:133.27" },
  }
end

local fixed = { service_type = "fixed_terrestrial" }
local fixed_licence = { telecom_licence = "no_infrastructure", service_type = "fixed_terrestrial" }

issued_by_centre("4.1.b", nd133:article(4):clause(1):point("b"), { "telecom.licence.no_infrastructure", "revoke" }, fixed)
issued_by_centre("4.1.b.registration", nd133:article(4):clause(1):point("b"), { "telecom.registration", "revoke" })
issued_by_centre("4.3", nd133:article(4):clause(3), { "telecom.service_stop", "order_stop" })
issued_by_centre("18.2", nd133:article(18):clause(2), { "telecom.dispute", "settle" }, fixed_licence)
issued_by_centre("19", nd133:article(19), { "telecom.business_stop", "accept" },
  { telecom_licence = "no_infrastructure", service_type = "fixed_terrestrial", special_operator = false })
issued_by_centre("26", nd133:article(26), { "telecom.content_connection", { "suspend", "revoke", "order_stop" } })
issued_by_centre("27.2", nd133:article(27):clause(2), { "telecom.numbers.mobile_h2h", "take_back" })
