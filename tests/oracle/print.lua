-- SPDX-License-Identifier: MIT
--
-- print.lua: an answer as the canonical line that tests/oracle/answer.c
-- prints too. Decisions are separated by " || ", their parts by ";":
-- outcome, actions, tier, holder, unit, chain, needs, separates, conflict,
-- from, to, next, confidence. An empty part is "-".

local complete = require "complete"

local M = {}

local function words(list)
    return #list > 0 and table.concat(list, " ") or "-"
end

local function decided_by(base, a)
    if a.outcome ~= "decided" then
        return "-", "-"
    end
    return base.holders[a.holder].tier, a.holder
end

-- The parts of a decision before and after its actions.
local function parts(base, case, a)
    local tier, holder = decided_by(base, a)
    local unit = tier ~= "-" and complete.unit_of(base, case, a, tier) or "-"
    local next_text = "-"
    if a.next then
        local next_tier, next_holder = decided_by(base, a.next)
        next_text = table.concat({ a.to, a.next.outcome, next_tier,
                                   next_holder }, " ")
    end
    return a.outcome, table.concat({
        tier, holder, unit, words(a.chain), words(a.needs),
        words(a.separates or {}), words(a.sides), a.from or "-", a.to or "-",
        next_text, a.confidence }, ";")
end

-- The actions that a case asks about, and their powers; none where the
-- subject or one action of a procedure is not declared.
local function asked(base, case)
    local p = case.procedure
    if not p then
        return { case.what:match(":(.*)") }, { case.what }
    end
    local powers = {}
    for i, action in ipairs(p.actions) do
        powers[i] = (p.subject or "") .. ":" .. action
        if not base.powers[powers[i]] then
            return {}, {}
        end
    end
    return p.actions, powers
end

local function decisions(base, case)
    local list, by_text = {}, {}
    local actions, powers = asked(base, case)
    for i = 1, math.max(#actions, 1) do
        local a = complete.answer(base, powers[i], case, case.procedure)
        local outcome, rest = parts(base, case, a)
        local decision = by_text[outcome .. rest]
        if not decision then
            decision = { outcome, {}, rest }
            by_text[outcome .. rest] = decision
            list[#list + 1] = decision
        end
        table.insert(decision[2], actions[i])
    end
    return list
end

-- The decisions of a case in canonical form, without its number.
function M.line(base, case)
    local texts = {}
    for i, d in ipairs(decisions(base, case)) do
        texts[i] = d[1] .. ";" .. words(d[2]) .. ";" .. d[3]
    end
    return table.concat(texts, " || ")
end

return M
