-- SPDX-License-Identifier: MIT
--
-- generate.lua SEED FOLDER [CASES]: a random rule base, units, procedures and
-- cases into an existing FOLDER (with FOLDER/rules): rules/*.lua, files.txt
-- (their names), units.csv, procedures.csv, cases.tsv. The same seed gives
-- the same bytes.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. package.path

local pick = require "pick"
local rules = require "rules"
local world = require "world"

local function write(path, lines)
    local file = assert(io.open(path, "wb"))
    file:write(table.concat(lines, "\n"), "\n")
    file:close()
end

-- ---- rule files and tables ----------------------------------------------

local function write_rules(w, folder)
    local files, names = {}, {}
    for i = 1, pick.number(2, 4) do
        files[i] = {}
        names[i] = ("part%d.lua"):format(i)
    end
    for _, text in ipairs(pick.shuffle(w.text)) do
        table.insert(pick.one(files), text)
    end
    for i, lines in ipairs(files) do
        write(folder .. "/rules/" .. names[i], lines)
    end
    write(folder .. "/files.txt", names)
end

local function value_text(fact)
    if fact.type == "boolean" then
        return tostring(pick.chance(50))
    elseif fact.type == "enum" then
        return pick.one(fact.values)
    end
    return tostring(pick.one(fact.cuts) + pick.one { -0.25, 0, 0, 7 })
end

local function make_procedures(w)
    w.procedures = {}
    for i = 1, pick.number(2, 5) do
        local subject = pick.one(w.subjects)
        local p = { code = ("1.%06d"):format(i), subject = subject,
                    actions = pick.shuffle(pick.some(subject.actions, 1, 3)),
                    presets = {}, preset = {} }
        if pick.chance(50) then
            local fact = pick.one(subject.facts)
            p.preset[fact.id] = true
            p.presets[1] = fact.id .. "=" .. value_text(fact)
        end
        if pick.chance(60) then
            p.born, p.abolished = world.period(60, 60)
        end
        p.stops_pending = pick.chance(40)
        p.bare = pick.chance(4)
        p.ministry = pick.chance(4) and "Bộ khác" or nil
        if pick.chance(4) then
            table.insert(p.actions, pick.number(1, #p.actions), "extend")
        end
        w.procedures[i] = p
    end
end

local function procedure_line(p)
    return table.concat({
        "id" .. p.code, p.code, "Cấp phép " .. p.code, p.subject.field,
        p.bare and "" or p.subject.id,
        p.bare and "" or table.concat(p.actions, ";"),
        p.bare and "" or table.concat(p.presets, ";"), "", "", "",
        p.born or "", p.abolished or "", p.stops_pending and "1" or "",
        p.ministry or "", "", "text", "F1", "" }, ",")
end

local function write_tables(w, folder)
    local units = { "code,kind,name,full_name,province,valid_from,valid_to,"
        .. "successor" }
    table.move(w.unit_rows, 1, #w.unit_rows, 2, units)
    write(folder .. "/units.csv", units)
    local lines = { "id,code,name,field,subject,actions,presets,level,holder,"
        .. "publication,born,abolished,stops_pending,ministry,source,"
        .. "confidence,facts,note" }
    for _, p in ipairs(w.procedures) do
        lines[#lines + 1] = procedure_line(p)
    end
    write(folder .. "/procedures.csv", lines)
end

-- ---- cases --------------------------------------------------------------

local function some_day()
    return pick.move(pick.one(world.DAYS), pick.one { -1, 0, 0, 1, 40, -200 })
end

-- A unit that exists on both days.
local function some_unit(w, received, on)
    if received < w.ended.day and on < w.ended.day and pick.chance(10) then
        return pick.one(w.ended.codes)
    end
    return pick.one(pick.chance(50) and w.communes or w.provinces)
end

local function fact_list(w, subject, preset, received, on)
    local given = pick.one { 20, 60, 90 }
    local parts = {}
    -- Facts of another subject should change nothing.
    for _, fact in ipairs(pick.chance(80) and subject.facts or w.facts) do
        if pick.chance(given) and not preset[fact.id] then
            parts[#parts + 1] = fact.id .. "=" .. value_text(fact)
        end
    end
    for _, place in ipairs(w.places) do
        if pick.chance(given // 2) then
            parts[#parts + 1] = place .. "=" .. some_unit(w, received, on)
        end
    end
    return #parts > 0 and table.concat(pick.shuffle(parts), ";") or "-"
end

local function case_line(w)
    local subject, preset = pick.one(w.subjects), {}
    local what
    if pick.chance(25) then
        local p = pick.one(w.procedures)
        subject, what, preset = p.subject, p.code, p.preset
    else
        what = subject.id .. ":" .. pick.one(subject.actions)
    end
    local received = some_day()
    local on = pick.chance(60) and received or some_day()
    if on < received and pick.chance(80) then
        on, received = received, on
    end
    return table.concat({ what, received, on,
                          pick.chance(70) and some_unit(w, received, on)
                              or "-",
                          fact_list(w, subject, preset, received, on) }, "\t")
end

local function main(seed, folder, n_cases)
    pick.seed(seed)
    local w = world.make()
    rules.make(w)
    make_procedures(w)
    local cases = {}
    for i = 1, n_cases do
        cases[i] = case_line(w)
    end
    write_rules(w, folder)
    write_tables(w, folder)
    write(folder .. "/cases.tsv", cases)
end

main(math.tointeger(tonumber(arg[1])), arg[2], tonumber(arg[3] or 100))
