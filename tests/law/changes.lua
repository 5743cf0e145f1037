-- SPDX-License-Identifier: MIT
--
-- changes.lua: which powers change on a day. The cells of the day before and
-- those of the day are laid over each other, so a change in any cell counts.

local words = require "words"

local M = {}

local function facts_of(cell)
    local facts = {}
    for fact, value in cell.facts:gmatch("([%w_]+)=([^;]*)") do
        facts[fact] = value
    end
    return facts
end

-- The facts that hold in both, or nil when they contradict each other.
local function overlap(a, b)
    local facts = {}
    for fact, value in pairs(a) do
        facts[fact] = value
    end
    for fact, value in pairs(b) do
        if facts[fact] and facts[fact] ~= value then
            return nil
        end
        facts[fact] = value
    end
    return facts
end

local function facts_text(facts)
    local list = {}
    for fact, value in pairs(facts) do
        list[#list + 1] = words.code(fact .. "=" .. value)
    end
    table.sort(list)
    return table.concat(list, ", ")
end

-- What the cells of a power say, as one text.
local function signature(cells)
    local parts = {}
    for i, cell in ipairs(cells) do
        parts[i] = table.concat({ cell.facts, cell.outcome, cell.holder,
                                  cell.chain }, "\t")
    end
    return table.concat(parts, "\n")
end

local function answer(law, cell)
    if cell.outcome == "decided" then
        return words.holder(law, cell.holder)
    end
    return words.OUTCOMES[cell.outcome]
end

-- Rules of the chain `a` that are not in `b`.
local function only_in(a, b)
    local have, list = {}, {}
    for id in b:gmatch("%S+") do
        have[id] = true
    end
    for id in a:gmatch("[^%s]+") do
        if id ~= "-" and not have[id] then
            list[#list + 1] = id
        end
    end
    return list
end

-- The declared unknowns of a power that apply on a day with that reason.
function M.unknowns(law, power, day, reason)
    local list = {}
    for _, rule in ipairs(law.base.powers[power].unknowns) do
        if (rule.from or "") <= day and day < (rule.to or "9999")
            and words.vi(rule.reason) == reason then
            list[#list + 1] = rule.id
        end
    end
    table.sort(list)
    return list
end

-- By which rule: the new ones of the chain, else those that ended.
local function rules_of(law, before, after)
    local list = only_in(after.chain, before.chain)
    local mark = ""
    if #list == 0 and after.outcome == "unknown" then
        list = M.unknowns(law, after.power, after.day, after.reason)
    end
    if #list == 0 then
        mark, list = "hết ", only_in(before.chain, after.chain)
    end
    if #list == 0 and before.outcome == "unknown" then
        list = M.unknowns(law, before.power, before.day, before.reason)
    end
    for i, id in ipairs(list) do
        list[i] = words.code(id)
    end
    return #list > 0 and mark .. table.concat(list, ", ") or "–"
end

-- What happens to one power: a list of { from, to, rules, where }, where is a
-- list of cells; and the same for those where only the rules change.
local function compare(law, before, after)
    local moved, rested, by_key = {}, {}, {}
    if signature(before) == signature(after) then
        return moved, rested
    end
    for _, a in ipairs(before) do
        for _, b in ipairs(after) do
            local where = overlap(facts_of(a), facts_of(b))
            local from, to = answer(law, a), answer(law, b)
            if where and (from ~= to or a.chain ~= b.chain) then
                local rules = rules_of(law, a, b)
                local list = from ~= to and moved or rested
                local key = from .. "\0" .. to .. "\0" .. rules
                if not by_key[key] then
                    by_key[key] = { from = from, to = to, rules = rules,
                                    where = {} }
                    list[#list + 1] = by_key[key]
                end
                table.insert(by_key[key].where, where)
            end
        end
    end
    return moved, rested
end

local function where_text(change)
    if #change.where > 2 then
        return (", trong %d tổ hợp tình tiết"):format(#change.where)
    end
    local texts = {}
    for i, facts in ipairs(change.where) do
        texts[i] = facts_text(facts)
    end
    local text = table.concat(texts, " hoặc khi ")
    return text ~= "" and ", khi " .. text or ""
end

-- What changes, and by which rules, as two texts.
local function texts_of(changes)
    local texts, rules, seen = {}, {}, {}
    for i, change in ipairs(changes) do
        texts[i] = ("**%s → %s**%s"):format(change.from, change.to,
                                            where_text(change))
        if not seen[change.rules] then
            seen[change.rules] = true
            rules[#rules + 1] = change.rules
        end
    end
    return table.concat(texts, "; "), table.concat(rules, ", ")
end

local function presets_of(procedure)
    return facts_of { facts = procedure.presets or "" }
end

-- Codes of a power that live on that day (or end on it) and whose presets let
-- one of the changes happen.
local function codes_of(law, power, day, list)
    local codes = {}
    for _, code in ipairs(law.codes_of[power] or {}) do
        local row, meant = law.procedure[code], false
        for _, change in ipairs(list) do
            for _, facts in ipairs(change.where) do
                meant = meant or overlap(presets_of(row), facts) ~= nil
            end
        end
        if meant and not row.ministry and (row.born or "") <= day
            and (row.abolished or "9999") >= day then
            codes[#codes + 1] = code
        end
    end
    return codes
end

-- Powers that change alike stand in one group, the actions of one subject
-- that change by the same rules in one row of it.
local function add_row(groups, power, list, codes)
    local text, rules = texts_of(list)
    local group = groups[text]
    if not group then
        group = { text = text }
        groups[text] = group
        groups[#groups + 1] = group
    end
    local subject, action = power:match("^(.*):(.*)$")
    local key = subject .. "\0" .. rules
    local row = group[key]
    if not row then
        row = { subject = subject, actions = {}, codes = {}, rules = rules }
        group[key] = row
        group[#group + 1] = row
    end
    table.insert(row.actions, action)
    for _, code in ipairs(codes) do
        table.insert(row.codes, code)
    end
end

-- Every power in the order of subjects and of their actions.
local function each_power(law, visit)
    local ids = {}
    for id in pairs(law.base.subjects) do
        ids[#ids + 1] = id
    end
    table.sort(ids)
    for _, id in ipairs(ids) do
        for _, action in ipairs(law.base.subjects[id].actions) do
            visit(id .. ":" .. action)
        end
    end
end
M.each_power = each_power

-- Groups of what changes from a day to the next, and of what only rests on
-- other rules: { text, row… }, a row is { subject, actions, codes, rules }.
function M.between(law, day, before, after)
    local moved_groups, rested_groups = {}, {}
    each_power(law, function(power)
        local moved, rested = compare(law, before[power], after[power])
        if #moved > 0 then
            add_row(moved_groups, power, moved,
                    codes_of(law, power, day, moved))
        elseif #rested > 0 then
            add_row(rested_groups, power, rested,
                    codes_of(law, power, day, rested))
        end
    end)
    return moved_groups, rested_groups
end

return M
