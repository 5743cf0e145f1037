-- SPDX-License-Identifier: MIT
--
-- check.lua BUILD_DIR CATALOGUE: what must hold of the rules, the fact rows
-- and the answers together. Prints each failure and ends with
-- "N passed, N failed"; exit code 1 on a failure. Of the cells only those that
-- might be wrong are counted.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. here .. "/../oracle/?.lua;" .. package.path

local changes = require "changes"
local engine = require "engine"
local instruments = require "instruments"
local law_of = require "law"

local LIST_DAY = "2025-08-15"
local FIRST, LAST = "2025-01-01", "2027-03-01"
local PLAIN_PROVINCE = "01"
local SHOWN_MAX = 20

local passed, failed, shown = 0, 0, 0

local function check(ok, format, ...)
    if ok then
        passed = passed + 1
        return
    end
    failed = failed + 1
    shown = shown + 1
    if shown <= SHOWN_MAX then
        print(format:format(...))
    end
end

-- ---- fact ids ---------------------------------------------------------------

-- known["133.4.1"] of the articles that decrees.md goes through.
local function known_articles(law)
    local known = {}
    for _, row in ipairs(law.articles) do
        local decree = row.instrument:match("^decree:(%d+)/")
        known[decree .. "." .. row.article] = true
        if row.clause then
            known[decree .. "." .. row.article .. "." .. row.clause] = true
        end
    end
    return known
end

local function article_exists(known, text)
    local decree, first, last = text:match("^(%d+)%.(%d+)%-(%d+)$")
    if not decree then
        return known[text] or false
    end
    for n = tonumber(first), tonumber(last) do
        if not known[decree .. "." .. n] then
            return false
        end
    end
    return true
end

local function fact_exists(law, known, id)
    local instrument = id:match("^instruments:(.*)$")
    if instrument then
        return law.instrument[instrument] ~= nil
    end
    local article = id:match("^decrees:([%d.%-]+)$")
    if article then
        return article_exists(known, article)
    end
    return law.row[id] ~= nil or law.statement[id] ~= nil
end

local function check_citations(law)
    local known = known_articles(law)
    for _, rule in ipairs(law.rules) do
        for _, id in ipairs(rule.facts or {}) do
            check(fact_exists(law, known, id),
                  "%s: rule \"%s\" cites \"%s\", which does not exist",
                  rule.path, rule.id, id)
        end
    end
end

-- Every row is cited or has a reason, and not both.
local function check_rows(law)
    for _, row in ipairs(law.rows) do
        local reason, cited = law.uncited[row.id], law.cited[row.id]
        check(cited or reason, "fact row %s is neither cited by a rule nor "
              .. "listed in fixtures/facts/uncited.csv", row.id)
        check(not (cited and reason), "fact row %s is listed in "
              .. "fixtures/facts/uncited.csv and cited by \"%s\"", row.id,
              cited and cited[1].id)
    end
    for _, row in ipairs(law.rows) do
        if row.code then
            check(law.procedure[row.code], "fact row %s: no procedure of "
                  .. "fixtures/procedures has the code %s", row.id, row.code)
        end
    end
    for id, row in pairs(law.uncited) do
        check(law.row[id] and row.reason,
              "fixtures/facts/uncited.csv: %s: no such row or no reason", id)
    end
end

-- ---- articles ---------------------------------------------------------------

local function check_articles(law)
    local count, wrong = instruments.articles(law)
    local known = known_articles(law)
    for _, message in ipairs(wrong) do
        check(false, "fixtures/facts/articles.csv: %s", message)
    end
    for _, counts in pairs(count) do
        passed = passed + counts.all
    end
    passed = passed - #wrong
    for _, rule in ipairs(law.rules) do
        local id = rule.basis and rule.basis.instrument or ""
        local at = rule.basis and rule.basis.at or {}
        if count[id] and at.article then
            local decree = id:match("^decree:(%d+)/")
            check(known[decree .. "." .. at.article],
                  "%s: rule \"%s\" rests on Art. %s, which the facts do not "
                  .. "give", rule.path, rule.id, at.article)
        end
    end
end

-- ---- answers ----------------------------------------------------------------

local function is_true_of_the_law(law, cell)
    for _, hole in ipairs(law.holes) do
        if hole.power == cell.power and hole.outcome == cell.outcome
            and cell.day >= hole.from
            and (not hole.to or cell.day < hole.to) then
            return true
        end
    end
    return false
end

local function is_declared(law, cell)
    local row = law.procedure[cell.what]
    local power = cell.power or row and row.subject
        and row.subject .. ":" .. cell.action
    return power and law.base.powers[power]
        and #changes.unknowns(law, power, cell.day, cell.reason) > 0
end

local function check_cell(law, cell)
    local where = ("capnao route %s --on %s --province %s%s"):format(
        cell.what, cell.day, cell.province, cell.facts == "-" and ""
        or " --fact " .. cell.facts:gsub(";", " --fact "))
    if cell.outcome == "unknown" then
        check(is_declared(law, cell), "%s: unknown, and no rule declares it",
              where)
    else
        check(is_true_of_the_law(law, cell), "%s: %s (%s)", where,
              cell.outcome, cell.reason)
    end
end

local function check_answers(law, dir, catalogue, days, provinces, codes)
    local count = engine.each(dir, catalogue, "bad", days, provinces, codes,
                              function(cell)
        check_cell(law, cell)
    end)
    check(count > 0, "no cell was asked")
    print(("%d cells of %d days and %d provinces asked"):format(count, #days,
                                                             #provinces))
end

-- A province for each that some rule singles out, and a plain one.
local function representative_provinces(law)
    local set = { [PLAIN_PROVINCE] = true }
    for _, rule in ipairs(law.rules) do
        if rule.province then
            set[rule.province] = true
        end
    end
    return law_of.sorted_keys(set)
end

local function main(dir, catalogue)
    local law = law_of.load()
    check_citations(law)
    check_rows(law)
    check_articles(law)
    local provinces = law_of.provinces_on(LIST_DAY)
    check(#provinces == 34, "%d provinces instead of 34", #provinces)
    check_answers(law, dir, catalogue, { LIST_DAY }, provinces, true)
    check_answers(law, dir, catalogue, law_of.boundaries(law, FIRST, LAST),
                  representative_provinces(law), false)
    if shown > SHOWN_MAX then
        print(("… and %d more"):format(shown - SHOWN_MAX))
    end
    print(("%d passed, %d failed"):format(passed, failed))
    os.exit(failed == 0 and 0 or 1)
end

main(arg[1], arg[2])
