-- SPDX-License-Identifier: MIT
--
-- law.lua: everything the report and the check read: the rule files (through
-- the loader of tests/oracle), the fact rows and the catalogue, in a stable
-- order, and who cites what. Runs in the root of the repository.

local base_of = require "base"
local csv = require "csv"

local M = {}

local FACTS = "fixtures/facts/"
-- The kinds of rules that answer; the others only say what is not known.
M.ANSWERS = { origin = true, transfer = true, handles = true, receives = true }

function M.read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("a")
    file:close()
    return text
end

-- The lines that a command prints; an error when it fails.
function M.lines_of(command)
    local pipe = assert(io.popen(command, "r"))
    local lines = {}
    for line in pipe:lines() do
        lines[#lines + 1] = line
    end
    assert(pipe:close(), "failed: " .. command)
    return lines
end

function M.sorted_keys(t)
    local keys = {}
    for key in pairs(t) do
        keys[#keys + 1] = key
    end
    table.sort(keys)
    return keys
end

local function by_key(rows, key)
    local map = {}
    for _, row in ipairs(rows) do
        map[row[key]] = row
    end
    return map
end

-- ---- rules ----------------------------------------------------------------

local function load_rules(law)
    local base = base_of.new()
    for _, path in ipairs(M.lines_of(
        "LC_ALL=C; export LC_ALL; find rules -name '*.lua' "
        .. "-not -path '*/.*' -not -path '*/tests/*' | sort")) do
        local before = #base.rules
        base_of.load_text(base, M.read(path), path)
        for i = before + 1, #base.rules do
            base.rules[i].path = path
        end
    end
    law.base = base_of.finish(base)
    law.rules = base.rules
    table.sort(law.rules, function(a, b) return a.id < b.id end)
    law.rule = by_key(law.rules, "id")
end

-- cited[id] = the rules that cite a fact.
local function collect_citations(law)
    law.cited = {}
    for _, rule in ipairs(law.rules) do
        for _, id in ipairs(rule.facts or {}) do
            law.cited[id] = law.cited[id] or {}
            table.insert(law.cited[id], rule)
        end
    end
end

-- True when some rule that answers cites the fact row.
function M.answered(law, id)
    for _, rule in ipairs(law.cited[id] or {}) do
        if M.ANSWERS[rule.kind] then
            return true
        end
    end
    return false
end

-- ---- the catalogue ----------------------------------------------------------

local function load_procedures(law)
    law.procedures, law.codes_of = {}, {}
    for _, path in ipairs(M.lines_of(
        "LC_ALL=C; export LC_ALL; ls fixtures/procedures/*.csv")) do
        for _, row in ipairs(csv.read(path)) do
            table.insert(law.procedures, row)
        end
    end
    table.sort(law.procedures, function(a, b) return a.id < b.id end)
    law.procedure, law.procedure_of_id = {}, by_key(law.procedures, "id")
    for _, row in ipairs(law.procedures) do
        if row.code then
            law.procedure[row.code] = row
        end
        for action in (row.actions or ""):gmatch("[^;]+") do
            local power = row.subject .. ":" .. action
            local codes = law.codes_of[power] or {}
            law.codes_of[power] = codes
            codes[#codes + 1] = row.code
        end
    end
end

local function load_units(law)
    for _, row in ipairs(csv.read "fixtures/units.csv") do
        row.province = row.province or ""
        law.base.units[row.code] = row
    end
end

-- The provinces that stand on a day.
function M.provinces_on(day)
    local codes = {}
    for _, row in ipairs(csv.read "fixtures/units.csv") do
        if not row.province and (row.valid_from or "") <= day
            and (row.valid_to or "9999") > day then
            codes[row.code] = true
        end
    end
    return M.sorted_keys(codes)
end

-- ---- days -------------------------------------------------------------------

-- The days on which some rule, holder or procedure starts or ends, from the
-- first day to the last, both included.
function M.boundaries(law, first, last)
    local days = { [first] = true, [last] = true }
    local function add(day)
        if day and day >= first and day <= last then
            days[day] = true
        end
    end
    for _, rule in ipairs(law.rules) do
        add(rule.from)
        add(rule.to)
    end
    for _, holder in pairs(law.base.holders) do
        add(holder.valid_from)
        add(holder.valid_to)
    end
    for _, row in ipairs(law.procedures) do
        add(row.born)
        add(row.abolished)
    end
    return M.sorted_keys(days)
end

-- The day before, by the proleptic calendar of os.time().
function M.day_before(day)
    local y, m, d = day:match("(%d+)-(%d+)-(%d+)")
    return os.date("!%Y-%m-%d", os.time { year = y, month = m, day = d,
                                          hour = 12 } - 86400)
end

function M.load()
    local law = {}
    load_rules(law)
    collect_citations(law)
    load_procedures(law)
    load_units(law)
    law.rows = csv.read(FACTS .. "powers.csv")
    law.row = by_key(law.rows, "id")
    law.uncited = by_key(csv.read(FACTS .. "uncited.csv"), "id")
    law.articles = csv.read(FACTS .. "articles.csv")
    law.statement = by_key(csv.read(FACTS .. "statements.csv"), "id")
    law.instruments = csv.read(FACTS .. "instruments.csv")
    law.instrument = by_key(law.instruments, "id")
    law.holes = csv.read(FACTS .. "holes.csv")
    return law
end

return M
