-- SPDX-License-Identifier: MIT
-- Science and technology organisations before Law 93/2025: Decree 08/2014. The
-- law changed on 2025-10-01; the exact end of Decree 08/2014 was not read, so
-- what rests on it alone is certain until that day only.

local nd08 = instrument "decree:08/2014/NĐ-CP"
local law93 = instrument "law:93/2025/QH15"
local nd262 = instrument "decree:262/2025/NĐ-CP"
local NEW_LAW = "2025-10-01"

local function start(id, basis, power, holder, confidence, facts, more)
  local o = { id = id, basis = basis, power = power, holder = holder,
              confidence = confidence, facts = facts }
  for key, value in pairs(more or {}) do o[key] = value end
  origin(o)
end

local function old_law(more)
  more.valid_to, more.ended_by = NEW_LAW, law93
  return more
end

-- Foreign capital -------------------------------------------------------------
-- Before and after 2025-10-14 the province permits (Decree 133, then 262), so
-- this start serves until the new decree's own.
start("nd08.7.2", nd08:article(7):clause(2),
  { "science.foreign_organisation", { "permit", "approve_charter" } }, "minister", "text",
  { "decrees:before", "F181" }, { valid_to = "2025-10-14", ended_by = nd262 })
-- Hà Tĩnh's complaint of 12/8/2025: only the first permission moved.
start("nd08.foreign_organisation.amend", nd08:article(8):clause(3),
  { "science.foreign_organisation", { "amend", "reissue" } }, "ministry", "weak",
  { "F170", "law:actions" }, old_law {})

start("nd08.21.4", nd08:article(21):clause(4), { "science.foreign_office", "issue" },
  "ministry", "secondary", { "decrees:before", "F186" }, { valid_to = "2027-03-01" })
start("nd08.foreign_office.amend", nd08, { "science.foreign_office", { "amend", "reissue" } },
  "ministry", "weak", { "law:actions", "F186" }, old_law {})

-- Registration: by founder ------------------------------------------------------
local REGISTRATION = { "science.organisation_registration", { "issue", "amend", "suspend", "cancel" } }
start("nd08.8.1", nd08:article(8):clause(1), REGISTRATION, "ministry", "text",
  { "F168", "F169" },
  old_law { when = { organisation_founder = one_of { "central", "foreign_capital" } } })
start("nd08.8.2", nd08:article(8):clause(2), REGISTRATION, "provincial_department", "text",
  { "F175", "F176", "F185", "F197" },
  old_law { when = { organisation_founder = "other" }, place = "head_office" })

-- Offices of Vietnamese organisations --------------------------------------------
start("nd08.20.2", nd08:article(20):clause(2), { "science.office", "issue" },
  "provincial_department", "text", { "F174", "F184" },
  old_law { place = "branch_location" })

-- Abroad ------------------------------------------------------------------------
start("nd08.18.2", nd08:article(18):clause(2), { "science.organisation_abroad" },
  "ministry", "text", { "decrees:before", "F215" }, { valid_to = "2027-03-01" })
start("nd08.23.2", nd08:article(23):clause(2), { "science.office_abroad" },
  "ministry", "text", { "decrees:before", "F216" }, { valid_to = "2027-03-01" })

-- F179 is an old page whose decree is inferred, F178 did not check its status.
start("nd08.result_rights", nd08, { "science.result_rights", "assign" },
  "provincial_department", "weak", { "F178", "F179" }, old_law {})

-- Not read ------------------------------------------------------------------------
local function not_read(id, power, when, from, to, facts)
  unknown {
    id = id,
    power = power,
    when = when,
    valid_from = from,
    valid_to = to,
    reason = from and {
      vi = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
      en = "Law 93/2025 is in force from 1/10/2025; who is competent for this under it was not read.",
    } or {
      vi = "Thẩm quyền đối với việc này theo Nghị định 08/2014 chưa đọc được.",
      en = "Who was competent for this under Decree 08/2014 was not read.",
    },
    facts = facts,
  }
end

local NOT_OTHER = { organisation_founder = one_of { "central", "foreign_capital" } }
local NOT_FOREIGN = { organisation_founder = one_of { "central", "other" } }
local FOREIGN = { organisation_founder = "foreign_capital" }

not_read("nd08.reissue.before", { "science.organisation_registration", "reissue" }, NOT_OTHER,
  nil, NEW_LAW, { "F168", "F188" })
not_read("law93.foreign_organisation", { "science.foreign_organisation", { "amend", "reissue" } },
  nil, NEW_LAW, nil, { "F170" })
not_read("law93.foreign_office", { "science.foreign_office", { "amend", "reissue" } },
  nil, NEW_LAW, nil, { "F186" })
not_read("law93.registration", { "science.organisation_registration" }, NOT_FOREIGN,
  NEW_LAW, nil, { "F168", "F169", "F175", "F176" })
not_read("law93.registration.foreign.issue", { "science.organisation_registration", "issue" },
  FOREIGN, NEW_LAW, "2025-10-14", { "F168", "F177" })
not_read("law93.registration.foreign.rest",
  { "science.organisation_registration", { "amend", "reissue", "suspend", "cancel" } },
  FOREIGN, NEW_LAW, nil, { "F168", "F177" })
not_read("law93.office.issue", { "science.office", "issue" }, nil, NEW_LAW, nil, { "F174" })
not_read("law93.office.change", { "science.office", { "amend", "reissue" } }, nil,
  NEW_LAW, "2025-10-14", { "F180" })
not_read("law93.result_rights", { "science.result_rights", "assign" }, nil,
  NEW_LAW, nil, { "F178", "F179" })
not_read("law93.after_133",
  { { "science.foreign_office", "issue" }, { "science.organisation_abroad" }, { "science.office_abroad" } },
  nil, "2027-03-01", nil, { "F186", "F215", "F216" })
