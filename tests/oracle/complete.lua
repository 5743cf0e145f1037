-- SPDX-License-Identifier: MIT
--
-- complete.lua: "A case with unknown facts" and "Until when" of
-- docs/evaluation.md, by brute force: every completion, every subset, every
-- interval between two dates of the rule base.

local fold = require "fold"

local M = {}

local CONFIDENCE = { "weak", "secondary", "text" }

-- ---- what matters to a power --------------------------------------------

-- Facts that a rule of the power, or of one it is the same as, mentions;
-- places they name; provinces they single out.
local function what_matters(base, power)
    local m = { facts = {}, places = { presented = true }, provinces = {} }
    local seen = {}
    local function visit(p)
        if seen[p] then
            return
        end
        seen[p] = true
        for _, rules in pairs(base.powers[p]) do
            for _, rule in ipairs(rules) do
                for fact in pairs(rule.mentions) do
                    m.facts[fact] = true
                end
                if rule.place then
                    m.places[rule.place] = true
                end
                if rule.region then
                    m.provinces[rule.region] = true
                end
                if rule.same_as then
                    visit(rule.same_as)
                end
            end
        end
    end
    visit(power)
    return m
end
M.what_matters = what_matters

local function province_of(base, code)
    local unit = base.units[code]
    return unit.province ~= "" and unit.province or code
end

-- What is known of the case, and the unknown facts with their classes,
-- sorted by id.
local function split(base, case, matters)
    local known, unknown = {}, {}
    for fact in pairs(matters.facts) do
        known[fact] = case.facts[fact]
        if known[fact] == nil then
            unknown[#unknown + 1] = { id = fact, classes = base.classes[fact] }
        end
    end
    local provinces = { "another" }
    for province in pairs(matters.provinces) do
        provinces[#provinces + 1] = province
    end
    for place in pairs(matters.places) do
        local unit = case.places[place] or case.presented
        if unit then
            known[place] = province_of(base, unit)
        else
            unknown[#unknown + 1] = { id = place, classes = provinces }
        end
    end
    table.sort(unknown, function(a, b) return a.id < b.id end)
    return known, unknown
end

-- ---- completions --------------------------------------------------------

local function ids(rules)
    local list = {}
    for i, rule in ipairs(rules) do
        list[i] = rule.id
    end
    return list
end

-- The unit that the chain's place picks for a holder of that tier.
function M.unit_of(base, case, a, tier)
    local code = case.places[a.place] or case.presented
    local unit = code and base.units[code]
    if not unit then
        return "-"
    end
    if tier == "province" then
        return unit.province ~= "" and unit.province or code
    elseif tier == "commune" and unit.province ~= "" then
        return code
    end
    return "-"
end

local function key_of(base, case, r)
    if r.outcome ~= "decided" and r.outcome ~= "out_of_scope" then
        return r.outcome
    end
    local unit = M.unit_of(base, case, r, base.holders[r.holder].tier)
    return r.outcome .. " " .. r.holder .. " " .. unit
end

-- Every completion: its result, its key, and the values of the unknown.
local function completions(base, power, case, known, unknown)
    local list = {}
    local function step(i)
        if i > #unknown then
            local r = fold.decide(base, power, case, known)
            local values = {}
            for j, fact in ipairs(unknown) do
                values[j] = tostring(known[fact.id])
            end
            list[#list + 1] = { result = r, key = key_of(base, case, r),
                                values = values,
                                chain = table.concat(ids(r.chain), " ") }
            return
        end
        for _, value in ipairs(unknown[i].classes) do
            known[unknown[i].id] = value
            step(i + 1)
        end
        known[unknown[i].id] = nil
    end
    step(1)
    return list
end

-- Whether the facts numbered in `set` settle the key.
local function settles(list, set)
    local key = {}
    for _, c in ipairs(list) do
        local cell = {}
        for i, fact in ipairs(set) do
            cell[i] = c.values[fact]
        end
        cell = table.concat(cell, " ")
        if key[cell] and key[cell] ~= c.key then
            return false
        end
        key[cell] = c.key
    end
    return true
end

-- The first smallest set of unknown facts that settles the case.
local function needs_of(list, unknown)
    local set = {}
    local function search(size, first)
        if #set == size then
            return settles(list, set)
        end
        for i = first, #unknown do
            set[#set + 1] = i
            if search(size, i + 1) then
                return true
            end
            set[#set] = nil
        end
        return false
    end
    for size = 0, #unknown do
        if search(size, 1) then
            break
        end
    end
    for i, fact in ipairs(set) do
        set[i] = unknown[fact].id
    end
    return set
end

-- The holders that the unknown facts leave possible, where decided.
local function holders_of(list)
    local seen, holders = {}, {}
    for _, c in ipairs(list) do
        local holder = c.result.holder
        if c.result.outcome == "decided" and not seen[holder] then
            seen[holder] = true
            holders[#holders + 1] = holder
        end
    end
    table.sort(holders)
    return holders
end

local function common_beginning(list)
    local common = ids(list[1].result.chain)
    for _, c in ipairs(list) do
        local chain, same = ids(c.result.chain), 0
        while common[same + 1] and common[same + 1] == chain[same + 1] do
            same = same + 1
        end
        common = table.move(common, 1, same, 1, {})
    end
    return common
end

local function weakest(list)
    local strength = #CONFIDENCE
    for _, c in ipairs(list) do
        for _, rule in ipairs(c.result.chain) do
            strength = math.min(strength, rule.strength)
        end
    end
    return CONFIDENCE[strength]
end

local function all_sides(list)
    local seen, sides = {}, {}
    for _, c in ipairs(list) do
        for _, rule in ipairs(c.result.sides) do
            if not seen[rule.id] then
                seen[rule.id] = true
                sides[#sides + 1] = rule.id
            end
        end
    end
    table.sort(sides)
    return sides
end

-- The answer for a power on the days of `case`. With `brief`, without needs.
local function answer(base, power, case, matters, brief)
    local known, unknown = split(base, case, matters)
    local list = completions(base, power, case, known, unknown)
    local first = list[1]
    for _, c in ipairs(list) do
        if c.key ~= list[1].key then
            return { outcome = "needs_facts", chain = common_beginning(list),
                     needs = brief and {} or needs_of(list, unknown),
                     separates = holders_of(list), sides = {},
                     confidence = weakest(list) }
        end
        if c.chain < first.chain then
            first = c
        end
    end
    local r = first.result
    return { outcome = r.outcome, holder = r.holder, place = r.place,
             chain = ids(r.chain), needs = {}, sides = all_sides(list),
             confidence = weakest(list) }
end

-- ---- until when ---------------------------------------------------------

-- Every day on which something begins or ends, in order.
local function boundaries(base, procedure)
    local seen, days = {}, {}
    local function add(day)
        if day and not seen[day] then
            seen[day] = true
            days[#days + 1] = day
        end
    end
    for _, rule in ipairs(base.rules) do
        add(rule.from)
        add(rule.to)
    end
    for _, holder in pairs(base.holders) do
        add(holder.valid_from)
        add(holder.valid_to)
    end
    if procedure then
        add(procedure.born)
        add(procedure.abolished)
    end
    table.sort(days)
    return days
end

local function alike(a, b)
    if a.outcome ~= b.outcome then
        return false
    elseif a.outcome ~= "decided" and a.outcome ~= "out_of_scope" then
        return true
    end
    return a.holder == b.holder and a.place == b.place
        and table.concat(a.chain, " ") == table.concat(b.chain, " ")
end

local function bare(outcome)
    return { outcome = outcome, chain = {}, needs = {}, sides = {},
             confidence = "text" }
end

-- The answer on one day, the life of the procedure included.
local function on_day(base, power, case, procedure, matters, brief)
    if procedure then
        if procedure.ministry then
            return bare "out_of_scope"
        end
        local day = procedure.stops_pending and case.on or case.received
        if procedure.abolished and day >= procedure.abolished then
            return bare "abolished"
        elseif procedure.born and case.received < procedure.born then
            return bare "not_found"
        end
    end
    return power and answer(base, power, case, matters, brief)
        or bare "unknown"
end

-- The answer for a power on the days of the case alone.
function M.now(base, power, case)
    return answer(base, power, case, what_matters(base, power), true)
end

-- The whole answer for one power, or for a procedure whose power (nil) is
-- not declared: adds from, to and next.
function M.answer(base, power, case, procedure)
    local matters = power and what_matters(base, power)
    local now = on_day(base, power, case, procedure, matters, false)
    local days = boundaries(base, procedure)
    local together = case.received == case.on
    local function at(day)
        local moved = setmetatable({ received = day,
                                     on = together and day or case.on },
                                   { __index = case })
        return on_day(base, power, moved, procedure, matters, true)
    end
    local here = 0 -- number of boundaries on or before the day
    while days[here + 1] and days[here + 1] <= case.received do
        here = here + 1
    end
    for i = here, 1, -1 do
        if not alike(now, at(days[i - 1] or "0000-00-00")) then
            now.from = days[i]
            break
        end
    end
    for i = here + 1, #days do
        local later = at(days[i])
        if not alike(now, later) then
            now.to, now.next = days[i], later
            break
        end
    end
    return now
end

return M
