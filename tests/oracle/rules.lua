-- SPDX-License-Identifier: MIT
--
-- rules.lua: random rules about the subjects of a world, as text.

local condition = require "condition"
local pick = require "pick"
local world = require "world"

local M = {}

local KEYS = { "id", "basis", "power", "about", "holder", "from", "to", "by",
               "of", "mode", "place", "may_pass_on", "when", "where",
               "province", "valid_from", "valid_to", "transition",
               "confidence", "facts", "exception_to", "reason", "text",
               "needs" }

local CONFIDENCE = { "text", "text", "secondary", "weak" }

-- Ids that differ in case, length and punctuation, in no order of making.
local function new_id(w)
    local id
    repeat
        id = pick.one { "k", "K", "nd", "Z" } .. pick.number(1, 40)
            .. pick.one { "", "", ".1", ".10", "-a", "_b" }
    until not w.taken[id]
    w.taken[id] = true
    return id
end

-- All actions, one, some, or the same as a list of tables.
local function power_text(subject)
    local way = pick.number(1, 10)
    if way <= 6 then
        return ("{ %q }"):format(subject.id)
    elseif way <= 8 then
        return ("{ %q, %q }"):format(subject.id, pick.one(subject.actions))
    end
    local some = pick.quoted(pick.some(subject.actions, 1, 2))
    if way == 9 then
        return ("{ %q, %s }"):format(subject.id, some)
    end
    return ("{ { %q, %q }, { %q, %s } }"):format(
        subject.id, subject.actions[1], subject.id, some)
end

-- Dates of its own that leave the rule a start and at least one day.
local function own_dates(law)
    while true do
        local from, to = world.period(law.valid_from and 30 or 100, 20)
        local start, stop = from or law.valid_from, to or law.valid_to
        if law.valid_from and law.valid_from > start then
            start = law.valid_from
        end
        if law.valid_to and stop and law.valid_to < stop then
            stop = law.valid_to
        end
        if not stop or start < stop then
            return from, to
        end
    end
end

-- What every rule has.
local function common(w, subject, when_percent)
    local law = pick.one(w.instruments)
    local from, to = own_dates(law)
    local facts, witness = subject.facts, condition.witness(subject.facts)
    local province = law.province
    if province then
        province = pick.chance(60) and province or nil
    elseif pick.chance(10) then
        province = pick.one(w.provinces)
    end
    return {
        id = new_id(w),
        basis = world.raw(("instrument(%q):article(%d)"):format(
            law.id, pick.number(1, 99))),
        power = world.raw(power_text(subject)),
        valid_from = from, valid_to = to, province = province,
        transition = pick.chance(8) and pick.one { "immediate", "receipt" }
            or nil,
        when = world.raw(condition.when(facts, witness, when_percent)),
        where = world.raw(condition.where(facts, witness, 8)),
        confidence = pick.one(CONFIDENCE),
        facts = world.raw('{ "F1" }'),
    }
end

-- ---- the kinds ----------------------------------------------------------

-- A start for all actions at all times, of the lowest rank but one.
local function plain_origin(w, subject, held)
    held[1] = pick.one(w.holders).id
    return { id = new_id(w), basis = world.raw('instrument "circular:0"'),
             power = world.raw(("{ %q }"):format(subject.id)),
             holder = held[1], confidence = pick.one(CONFIDENCE),
             place = pick.chance(30) and pick.one(w.places) or nil,
             facts = world.raw('{ "F1" }') }
end

local function origin(w, subject, held)
    local rule = common(w, subject, 35)
    local other = subject.number > 1 and pick.chance(15)
        and w.subjects[pick.number(1, subject.number - 1)]
    if other then
        rule.holder = world.raw(("same_as { %q, %q }"):format(
            other.id, pick.one(other.actions)))
    else
        rule.holder = pick.one(w.holders).id
        held[#held + 1] = rule.holder
    end
    rule.place = pick.chance(30) and pick.one(w.places) or nil
    return rule
end

local function transfer(w, subject, held)
    local rule = common(w, subject, 40)
    if pick.chance(40) then
        rule.from = pick.chance(50) and held[1] or held[#held]
    elseif pick.chance(70) then
        rule.from = pick.one(held)
    elseif pick.chance(50) then
        rule.from = pick.one { "central", "central", "province", "commune",
                               "district" }
    else
        rule.from = pick.one(w.holders).id
    end
    repeat
        rule.to = pick.one(w.holders).id
    until rule.to ~= rule.from
    if pick.chance(8) then
        rule.power = world.raw(("{ { %q }, { %q } }"):format(
            subject.id, w.subjects[1].id))
    end
    rule.mode = pick.chance(12) and "delegation" or pick.one(world.MODES)
    rule.place = pick.chance(25) and pick.one(w.places) or nil
    if pick.chance(25) then
        rule.may_pass_on = pick.chance(60)
    end
    if rule.mode ~= "delegation" then
        held[#held + 1] = rule.to
    end
    return rule
end

local function unknown(w, subject)
    local rule = common(w, subject, 80)
    if pick.chance(40) then
        rule.basis, rule.province = nil, nil
        rule.valid_from, rule.valid_to = world.period(50, 50)
    end
    rule.reason = "not established"
    rule.about = pick.chance(20) and pick.one { "handler", "holder" } or nil
    return rule
end

local function side_rules(w, subject, add)
    if pick.chance(20) then
        local rule = common(w, subject, 0)
        rule.by, rule.where = "provincial_department", nil
        rule.of = world.raw('{ "province", "ministry" }')
        rule.power = world.raw(("{ %q }"):format(subject.id))
        add(pick.one { "handles", "receives" }, rule)
    end
    if pick.chance(15) then
        add("caveat", { id = new_id(w), text = "mind", power =
            world.raw(("{ %q }"):format(subject.id)) })
    end
end

-- ---- all of them --------------------------------------------------------

-- Exceptions among rules of one kind, chains too. A circle of exceptions is
-- refused, so each rule is one to earlier rules only; with ranks they still
-- make circles of selection.
local function add_exceptions(rules)
    local earlier = {}
    for _, rule in ipairs(pick.shuffle(rules)) do
        if #earlier > 0 and pick.chance(25) then
            local chosen = pick.some(earlier, 1, 2)
            rule.exception_to = #chosen == 1 and chosen[1]
                or world.raw(pick.quoted(chosen))
        end
        earlier[#earlier + 1] = rule.id
    end
end

local function rules_of(w, subject)
    local held, origins, transfers = {}, {}, {}
    if pick.chance(75) then
        origins[1] = plain_origin(w, subject, held)
    end
    for _ = 1, pick.number(0, 4) do
        origins[#origins + 1] = origin(w, subject, held)
    end
    for i = 1, #held > 0 and pick.number(0, 9) or 0 do
        transfers[i] = transfer(w, subject, held)
    end
    add_exceptions(origins)
    add_exceptions(transfers)
    local function add(name, rule)
        w.text[#w.text + 1] = world.statement(name, KEYS, rule)
    end
    for _, rule in ipairs(origins) do
        add("origin", rule)
    end
    for _, rule in ipairs(transfers) do
        add("transfer", rule)
    end
    if pick.chance(30) then
        add("unknown", unknown(w, subject))
    end
    side_rules(w, subject, add)
end

-- Adds the rules of a world to its text.
function M.make(w)
    w.taken = {}
    for _, subject in ipairs(w.subjects) do
        rules_of(w, subject)
    end
    if pick.chance(10) then
        w.text[#w.text + 1] = world.statement("unknown",
            { "id", "field", "reason", "valid_from", "valid_to" },
            { id = new_id(w), field = pick.one(world.FIELDS),
              reason = "not established",
              valid_from = "2023-07-01", valid_to = "2024-02-29" })
    end
end

return M
