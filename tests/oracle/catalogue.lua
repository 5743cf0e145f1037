-- SPDX-License-Identifier: MIT
--
-- catalogue.lua: units.csv, procedures.csv and cases.tsv → tables.
-- The generator writes no quotes, so a line is cut at its commas.

local M = {}

local function cut(line, separator)
    local fields = {}
    for field in (line .. separator):gmatch("(.-)" .. separator) do
        fields[#fields + 1] = field
    end
    return fields
end

local function rows(path)
    local list, header = {}, nil
    for line in io.lines(path) do
        local fields = cut(line, ",")
        if header then
            local row = {}
            for i, name in ipairs(header) do
                row[name] = fields[i]
            end
            list[#list + 1] = row
        else
            header = fields
        end
    end
    return list
end

local function given(text) return text ~= "" and text or nil end

-- "a=b;c=d" → calls visit("a", "b") and so on.
local function each_pair(text, visit)
    for fact, value in text:gmatch("([^=;]+)=([^;]*)") do
        visit(fact, value)
    end
end

local function value_of(fact, text)
    if fact.type == "boolean" then
        return text == "true"
    elseif fact.type == "number" then
        return tonumber(text)
    end
    return text
end

function M.read_units(base, path)
    for _, row in ipairs(rows(path)) do
        base.units[row.code] = row
    end
end

function M.read_procedures(base, path)
    for _, row in ipairs(rows(path)) do
        local p = { subject = given(row.subject), actions = {}, presets = {},
                    born = given(row.born), abolished = given(row.abolished),
                    ministry = given(row.ministry),
                    stops_pending = row.stops_pending == "1" }
        for action in row.actions:gmatch("[^;]+") do
            p.actions[#p.actions + 1] = action
        end
        each_pair(row.presets, function(fact, value)
            p.presets[fact] = value_of(base.facts[fact], value)
        end)
        base.procedures[row.code] = p
    end
end

-- One case: what, received, on, presented, facts.
function M.case(base, line)
    local what, received, on, presented, facts =
        table.unpack(cut(line, "\t"))
    local case = { what = what, received = received, on = on, facts = {},
                   places = {} }
    if presented ~= "-" then
        case.presented = presented
    end
    each_pair(facts == "-" and "" or facts, function(id, text)
        local fact = base.facts[id]
        local into = fact.type == "place" and case.places or case.facts
        into[id] = value_of(fact, text)
    end)
    case.procedure = base.procedures[what]
    for fact, value in pairs(case.procedure and case.procedure.presets or {}) do
        case.facts[fact] = value
    end
    return case
end

return M
