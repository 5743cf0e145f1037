-- SPDX-License-Identifier: MIT
--
-- reached.lua: which rules a case reaches: those that what it `gives` would
-- miss. A rule of the chain is named there; the others are known by what they
-- say in an answer.

local words = require "words"

local M = {}

-- What a rule adds to an answer: the field that a case `gives` and its value;
-- nothing where it stands in the chain.
function M.says(rule)
    if rule.kind == "handles" then
        return "handler", rule.by
    elseif rule.kind == "unknown" and rule.about ~= "handler" then
        return "reason", words.vi(rule.reason)
    elseif rule.kind == "receives" then
        return "receivers", rule.by
    elseif rule.kind ~= "origin" and rule.kind ~= "transfer" then
        return "caveats", words.vi(rule.text or rule.reason)
    end
end

-- "Ủy ban nhân dân {unit}" with the unit of the case, as answers print it.
function M.authority(law, id, case)
    local holder = law.base.holders[id]
    local code = holder.tier == "province" and case.presented
        or holder.tier == "commune" and case.commune
    local unit = law.base.units[code]
    if not unit or not holder.title then
        return words.vi(holder.name)
    end
    local name = unit.full_name:gsub("^%u", string.lower)
    return (words.vi(holder.title):gsub("{unit}", name))
end

-- Does the case give this, alone or among others?
local function gives(case, field, value)
    for _, given in ipairs(case.gives) do
        local list = given[field] or {}
        for _, x in ipairs(type(list) == "table" and list or { list }) do
            if x == value then
                return true
            end
        end
    end
    return false
end

local function shares(a, b)
    for x in pairs(a) do
        if b[x] then
            return true
        end
    end
    return false
end

-- Could the case be of this rule: its power, day and province.
local function concerns(rule, case)
    local day = rule.immediate and case.on or case.received
    local here = not rule.region or case.presented == rule.region
    for _, unit in pairs(case.places) do
        here = here or unit == rule.region
    end
    return here and shares(rule.powers, case.powers)
        and (not rule.from or rule.from <= day)
        and (not rule.to or day < rule.to)
end

-- Calls visit(rule) for each rule that the case reaches.
function M.each(law, case, roles, visit)
    for _, given in ipairs(case.gives) do
        for _, id in ipairs(given.chain or {}) do
            visit(assert(law.rule[id], case.at .. ": no rule " .. id))
        end
    end
    for _, rule in ipairs(law.rules) do
        local field, value = M.says(rule)
        if field == "receivers" then
            value = M.authority(law, value, case)
        end
        if field and gives(case, field, value) and concerns(rule, case)
            and roles.applies(law, rule, case, "presented") then
            visit(rule)
        end
    end
end

return M
