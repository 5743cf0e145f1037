-- SPDX-License-Identifier: MIT
--
-- roles.lua: which rules speak about a case beside its decision: who handles,
-- who receives, what to beware of. For a case with some facts unknown a rule
-- counts only when it applies whatever they are.

local fold = require "fold"

local M = {}

-- Whether the rule applies for sure; `place` is where its province is read.
function M.applies(law, rule, case, place)
    local ids, known = {}, {}
    for fact in pairs(rule.mentions) do
        known[fact] = case.facts[fact]
        if known[fact] == nil then
            ids[#ids + 1] = fact
        end
    end
    known[place] = case.places[place] or case.presented
    local function every(i)
        if i > #ids then
            return fold.applies(rule, case, known, place)
        end
        for _, value in ipairs(law.base.classes[ids[i]]) do
            known[ids[i]] = value
            if not every(i + 1) then
                return false
            end
        end
        return true
    end
    return every(1)
end

-- Are the files of this holder (of an answer that is decided) meant?
local function is_of(law, rule, holder)
    local list = type(rule.of) == "table" and rule.of or { rule.of }
    for _, x in ipairs(list) do
        if x == holder or x == law.base.holders[holder].tier then
            return true
        end
    end
    return rule.of == nil
end

-- A rule beside the decision `a` of a power. What a province passed on is not
-- the business of the centre.
function M.speaks(law, rule, power, case, a)
    local decided = a.outcome == "decided"
    local tier = decided and law.base.holders[a.holder].tier
    if not rule.powers[power] or (rule.region and tier == "central")
        or not M.applies(law, rule, case, a.place or "presented") then
        return false
    end
    if rule.kind == "requires" then
        return true
    elseif rule.kind == "caveat" and rule.of == nil then
        return a.outcome ~= "needs_facts"
    end
    return decided and is_of(law, rule, a.holder)
end

local function precision(rule)
    return rule.power and 2 or rule.field and 1 or 0
end

-- The one that says who handles: the more precise, then the stronger; nil
-- when none does, several do, or it is not established.
function M.handler(law, power, case, a)
    local best = {}
    for _, rule in ipairs(law.rules) do
        local unknown = rule.kind == "unknown" and rule.about == "handler"
        if (unknown or rule.kind == "handles")
            and M.speaks(law, rule, power, case, a) then
            if unknown then
                return nil
            end
            best[#best + 1] = rule
        end
    end
    local function better(x, y)
        local order = precision(x) - precision(y)
        return order > 0 or order == 0 and fold.beats(law.base, x, y)
    end
    for _, x in ipairs(best) do
        local all = true
        for _, y in ipairs(best) do
            all = all and (x == y or better(x, y))
        end
        if all then
            return x
        end
    end
    return nil
end

return M
