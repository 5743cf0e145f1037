-- SPDX-License-Identifier: MIT
--
-- world.lua: the declarations of a random rule base: instruments, holders,
-- facts, subjects, units. Returned as tables, and as statements in text.

local pick = require "pick"

local M = {}

M.DAYS = { "2019-04-15", "2021-01-01", "2023-07-01", "2024-02-29",
           "2025-07-01", "2026-01-01", "2027-03-01", "2028-12-31" }

M.ACTIONS = { "issue", "amend", "revoke" }
M.FIELDS = { "telecom", "radiation" }
M.MODES = { "devolution", "decentralisation", "delineation", "assignment" }

local HOLDERS = {
    { "prime_minister", "central" }, { "minister", "central" },
    { "ministry", "central" }, { "ip_office", "central" },
    { "line_ministry", "central", outside = true },
    { "central_body", "central", generic = true },
    { "provincial_committee", "province" }, { "provincial_chair", "province" },
    { "provincial_department", "province" },
    { "commune_committee", "commune" }, { "commune_chair", "commune" },
    { "district_committee", "district", to = "2025-07-01" },
}

local KINDS = {
    "law", "na_resolution", "decree", "government_resolution", "decree",
    "pm_decision", "circular", "provincial_resolution", "provincial_decision",
}

-- A period in text: valid_from and valid_to, each or none.
function M.period(from_percent, to_percent)
    local a = math.min(pick.number(1, #M.DAYS - 1), pick.number(1, 5))
    local b = pick.number(a + 1, #M.DAYS)
    return pick.chance(from_percent) and M.DAYS[a] or nil,
        pick.chance(to_percent) and M.DAYS[b] or nil
end

-- "{ key = value, … }": values that are strings are quoted; a value
-- { raw = text } stands as it is. `keys` gives the order.
function M.statement(name, keys, t)
    local parts = {}
    for _, key in ipairs(keys) do
        local value = t[key]
        if type(value) == "table" then
            parts[#parts + 1] = key .. " = " .. value.raw
        elseif type(value) == "string" then
            parts[#parts + 1] = ("%s = %q"):format(key, value)
        elseif value ~= nil then
            parts[#parts + 1] = key .. " = " .. tostring(value)
        end
    end
    return name .. " { " .. table.concat(parts, ",\n    ") .. " }"
end

function M.raw(text) return text and { raw = text } or nil end

local function make_units(w)
    w.provinces = { "01", "20", "22", "79" }
    w.communes, w.unit_rows = {}, {}
    for i, code in ipairs(w.provinces) do
        local kind = i % 3 == 1 and "city" or "province"
        w.unit_rows[#w.unit_rows + 1] =
            ("%s,%s,P%d,Tỉnh P%d,,2000-01-01,,"):format(code, kind, i, i)
        for j = 1, 2 do
            local commune = ("%05d"):format(i * 100 + j)
            w.communes[#w.communes + 1] = commune
            w.unit_rows[#w.unit_rows + 1] =
                ("%s,%s,X%d%d,Xã X%d%d,%s,2000-01-01,,"):format(
                    commune, j == 1 and "commune" or "ward", i, j, i, j, code)
        end
    end
    -- A province that is renamed, and one that ends with its commune.
    local rows = w.unit_rows
    rows[#rows + 1] = "24,province,P5,Tỉnh P5,,2000-01-01,2025-07-01,"
    rows[#rows + 1] = "24,city,P5b,Thành phố P5b,,2025-07-01,,"
    rows[#rows + 1] = "06,province,P6,Tỉnh P6,,2000-01-01,2025-07-01,20"
    rows[#rows + 1] =
        "00601,commune,X61,Xã X61,06,2000-01-01,2025-07-01,00201"
    w.provinces[#w.provinces + 1] = "24"
    w.ended = { day = "2025-07-01", codes = { "06", "00601" } }
end

local function make_facts(w)
    w.facts = {
        { id = "border", type = "boolean" }, { id = "wired", type = "boolean" },
        { id = "scope", type = "enum", values = { "one", "several", "none" } },
        { id = "class", type = "enum", values = { "a", "b", "c", "d" } },
        { id = "capacity", type = "number", cuts = { 100, 2500, 6000 },
          thresholds = { 100 } },
        { id = "share", type = "number", cuts = { 0.5, 49 },
          thresholds = { 0.5, 49 } },
    }
    w.places = { "network", "site" }
    local keys = { "id", "type", "values", "thresholds", "unit", "question" }
    for _, fact in ipairs(w.facts) do
        w.text[#w.text + 1] = M.statement("fact", keys, {
            id = fact.id, type = fact.type, question = fact.id .. "?",
            values = M.raw(fact.values and pick.quoted(fact.values)),
            thresholds = M.raw(fact.thresholds and "{ "
                .. table.concat(fact.thresholds, ", ") .. " }"),
            unit = fact.cuts and "kW" or nil })
    end
    for _, place in ipairs(w.places) do
        w.text[#w.text + 1] = ("fact { id = %q, type = \"place\", "
            .. "question = \"?\", level = \"province\" }"):format(place)
    end
    for _, reserved in ipairs { { "action", M.ACTIONS },
                                { "field", M.FIELDS } } do
        w.text[#w.text + 1] = ("fact { id = %q, type = \"enum\", "
            .. "question = \"?\", values = %s }"):format(
                reserved[1], pick.quoted(reserved[2]))
    end
end

local function make_holders(w)
    w.holders = {}
    local keys = { "id", "tier", "name", "title", "valid_from", "valid_to",
                   "generic", "outside" }
    for _, h in ipairs(HOLDERS) do
        local from, to = M.period(8, 8)
        w.holders[#w.holders + 1] = { id = h[1], tier = h[2] }
        w.text[#w.text + 1] = M.statement("holder", keys, {
            id = h[1], tier = h[2], name = h[1]:upper(),
            title = h[2] == "province" and h[1]:upper() .. " {unit}" or nil,
            valid_from = not h.to and from or nil, valid_to = h.to or to,
            generic = h.generic, outside = h.outside })
    end
end

local function make_instruments(w)
    w.instruments = {}
    local keys = { "id", "kind", "title", "issuer", "issued", "valid_from",
                   "valid_to", "province", "transition", "confidence" }
    for i = 1, pick.number(5, 9) do
        local kind = pick.one(KINDS)
        local from, to = M.period(90, 15)
        local law = { id = ("%s:%d/2025/X"):format(kind, i), kind = kind,
                      title = "V" .. i, valid_from = from, valid_to = to }
        if kind:find("^provincial") then
            law.province = pick.one(w.provinces)
            law.issuer = "council_" .. law.province
        elseif pick.chance(80) then
            law.issuer = pick.one { "government", "minister" }
        end
        law.issued = pick.chance(40) and pick.one(M.DAYS) or nil
        law.transition = pick.chance(20) and "immediate"
            or pick.chance(10) and "receipt" or nil
        law.confidence = pick.chance(20) and "secondary" or nil
        w.instruments[i] = law
        w.text[#w.text + 1] = M.statement("instrument", keys, law)
    end
    w.text[#w.text + 1] = M.statement("instrument", keys, {
        id = "circular:0", kind = "circular", title = "V0",
        valid_from = pick.chance(70) and M.DAYS[1] or M.DAYS[2] })
end

local function make_subjects(w)
    w.subjects = {}
    for i = 1, pick.number(2, 4) do
        local subject = { id = "s" .. i .. ".licence", number = i,
                          field = pick.one(M.FIELDS),
                          actions = pick.shuffle(pick.some(M.ACTIONS, 1, 3)),
                          facts = pick.some(w.facts, 1, 4) }
        w.subjects[i] = subject
        w.text[#w.text + 1] = ("subject { id = %q, field = %q, name = \"S\", "
            .. "actions = %s }"):format(subject.id, subject.field,
                                        pick.quoted(subject.actions))
    end
end

function M.make()
    local w = { text = {} }
    make_units(w)
    make_facts(w)
    make_holders(w)
    make_instruments(w)
    make_subjects(w)
    return w
end

return M
