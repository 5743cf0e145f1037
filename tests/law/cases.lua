-- SPDX-License-Identifier: MIT
--
-- cases.lua: the case files of tests/cases → a list of cases as the oracle
-- takes them, each with `powers` and the `expect` lines below it.

local M = {}

-- The words of a shell line; single quotes only.
local function words(line)
    local list = {}
    line = line:gsub("'(.-)'", function(s) return (s:gsub(" ", "\0")) end)
    for word in line:gmatch("%S+") do
        list[#list + 1] = (word:gsub("%z", " "))
    end
    return list
end

local function value_of(fact, text)
    if fact.type == "boolean" then
        return text == "true"
    end
    return fact.type == "number" and tonumber(text) or text
end

local function add_fact(law, case, pair)
    local id, text = pair:match("^(.-)=(.*)$")
    local fact = assert(law.base.facts[id], "no fact " .. pair)
    local into = fact.type == "place" and case.places or case.facts
    into[id] = value_of(fact, text)
end

-- What a catalogue row asks, or the power itself.
local function add_powers(law, case)
    local row = law.procedure[case.what]
    if not row then
        case.powers[case.what] = true
        return
    end
    for action in (row.actions or ""):gmatch("[^;]+") do
        case.powers[row.subject .. ":" .. action] = true
    end
    for pair in (row.presets or ""):gmatch("[^;]+") do
        add_fact(law, case, pair)
    end
end

local function read_route(law, line)
    local list = words(line)
    local case = { what = list[2], facts = {}, places = {}, powers = {},
                   expect = {} }
    add_powers(law, case)
    for i = 3, #list, 2 do
        local option, value = list[i], list[i + 1]
        if option == "--fact" then
            add_fact(law, case, value)
        elseif option == "--province" then
            case.presented = value
        elseif option == "--commune" then
            case.commune = value
        elseif option == "--on" or option == "--received" then
            case[option:sub(3)] = value
        end
    end
    case.received = case.received or case.on
    return case
end

-- The cases of one file, as text.
function M.of_text(law, text)
    local list = {}
    for line in text:gmatch("[^\n]+") do
        if line:find("^route ") then
            list[#list + 1] = read_route(law, line)
        elseif line:find("^expect ") then
            local key, value = line:match("^expect ([^=]+)=(.*)$")
            local expect = list[#list].expect
            key = key:gsub("^%d%.", "")
            expect[key] = expect[key] or {}
            table.insert(expect[key], value)
        end
    end
    return list
end

return M
