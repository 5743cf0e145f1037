-- SPDX-License-Identifier: MIT
--
-- cases.lua: the files of rules/tests → a list of cases as the oracle takes
-- them, each with `powers`, where it stands (`at`) and the list of tables that
-- it `gives`. A key that docs/testing-rules.md does not name is an error.

local M = {}

local ASKED = { ask = true, power = true, on = true, received = true,
                province = true, commune = true, facts = true, id = true,
                note = true, generated = true, gives = true }
M.GIVEN = { outcome = true, tier = true, holder = true, authority = true,
            unit = true, place = true, handler = true, valid = true,
            next = true, reason = true, confidence = true, receivers = true,
            chain = true, needs = true, why_not = true, conflict = true,
            caveats = true, action = true }

local function only(keys, x, at)
    for key in pairs(x) do
        assert(keys[key], at .. ": no such key: " .. tostring(key))
    end
end

-- What the `expect` statements of a file say, in their order.
function M.read(text, name)
    local list = {}
    local env = setmetatable({}, { __index = _G })
    function env.expect(x)
        local line = debug.getinfo(2, "l").currentline
        local at = name .. ":" .. line
        only(ASKED, x, at)
        x.at = at
        x.what = x.ask or table.concat(x.power, ":")
        x.gives = x.gives[1] and x.gives or { x.gives }
        for _, gives in ipairs(x.gives) do
            only(M.GIVEN, gives, at)
        end
        list[#list + 1] = x
    end
    assert(load(text, "=" .. name, "t", env))()
    return list
end

local function add_fact(law, case, id, value)
    local fact = assert(law.base.facts[id], case.at .. ": no fact " .. id)
    local into = fact.type == "place" and case.places or case.facts
    into[id] = value
end

local function value_of(fact, text)
    if fact.type == "boolean" then
        return text == "true"
    end
    return fact.type == "number" and tonumber(text) or text
end

-- What a catalogue row asks, or the power itself.
local function add_powers(law, case)
    local row = law.procedure[case.what] or law.procedure_of_id[case.what]
    if not row then
        case.actions = { case.what:match(":(.*)$") }
        case.powers[case.what] = true
        return
    end
    case.procedure = row
    for action in (row.actions or ""):gmatch("[^;]+") do
        table.insert(case.actions, action)
        case.powers[row.subject .. ":" .. action] = true
    end
    for id, text in (row.presets or ""):gmatch("([^=;]+)=([^;]*)") do
        add_fact(law, case, id, value_of(law.base.facts[id], text))
    end
end

local function case_of(law, x)
    local case = { what = x.what, at = x.at, gives = x.gives, on = x.on,
                   received = x.received or x.on, presented = x.province,
                   commune = x.commune, facts = {}, places = {}, powers = {},
                   actions = {} }
    if x.commune then
        local unit = assert(law.base.units[x.commune],
                            x.at .. ": not the code of a commune")
        case.presented = unit.province
    end
    assert(not case.presented or law.base.units[case.presented],
           x.at .. ": not the code of a province")
    add_powers(law, case)
    for id, value in pairs(x.facts or {}) do
        add_fact(law, case, id, value)
    end
    return case
end

-- The cases of one file, as text.
function M.of_text(law, text, name)
    local list = M.read(text, name)
    for i, x in ipairs(list) do
        list[i] = case_of(law, x)
    end
    return list
end

return M
