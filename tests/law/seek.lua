-- SPDX-License-Identifier: MIT
--
-- seek.lua: for a rule, the first case whose answer rests on it, worked out by
-- the oracle: the first day of the rule before later ones, a province it
-- concerns, and as few facts as leave the answer as it is.

local complete = require "complete"
local fold = require "fold"
local law_of = require "law"
local reached = require "reached"
local roles = require "roles"

local M = {}

local PROVINCE, OTHER_PROVINCE = "20", "79"
local FIRST, LAST = "2025-01-01", "2027-03-01" -- the days people ask about

-- The first day of the rule, then those on which something begins while it
-- is in force: of the time people ask about, then all.
local function days_of(law, rule)
    local list = { rule.from }
    for _, first in ipairs { FIRST, "0001-01-01" } do
        for _, day in ipairs(law_of.boundaries(law, first, LAST)) do
            if (not rule.from or rule.from < day)
                and (not rule.to or day < rule.to) then
                list[#list + 1] = day
            end
        end
    end
    return list
end

-- Ids of the facts that matter: those of the rule first.
local function facts_of(rule, matters)
    local first = law_of.sorted_keys(rule.mentions)
    for _, id in ipairs(law_of.sorted_keys(matters.facts)) do
        if not rule.mentions[id] then
            first[#first + 1] = id
        end
    end
    return first
end

-- Every unknown that speaks gives the same reason as this rule.
local function is_reason(law, rule, power, case, a)
    local _, reason = reached.says(rule)
    for _, other in ipairs(law.base.powers[power].unknowns) do
        local _, text = reached.says(other)
        if text ~= reason and roles.applies(law, other, case, a.place) then
            return false
        end
    end
    return a.outcome == "unknown" and rule.powers[power] ~= nil
        and roles.applies(law, rule, case, a.place)
end

-- Does the answer `a` rest on the rule? `strict`: and is it decided?
function M.rests(law, rule, power, case, a, strict)
    if rule.kind == "origin" or rule.kind == "transfer" then
        for _, id in ipairs(a.chain) do
            -- rules in a chain of fold, their ids in one of complete
            if id == rule.id or id == rule then
                return not strict or a.outcome == "decided"
                    or a.outcome == "out_of_scope"
            end
        end
        return false
    elseif rule.kind == "unknown" and rule.about ~= "handler" then
        return is_reason(law, rule, power, case, a)
    elseif strict and a.outcome ~= "decided" then
        return false
    elseif rule.kind == "handles" then
        return a.outcome == "decided"
            and roles.handler(law, power, case, a) == rule
    end
    return roles.speaks(law, rule, power, case, a)
end

-- The first values of all facts with which the answer rests on the rule.
local function settle(law, rule, power, day, strict)
    local province = rule.region or PROVINCE
    local case = { what = power, received = day, on = day, facts = {},
                   places = {}, presented = province, powers = {} }
    local known = {}
    local matters = complete.what_matters(law.base, power)
    for place in pairs(matters.places) do
        known[place] = province
    end
    local ids = facts_of(rule, matters)
    local function step(i)
        if i > #ids then
            local a = fold.decide(law.base, power, case, known)
            return M.rests(law, rule, power, case, a, strict)
        end
        for _, value in ipairs(law.base.classes[ids[i]]) do
            known[ids[i]], case.facts[ids[i]] = value, value
            if step(i + 1) then
                return true
            end
        end
        known[ids[i]], case.facts[ids[i]] = nil, nil
        return false
    end
    case.powers[power] = true
    return step(1) and case or nil
end

local function same(a, b)
    return a.outcome == b.outcome and a.holder == b.holder
        and a.place == b.place
        and table.concat(a.chain, " ") == table.concat(b.chain, " ")
end

-- Leaves out each fact that changes nothing; those of the rule stay.
local function shorten(law, rule, power, case)
    local a = complete.now(law.base, power, case)
    for _, id in ipairs(law_of.sorted_keys(case.facts)) do
        local value = case.facts[id]
        if not rule.mentions[id] then
            case.facts[id] = nil
            local b = complete.now(law.base, power, case)
            if not same(a, b)
                or not M.rests(law, rule, power, case, b, false) then
                case.facts[id] = value
            end
        end
    end
end

-- Where a place fact picks the province, one that is not where it is
-- presented.
local function move(law, rule, power, case)
    local a = complete.now(law.base, power, case)
    if a.outcome == "decided" and a.place ~= "presented"
        and law.base.holders[a.holder].tier == "province" then
        case.places[a.place] = OTHER_PROVINCE
        local b = complete.now(law.base, power, case)
        if not same(a, b) or not M.rests(law, rule, power, case, b, false) then
            case.places[a.place] = nil
        end
    end
end

-- The case and its answer; nil where no case rests on the rule.
function M.case(law, rule)
    for _, strict in ipairs { true, false } do
        for _, day in ipairs(days_of(law, rule)) do
            for _, power in ipairs(law_of.sorted_keys(rule.powers)) do
                local case = settle(law, rule, power, day, strict)
                if case then
                    shorten(law, rule, power, case)
                    move(law, rule, power, case)
                    return case, complete.answer(law.base, power, case)
                end
            end
        end
        if rule.kind == "unknown" and rule.about ~= "handler" then
            break -- never decided, so looked for once (see rests)
        end
    end
end

return M
