-- SPDX-License-Identifier: MIT
--
-- reach.lua: every rule is reached by a case of tests/cases, and the files of
-- tests/cases/reach are what the law and the oracle give today. Prints each
-- rule that no case reaches and ends with "N passed, N failed"; exit code 1 on
-- a failure.
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

local FOLDER = "tests/cases/reach/"
local TWO_TIERS = "2025-07-01" -- the communes of the catalogue stand from here
local HEADER = [[
# Made by machine, do not edit: make cases. One case for each rule of this field
# that no case written by hand reaches; what is expected was worked out by the
# independent evaluator of tests/oracle, not by the program.
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

local function mark(law, text, done)
    for _, case in ipairs(cases.of_text(law, text)) do
        reached.each(law, case, roles, function(rule) done[rule] = true end)
    end
end

-- ---- a case in text -----------------------------------------------------

local function commune_of(law, case)
    for _, code in ipairs(law.communes) do
        if law.base.units[code].province == case.presented
            and case.received >= TWO_TIERS then
            return code
        end
    end
end

local function route_text(case)
    local parts = { "route", case.what, "--province", case.presented }
    local facts = {}
    for _, from in ipairs { case.facts, case.places } do
        for id, value in pairs(from) do
            facts[#facts + 1] = ("--fact %s=%s"):format(id, value)
        end
    end
    if case.commune then
        table.move({ "--commune", case.commune }, 1, 2, 5, parts)
    end
    table.sort(facts)
    table.move({ "--on", case.on }, 1, 2, #parts + 1, parts)
    table.move(facts, 1, #facts, #parts + 1, parts)
    return table.concat(parts, " ")
end

local function expect_answer(law, case, a, add)
    add("outcome", a.outcome)
    if a.outcome == "decided" then
        local tier = law.base.holders[a.holder].tier
        local unit = complete.unit_of(law.base, case, a, tier)
        add("tier", tier)
        add("holder", a.holder)
        if tier == "commune" and not case.places[a.place] then
            case.commune = commune_of(law, case)
            unit = case.commune or unit
        end
        add("unit.code", unit ~= "-" and unit or nil)
    end
    add("chain", #a.chain > 0 and table.concat(a.chain, " ") or nil)
    add("confidence", a.confidence)
    add("valid.from", a.from)
    add("valid.to", a.to)
    add("next.outcome", a.next and a.next.outcome)
end

-- What the rules beside the decision add, as far as no case says it yet.
local function expect_roles(law, case, a, done, add)
    for _, rule in ipairs(law.rules) do
        local key, value = reached.says(rule)
        if key and not done[rule]
            and seek.rests(law, rule, case.what, case, a, false) then
            done[rule] = true
            add(key, key == "receivers~"
                and reached.authority(law, value, case) or value)
        end
    end
end

-- The case of a rule as text; marks every rule that it reaches.
local function text_of(law, rule, done)
    local case, a = seek.case(law, rule)
    if not case then
        return nil
    end
    local lines, seen = {}, {}
    local function add(key, value)
        local line = value and ("expect %s=%s"):format(key, value)
        if line and not seen[line] then
            seen[line] = true
            lines[#lines + 1] = line
        end
    end
    expect_answer(law, case, a, add)
    expect_roles(law, case, a, done, add)
    for _, id in ipairs(a.chain) do
        done[law.rule[id]] = true
    end
    return ("\n# %s\n%s\n%s\n"):format(rule.id, route_text(case),
                                       table.concat(lines, "\n")), case.what
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
                    texts[field] = (texts[field] or HEADER) .. text
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
                    .. "*.case")
    for _, field in ipairs(law_of.sorted_keys(texts)) do
        local file = assert(io.open(FOLDER .. field .. ".case", "wb"))
        file:write(texts[field])
        file:close()
    end
end

-- How many files are not what they should be, strangers included.
local function stale(texts)
    local count = 0
    for _, field in ipairs(law_of.sorted_keys(texts)) do
        local path = FOLDER .. field .. ".case"
        if file_text(path) ~= texts[field] then
            count = count + 1
            print(path .. " is stale: run make cases and commit it")
        end
    end
    for _, path in ipairs(law_of.lines_of("ls " .. FOLDER .. "*.case")) do
        if not texts[path:match("([^/]+)%.case$")] then
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
    for _, path in ipairs(law_of.lines_of("ls tests/cases/*.case")) do
        mark(law, file_text(path), by_hand)
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
        mark(law, file_text(FOLDER .. field .. ".case") or "", done)
    end
    local bad = unreached(law, done) + stale(texts)
    print(("%d passed, %d failed"):format(#law.rules - bad, bad))
    os.exit(bad == 0 and 0 or 1)
end

main(arg[1])
