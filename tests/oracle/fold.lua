-- SPDX-License-Identifier: MIT
--
-- fold.lua: "One fully known case" of docs/evaluation.md, step by step.
-- `case` has received and on; `known` gives every fact its value and every
-- place (the presented one too) its province.

local M = {}

-- ---- does a rule apply? -------------------------------------------------

local function among(value, list)
    for _, x in ipairs(list) do
        if x == value then
            return true
        end
    end
    return false
end

local function test(form, value)
    assert(value ~= nil)
    if type(form) ~= "table" then
        return value == form
    elseif form.op == "one_of" then
        return among(value, form.x)
    elseif form.op == "none_of" then
        return not among(value, form.x)
    elseif form.op == "at_least" then
        return value >= form.x
    elseif form.op == "below" then
        return value < form.x
    end
    assert(form.op == "all")
    for _, part in ipairs(form.x) do
        if not test(part, value) then
            return false
        end
    end
    return true
end

local function holds(when, known)
    if when.op == "any_of" then
        for _, alternative in ipairs(when.x) do
            if holds(alternative, known) then
                return true
            end
        end
        return false
    end
    for key, form in pairs(when) do
        if type(key) == "string" then
            if not test(form, known[key]) then
                return false
            end
        elseif not holds(form, known) then
            return false
        end
    end
    return true
end

local function predicate(where, known)
    local values = {}
    for i, fact in ipairs(where.facts) do
        values[i] = known[fact]
    end
    return where.f(table.unpack(values, 1, #where.facts))
end

local function contains(from, to, day)
    return (not from or from <= day) and (not to or day < to)
end

-- Step 1, with the place that the rule's province is read at.
local function applies(rule, case, known, place)
    local day = rule.immediate and case.on or case.received
    return contains(rule.from, rule.to, day)
        and (not rule.region or known[place] == rule.region)
        and holds(rule.when or {}, known)
        and (not rule.where or predicate(rule.where, known))
end
M.applies = applies

-- ---- selection ----------------------------------------------------------

local function beats(base, a, b)
    if base.exceptions[a.id][b.id] then
        return true
    elseif base.exceptions[b.id][a.id] then
        return false
    elseif a.rank ~= b.rank then
        return a.rank > b.rank
    end
    local same_issuer = (a.law.issuer or "") ~= ""
        and a.law.issuer == b.law.issuer
    return same_issuer and a.dated ~= nil and b.dated ~= nil
        and a.dated > b.dated
end
M.beats = beats

local function effect(rule, place)
    local target = rule.same_as or rule.to_holder or rule.holder
    return target .. " " .. (rule.place or place)
end

-- The selected rule; or nil and the sides; or nil alone without candidates.
local function select_one(base, candidates, place)
    if #candidates == 0 then
        return nil
    end
    local best = {}
    for _, b in ipairs(candidates) do
        local beaten = false
        for _, a in ipairs(candidates) do
            beaten = beaten or (a ~= b and beats(base, a, b))
        end
        if not beaten then
            best[#best + 1] = b
        end
    end
    if #best == 0 then
        return nil, candidates
    end
    table.sort(best, function(a, b) return a.id < b.id end)
    for _, rule in ipairs(best) do
        if effect(rule, place) ~= effect(best[1], place) then
            return nil, best
        end
    end
    return best[1]
end

-- ---- the chain ----------------------------------------------------------

local function applying_origins(base, power, case, known)
    local list = {}
    for _, rule in ipairs(base.powers[power].origins) do
        if applies(rule, case, known, rule.place or "presented") then
            list[#list + 1] = rule
        end
    end
    return list
end

local function applying_transfers(base, power, case, known, r)
    local list = {}
    local last = r.chain[#r.chain]
    local tier = base.holders[r.holder].tier
    for _, rule in ipairs(base.powers[power].transfers) do
        local starts = rule.from_holder == r.holder or rule.from_tier == tier
        local local_rule = rule.region or rule.provincial
        if starts and not among(rule, r.chain)
            and (last.passes or not local_rule)
            and applies(rule, case, known, r.place) then
            list[#list + 1] = rule
        end
    end
    return list
end

-- Steps 2 to 4. The result has `outcome` only when the chain broke off.
local function follow(base, power, case, known)
    local r = { chain = {}, place = "presented", sides = {} }
    local origin, sides = select_one(
        base, applying_origins(base, power, case, known), "presented")
    if not origin then
        r.outcome = sides and "conflict" or "no_authority"
        r.sides = sides or {}
        return r
    end
    r.chain[1] = origin
    if origin.same_as then
        local other = M.decide(base, origin.same_as, case, known)
        table.move(other.chain, 1, #other.chain, 2, r.chain)
        r.holder, r.sides = other.holder, other.sides
        r.place = origin.place or other.place
        if other.outcome ~= "decided" then
            r.outcome = other.outcome
            return r
        end
    else
        r.holder = origin.holder
        r.place = origin.place or r.place
    end
    while true do
        local transfer
        transfer, sides = select_one(
            base, applying_transfers(base, power, case, known, r), r.place)
        if sides then
            r.outcome, r.sides = "conflict", sides
            return r
        elseif not transfer then
            return r
        end
        r.chain[#r.chain + 1] = transfer
        r.holder = transfer.to_holder
        r.place = transfer.place or r.place
    end
end

-- The result: outcome, holder (decided or out_of_scope only), place, chain
-- (rules) and sides (rules).
function M.decide(base, power, case, known)
    local r = follow(base, power, case, known)
    for _, rule in ipairs(base.powers[power].unknowns) do
        if applies(rule, case, known, r.place) then
            r.outcome, r.sides = "unknown", {}
        end
    end
    if not r.outcome then
        local holder = base.holders[r.holder]
        if not contains(holder.valid_from, holder.valid_to, case.on) then
            r.outcome = "no_authority"
        elseif holder.outside then
            r.outcome = "out_of_scope"
        else
            r.outcome = "decided"
        end
    end
    if r.outcome ~= "decided" and r.outcome ~= "out_of_scope" then
        r.holder = nil
    end
    return r
end

return M
