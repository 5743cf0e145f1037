-- SPDX-License-Identifier: MIT
--
-- condition.lua: random conditions as text of the rule language. A condition
-- that can never hold is refused, so each is made to hold for a witness: one
-- value for each fact, drawn first.

local pick = require "pick"

local M = {}

local function has(list, value)
    for _, x in ipairs(list) do
        if x == value then
            return true
        end
    end
    return false
end

local function draw(fact)
    if fact.type == "boolean" then
        return pick.chance(50)
    elseif fact.type == "enum" then
        return pick.one(fact.values)
    end
    return pick.one(fact.cuts) - pick.one { 0, 0.25 }
end

-- A value for each fact, by id.
function M.witness(facts)
    local values = {}
    for _, fact in ipairs(facts) do
        values[fact.id] = draw(fact)
    end
    return values
end

-- ---- when ---------------------------------------------------------------

local function enum_form(fact, value)
    local way, list = pick.number(1, 4), pick.some(fact.values, 1, 2)
    if way == 1 then
        return "one_of " .. pick.quoted(list), has(list, value)
    elseif way == 2 then
        return "none_of " .. pick.quoted(list), not has(list, value)
    end
    return ("%q"):format(list[1]), list[1] == value
end

local function number_form(fact, value)
    local i, way = pick.number(1, #fact.cuts), pick.number(1, 3)
    local low = fact.cuts[i]
    if way == 1 then
        return ("at_least(%s)"):format(low), value >= low
    elseif way == 2 or i == #fact.cuts then
        return ("below(%s)"):format(low), value < low
    end
    local high = fact.cuts[pick.number(i + 1, #fact.cuts)]
    return ("all { at_least(%s), below(%s) }"):format(low, high),
        value >= low and value < high
end

-- One form for a fact, as text; with a value, one that holds for it.
local function form(fact, value)
    if fact.type == "boolean" then
        return tostring(value == nil and pick.chance(50) or value == true)
    end
    local text, holds
    repeat
        local make = fact.type == "enum" and enum_form or number_form
        text, holds = make(fact, value or draw(fact))
    until value == nil or holds
    return text
end

local function conjunction(facts, witness, low, high)
    local parts = {}
    for _, fact in ipairs(pick.some(facts, low, high)) do
        parts[#parts + 1] = fact.id .. " = " .. form(fact, witness[fact.id])
    end
    return parts
end

-- One of them holds for the witness. An alternative may have its own.
local function alternatives(facts, witness, inner)
    local list = {}
    for i = 1, pick.number(2, 3) do
        local values = i == 1 and witness or {}
        local parts = conjunction(facts, values, 1, 2)
        if not inner and pick.chance(10) then
            parts[#parts + 1] = alternatives(facts, values, true)
        end
        list[i] = "{ " .. table.concat(parts, ", ") .. " }"
    end
    return "any_of { " .. table.concat(pick.shuffle(list), ", ") .. " }"
end

-- `when` as text, or nil for none.
function M.when(facts, witness, percent)
    if not pick.chance(percent) then
        return nil
    elseif pick.chance(8) then
        return alternatives(facts, witness)
    end
    local parts = conjunction(facts, witness, 1, 2)
    if pick.chance(15) then
        parts[#parts + 1] = alternatives(facts, witness)
    end
    return "{ " .. table.concat(pick.shuffle(parts), ", ") .. " }"
end

-- ---- where --------------------------------------------------------------

-- A truth of one argument and its value; numbers only at declared thresholds.
local function truth(fact, name, value)
    if fact.type == "boolean" then
        return name, value
    elseif fact.type == "enum" then
        local x = pick.one(fact.values)
        return ("(%s == %q)"):format(name, x), value == x
    end
    local cut = pick.one(fact.thresholds)
    return ("(%s >= %s)"):format(name, cut), value >= cut
end

local function join(a, b)
    local way = pick.number(1, 3)
    if way == 1 then
        return a[1] .. " and " .. b[1], a[2] and b[2]
    elseif way == 2 then
        return a[1] .. " or " .. b[1], a[2] or b[2]
    end
    return a[1] .. " ~= " .. b[1], a[2] ~= b[2]
end

-- `where` as text, or nil for none.
function M.where(facts, witness, percent)
    if not pick.chance(percent) then
        return nil
    end
    local chosen = pick.shuffle(pick.some(facts, 1, 2))
    local ids, names, truths = {}, {}, {}
    for i, fact in ipairs(chosen) do
        ids[i], names[i] = fact.id, "x" .. i
        truths[i] = { truth(fact, names[i], witness[fact.id]) }
    end
    local text, holds = truths[1][1], truths[1][2]
    if truths[2] then
        text, holds = join(truths[1], truths[2])
    end
    return ("predicate(%s, function(%s) return %s(%s) end)"):format(
        pick.quoted(ids), table.concat(names, ", "), holds and "" or "not ",
        text)
end

return M
