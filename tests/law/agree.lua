-- SPDX-License-Identifier: MIT
--
-- agree.lua [FILE...]: the evaluator of tests/oracle gives what the files of
-- rules/tests expect, those by hand, of reach and of boundary. Prints what
-- differs and ends with "N passed, N failed"; exit code 1 on a failure. The
-- engine is not asked. Not compared is what the evaluator does not know: names
-- of authorities, why not another, and reasons that no rule states.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. here .. "/../oracle/?.lua;" .. package.path

local cases = require "cases"
local complete = require "complete"
local law_of = require "law"
local reached = require "reached"
local roles = require "roles"

-- ---- what the evaluator answers ---------------------------------------------

local function decided_by(law, a, out)
    if a.outcome == "decided" then
        out.tier, out.holder = law.base.holders[a.holder].tier, a.holder
    end
end

-- Adds what the rules beside the decision say: field → set of texts.
local function add_roles(law, power, case, a, out)
    local handler = a.outcome == "decided"
        and roles.handler(law, power, case, a)
    out.handler = handler and handler.by or nil
    for _, rule in ipairs(law.rules) do
        local field, value = reached.says(rule)
        local speaks = false
        if field == "reason" then
            speaks = a.outcome == "unknown" and rule.powers[power]
                and roles.applies(law, rule, case, a.place or "presented")
        elseif field == "receivers" or field == "caveats" then
            speaks = roles.speaks(law, rule, power, case, a)
        end
        if field == "receivers" then
            value = reached.authority(law, value, case)
        end
        if speaks then
            out[field] = out[field] or {}
            out[field][value] = true
        end
    end
end

-- The fields of docs/testing-rules.md, as far as the evaluator knows them.
local function fields_of(law, power, case, a)
    local out = { outcome = a.outcome, place = a.place, chain = a.chain,
                  needs = a.needs, conflict = a.sides,
                  confidence = a.confidence,
                  valid = { from = a.from, to = a.to } }
    decided_by(law, a, out)
    if out.tier then
        local unit = complete.unit_of(law.base, case.where, a, out.tier)
        out.unit = unit ~= "-" and unit or nil
    end
    if a.next then
        out.next = { on = a.to, outcome = a.next.outcome }
        decided_by(law, a.next, out.next)
    end
    add_roles(law, power, case, a, out)
    return out
end

-- A commune presents itself; what rules single out is its province.
local function answer(law, case, action)
    local row = case.procedure
    local power = row and row.subject .. ":" .. action or case.what
    case.where = setmetatable({ presented = case.commune or case.presented },
                              { __index = case })
    local a = complete.answer(law.base, law.base.powers[power] and power,
                              case.where, row)
    return fields_of(law, power, case, a)
end

-- ---- compared ---------------------------------------------------------------

-- A list, a set of texts, a single one, or nothing.
local function text_of(x)
    if type(x) ~= "table" then
        return tostring(x or "-")
    end
    local list = #x > 0 and x or law_of.sorted_keys(x)
    return #list > 0 and table.concat(list, " ") or "-"
end

-- Each text of these is among those that rules state.
local AMONG = { receivers = true, caveats = true, reason = true }
local NOT_KNOWN = { authority = true, why_not = true, action = true }

local function comparable(field, got)
    return not NOT_KNOWN[field]
        and (field ~= "reason" or got.outcome == "unknown")
end

local function compare_field(field, x, y, wrong)
    if AMONG[field] and x then
        for _, text in ipairs(type(x) == "table" and x or { x }) do
            if not (y or {})[text] then
                wrong(field, text, text_of(y))
            end
        end
    elseif text_of(x) ~= text_of(y) then
        wrong(field, text_of(x), text_of(y))
    end
end

-- Calls wrong(field, want, got) for each field that differs.
local function compare(want, got, wrong)
    for _, field in ipairs(law_of.sorted_keys(want)) do
        local x, y = want[field], got[field]
        if (field == "valid" or field == "next") and x then
            for _, key in ipairs(law_of.sorted_keys(x)) do
                compare_field(field .. "." .. key, x[key], (y or {})[key],
                              wrong)
            end
        elseif comparable(field, got) then
            compare_field(field, x, y, wrong)
        end
    end
end

-- How many fields of a case differ, said one by one.
local function differences(law, case)
    local count = 0
    local function wrong(field, want, got)
        count = count + 1
        print(("%s: %s: expected %s, the evaluator says %s"):format(
            case.at, field, want, got))
    end
    for _, want in ipairs(case.gives) do
        local met = false
        for _, action in ipairs(case.actions) do
            if not want.action or want.action == action then
                met = true
                compare(want, answer(law, case, action), wrong)
            end
        end
        if not met then
            wrong("action", text_of(want.action), "nothing")
        end
    end
    return count
end

local function main(paths)
    local law, passed, failed = law_of.load(), 0, 0
    if #paths == 0 then
        paths = law_of.lines_of("LC_ALL=C; export LC_ALL; "
            .. "find rules/tests -name '*.lua' -not -path '*/.*' | sort")
    end
    for _, path in ipairs(paths) do
        for _, case in ipairs(cases.of_text(law, law_of.read(path), path)) do
            if differences(law, case) == 0 then
                passed = passed + 1
            else
                failed = failed + 1
            end
        end
    end
    print(("%d passed, %d failed"):format(passed, failed))
    os.exit(failed == 0 and passed > 0 and 0 or 1)
end

main(arg)
