-- SPDX-License-Identifier: MIT
--
-- reach.lua: every rule is reached by a case of rules/tests that is by hand or
-- of its folder reach, and the files of that folder are what the law and the
-- oracle give today. Prints each rule that no case reaches and ends with
-- "N passed, N failed"; exit code 1 on a failure.
--
-- reach.lua write: writes the files instead, a case for each rule that no
-- case written by hand reaches. The engine is not asked.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. here .. "/../oracle/?.lua;" .. package.path

local cases = require "cases"
local complete = require "complete"
local law_of = require "law"
local reached = require "reached"
local roles = require "roles"
local seek = require "seek"
local write_of = require "write"

local BY_HAND = "rules/tests/"
local FOLDER = "rules/tests/reach/"
local TWO_TIERS = "2025-07-01" -- the communes of the catalogue stand from here
local HEADER = [[
-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.
]]

-- A transfer also reaches its origin, and a decision its caveats.
local KINDS = { "transfer", "origin", "unknown", "handles", "receives",
                "requires", "caveat" }

local function file_text(path)
    local file = io.open(path, "rb")
    if not file then
        return nil
    end
    local text = file:read("a")
    file:close()
    return text
end

local function mark(law, text, path, done)
    for _, case in ipairs(cases.of_text(law, text, path)) do
        reached.each(law, case, roles, function(rule) done[rule] = true end)
    end
end

-- ---- a case -------------------------------------------------------------

local function commune_of(law, case)
    for _, code in ipairs(law.communes) do
        if law.base.units[code].province == case.presented
            and case.received >= TWO_TIERS then
            return code
        end
    end
end

-- A list that says something, or what stands for an empty one.
local function filled(list, empty)
    return #list > 0 and list or empty
end

local function decided_by(law, a, gives)
    if a.outcome == "decided" then
        gives.tier, gives.holder = law.base.holders[a.holder].tier, a.holder
    end
end

-- All that the evaluator says of the decision itself; false: that it is empty.
local function gives_of(law, case, a)
    local gives = { outcome = a.outcome, chain = filled(a.chain, false),
                    needs = filled(a.needs), conflict = filled(a.sides),
                    confidence = a.confidence,
                    valid = { from = a.from or false, to = a.to or false },
                    next = a.next and { outcome = a.next.outcome } or false }
    decided_by(law, a, gives)
    if a.next then
        decided_by(law, a.next, gives.next)
    end
    if a.outcome == "decided" then
        local unit = complete.unit_of(law.base, case, a, gives.tier)
        if gives.tier == "commune" and not case.places[a.place] then
            case.commune = commune_of(law, case)
            unit = case.commune or unit
        end
        local handler = roles.handler(law, case.what, case, a)
        gives.unit = unit ~= "-" and unit
        gives.handler = handler and handler.by or false
    end
    return gives
end

-- What the rules beside the decision add, as far as no case says it yet.
local function add_roles(law, case, a, done, gives)
    for _, rule in ipairs(law.rules) do
        local field, value = reached.says(rule)
        if field and not done[rule]
            and seek.rests(law, rule, case.what, case, a, false) then
            done[rule] = true
            if field == "receivers" then
                value = reached.authority(law, value, case)
            end
            if field == "receivers" or field == "caveats" then
                gives[field] = gives[field] or {}
                table.insert(gives[field], value)
            else
                assert(not gives[field] or gives[field] == value, rule.id)
                gives[field] = value
            end
        end
    end
end

-- The case of a rule as text; marks every rule that it reaches.
local function text_of(law, rule, done)
    local case, a = seek.case(law, rule)
    if not case then
        return nil
    end
    local gives = gives_of(law, case, a)
    add_roles(law, case, a, done, gives)
    for _, id in ipairs(a.chain) do
        done[law.rule[id]] = true
    end
    local facts = {}
    for _, from in ipairs { case.facts, case.places } do
        for id, value in pairs(from) do
            facts[id] = value
        end
    end
    return write_of.expect({ ask = case.what, province = case.presented,
                             commune = case.commune, on = case.on,
                             facts = facts, gives = gives }, rule.id),
        case.what
end

-- ---- all files ----------------------------------------------------------

-- The text of each file by field, and the rules that no case can reach.
local function make(law, done)
    local texts, lost = {}, {}
    for _, kind in ipairs(KINDS) do
        for _, rule in ipairs(law.rules) do
            if rule.kind == kind and not done[rule] then
                local text, power = text_of(law, rule, done)
                if text then
                    local subject = power:match("^(.*):")
                    local field = law.base.subjects[subject].field
                    texts[field] = (texts[field] or HEADER) .. "\n" .. text
                else
                    lost[#lost + 1] = rule
                end
            end
        end
    end
    return texts, lost
end

local function write(texts)
    law_of.lines_of("mkdir -p " .. FOLDER .. " && rm -f " .. FOLDER
                    .. "*.lua")
    for _, field in ipairs(law_of.sorted_keys(texts)) do
        local file = assert(io.open(FOLDER .. field .. ".lua", "wb"))
        file:write(texts[field])
        file:close()
    end
end

-- How many files are not what they should be, strangers included.
local function stale(texts)
    local count = 0
    for _, field in ipairs(law_of.sorted_keys(texts)) do
        local path = FOLDER .. field .. ".lua"
        if file_text(path) ~= texts[field] then
            count = count + 1
            print(path .. " is stale: run make cases and commit it")
        end
    end
    for _, path in ipairs(law_of.lines_of("ls " .. FOLDER .. "*.lua")) do
        if not texts[path:match("([^/]+)%.lua$")] then
            count = count + 1
            print(path .. " is of no field: run make cases")
        end
    end
    return count
end

-- Rules that no case reaches, by what the files say.
local function unreached(law, done)
    local count = 0
    for _, rule in ipairs(law.rules) do
        if not done[rule] then
            count = count + 1
            print(("%s:%d: no case reaches rule \"%s\""):format(
                rule.path, rule.line, rule.id))
        end
    end
    return count
end

local function main(mode)
    local law = law_of.load()
    law.communes = law_of.sorted_keys(law.base.units)
    local by_hand, done = {}, {}
    for _, path in ipairs(law_of.lines_of("ls " .. BY_HAND .. "*.lua")) do
        mark(law, file_text(path), path, by_hand)
    end
    for rule in pairs(by_hand) do
        done[rule] = true
    end
    local texts, lost = make(law, by_hand)
    if mode == "write" then
        write(texts)
        for _, rule in ipairs(lost) do
            print(("%s:%d: no case can reach rule \"%s\""):format(
                rule.path, rule.line, rule.id))
        end
        return
    end
    for _, field in ipairs(law_of.sorted_keys(texts)) do
        local path = FOLDER .. field .. ".lua"
        mark(law, file_text(path) or "", path, done)
    end
    local bad = unreached(law, done) + stale(texts)
    print(("%d passed, %d failed"):format(#law.rules - bad, bad))
    os.exit(bad == 0 and 0 or 1)
end

main(arg[1])
