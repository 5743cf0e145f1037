-- SPDX-License-Identifier: MIT
--
-- condition.lua: random conditions as text of the rule language.

local pick = require "pick"

local M = {}

-- One form for a fact, as text.
local function form(fact)
    if fact.type == "boolean" then
        return tostring(pick.chance(50))
    elseif fact.type == "enum" then
        local way = pick.number(1, 4)
        if way == 1 then
            return "one_of " .. pick.quoted(pick.some(fact.values, 1, 2))
        elseif way == 2 then
            return "none_of " .. pick.quoted(pick.some(fact.values, 1, 2))
        end
        return ("%q"):format(pick.one(fact.values))
    end
    local low = pick.number(1, #fact.cuts)
    local way = pick.number(1, 3)
    if way == 1 then
        return ("at_least(%s)"):format(fact.cuts[low])
    elseif way == 2 or low == #fact.cuts then
        return ("below(%s)"):format(fact.cuts[low])
    end
    return ("all { at_least(%s), below(%s) }"):format(
        fact.cuts[low], fact.cuts[pick.number(low + 1, #fact.cuts)])
end

local function conjunction(facts, low, high)
    local parts = {}
    for _, fact in ipairs(pick.some(facts, low, high)) do
        parts[#parts + 1] = fact.id .. " = " .. form(fact)
    end
    return parts
end

local function alternatives(facts)
    local list = {}
    for i = 1, pick.number(2, 3) do
        list[i] = "{ " .. table.concat(conjunction(facts, 1, 2), ", ") .. " }"
    end
    return "any_of { " .. table.concat(list, ", ") .. " }"
end

-- `when` as text, or nil for none.
function M.when(facts, percent)
    if not pick.chance(percent) then
        return nil
    elseif pick.chance(8) then
        return alternatives(facts)
    end
    local parts = conjunction(facts, 1, 2)
    if pick.chance(15) then
        parts[#parts + 1] = alternatives(facts)
    end
    return "{ " .. table.concat(pick.shuffle(parts), ", ") .. " }"
end

-- A truth of one argument; numbers only at declared thresholds.
local function truth(fact, name)
    if fact.type == "boolean" then
        return name
    elseif fact.type == "enum" then
        return ("(%s == %q)"):format(name, pick.one(fact.values))
    end
    return ("(%s >= %s)"):format(name, pick.one(fact.thresholds))
end

-- `where` as text, or nil for none.
function M.where(facts, percent)
    if not pick.chance(percent) then
        return nil
    end
    local chosen = pick.shuffle(pick.some(facts, 1, 2))
    local ids, names, truths = {}, {}, {}
    for i, fact in ipairs(chosen) do
        ids[i], names[i] = fact.id, "x" .. i
        truths[i] = truth(fact, names[i])
    end
    local join = pick.one { " and ", " or ", " ~= " }
    return ("predicate(%s, function(%s) return %s end)"):format(
        pick.quoted(ids), table.concat(names, ", "),
        table.concat(truths, join))
end

return M
