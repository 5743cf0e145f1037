-- Circular 13/2025/TT-BKHCN: the Telecommunications Department holds what
-- Decree 133/2025/NĐ-CP Art. 4(1) and 4(2) leave at the centre. Licences with
-- radio bands are not in its list.
--
-- The conditions shut out exactly the cases of Art. 4(1) and 4(2), whether the
-- decree is in force or not: after it ends those cases are the Ministry's.

local tt13 = instrument "circular:13/2025/TT-BKHCN"

local function to_department(id, subject_id, when, fact_id)
  transfer {
    id = "tt13." .. id, basis = tt13, power = { subject_id }, when = when,
    from = "ministry", to = "telecom_department", mode = "decentralisation",
    valid_from = "2025-07-16", -- day of signing; the day of effect was not read
    confidence = "secondary", facts = { fact_id, "decrees:before" },
  }
end

to_department("with_infrastructure", "telecom.licence.with_infrastructure", {
  uses_radio_band = false,
  any_of {
    { network_kind = "public_other" },
    { network_scope = "several_provinces" },
    { uses_subscriber_numbers = true },
  },
}, "F291")
to_department("no_infrastructure", "telecom.licence.no_infrastructure", { service_type = "other" }, "F292")
to_department("private_network", "telecom.licence.private_network", nil, "F293")
to_department("trial", "telecom.licence.trial", nil, "F294")
