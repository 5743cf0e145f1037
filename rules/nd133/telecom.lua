-- Decree 133/2025/NĐ-CP, Arts 4 and 18 to 27: telecommunications.

local nd133 = instrument "decree:133/2025/NĐ-CP"

local function to_province(mode)
  return function(id, basis, power, from, place, when, facts)
    transfer {
      id = "nd133." .. id, basis = basis, power = power, when = when,
      from = from, to = "provincial_committee", place = place,
      mode = mode, confidence = "text", facts = facts,
    }
  end
end

local devolve = to_province "devolution"          -- Chapter II
local decentralise = to_province "decentralisation" -- Chapter III

-- A public fixed terrestrial network without radio band and subscriber
-- numbers, inside one province: the words of Art. 4(2).
local local_network = {
  network_kind = "public_fixed_terrestrial", network_scope = "one_province",
  uses_radio_band = false, uses_subscriber_numbers = false,
}

local function with(base, more)
  local t = {}
  for key, value in pairs(base) do t[key] = value end
  for key, value in pairs(more) do t[key] = value end
  return t
end

local issued_here = { issued_by = "province" }

-- Art. 4(1). The opening words are not legible; "fixed terrestrial" is read
-- from the names of the procedures.
devolve("4.1.a", nd133:article(4):clause(1):point("a"),
  { "telecom.licence.no_infrastructure", { "issue", "amend", "reissue", "extend" } },
  "ministry", "head_office", { service_type = "fixed_terrestrial" }, { "F301", "F304", "F307", "F317", "F318", "decrees:133.4.1" })
devolve("4.1.b", nd133:article(4):clause(1):point("b"),
  { "telecom.licence.no_infrastructure", "revoke" },
  "ministry", "issuer", with(issued_here, { service_type = "fixed_terrestrial" }), { "F321", "decrees:133.4.1" })
devolve("4.1.b.registration", nd133:article(4):clause(1):point("b"),
  { "telecom.registration", "revoke" }, "ministry", "issuer", issued_here, { "F321" })
-- Art. 4(2)
devolve("4.2", nd133:article(4):clause(2), { "telecom.licence.with_infrastructure" }, "ministry", "network",
  local_network, { "F300", "F303", "F306", "F315", "F316", "F320", "decrees:133.4.2" })
-- Art. 4(3)
devolve("4.3", nd133:article(4):clause(3), { "telecom.service_stop", "order_stop" }, "ministry", "issuer", issued_here, { "F297" })

caveat {
  id = "nd133.4.4.d", basis = nd133:article(4):clause(4):point("đ"),
  power = { "telecom.licence.with_infrastructure" }, of = "provincial_committee",
  text = { vi = "Giấy phép chưa triển khai trong 2 năm mà doanh nghiệp chuyển sang tỉnh khác thì trả lại và xin cấp mới ở tỉnh đó.",
           en = "A licence unused within 2 years whose firm moves to another province is returned and applied for anew there." },
  confidence = "text", facts = { "decrees:133.4.4" },
}

-- Arts 18 and 19: the same split as Art. 4
decentralise("18.1", nd133:article(18):clause(1), { "telecom.dispute", "settle" }, "ministry", "network",
  with(local_network, { telecom_licence = "with_infrastructure" }), { "F309" })
decentralise("18.2", nd133:article(18):clause(2), { "telecom.dispute", "settle" }, "ministry", "issuer",
  { telecom_licence = "no_infrastructure", service_type = "fixed_terrestrial", issued_by = "province" }, { "F310" })
decentralise("19.network", nd133:article(19), { "telecom.business_stop", "accept" }, "ministry", "network",
  with(local_network, { telecom_licence = "with_infrastructure", special_operator = false }), { "F312", "F313", "decrees:133.19" })
decentralise("19.issuer", nd133:article(19), { "telecom.business_stop", "accept" }, "ministry", "issuer",
  { telecom_licence = "no_infrastructure", service_type = "fixed_terrestrial", issued_by = "province", special_operator = false },
  { "F312", "F313", "decrees:133.19" })

-- Arts 20 and 21
decentralise("20", nd133:article(20), { "telecom.registration", "issue" }, "ministry", "head_office", nil, { "F323" })
decentralise("21", nd133:article(21), { "telecom.notification", "receive" }, "ministry", "head_office", nil, { "F322" })

-- Arts 22 to 26: mobile content connection
for article, step in pairs {
  [22] = { "issue", "F302" }, [23] = { "amend", "F319" }, [24] = { "extend", "F308" }, [25] = { "reissue", "F305" },
} do
  decentralise(tostring(article), nd133:article(article), { "telecom.content_connection", step[1] },
    "central_body", "head_office", nil, { step[2] })
end
for clause, step in pairs { { "suspend", "F299" }, { "revoke", "F296" }, { "order_stop", "F298" } } do
  decentralise("26." .. clause, nd133:article(26):clause(clause), { "telecom.content_connection", step[1] },
    "central_body", "issuer", issued_here, { step[2] })
end

-- Art. 27: person-to-person mobile numbers
decentralise("27.1", nd133:article(27):clause(1), { "telecom.numbers.mobile_h2h", "allocate" }, "central_body", nil, nil, { "F314" })
decentralise("27.2", nd133:article(27):clause(2), { "telecom.numbers.mobile_h2h", "take_back" }, "central_body", "issuer", issued_here, { "F311" })
