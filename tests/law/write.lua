-- SPDX-License-Identifier: MIT
--
-- write.lua: a case and what it gives → an `expect` statement in Lua. The same
-- case gives the same bytes.

local M = {}

local COLUMNS = 100
local ASKED = { "ask", "province", "commune", "on", "received" }
local SINGLE = { "outcome", "tier", "holder", "unit", "handler", "confidence" }
local RULES = { "chain", "needs", "conflict" }
local SPANS = { { "valid", { "from", "to" } },
                { "next", { "on", "outcome", "tier", "holder" } } }
local TEXTS = { "receivers", "caveats" }

-- %q of Lua breaks a line where a text does; no text of the law does.
local function literal(value)
    return type(value) == "string" and ("%q"):format(value) or tostring(value)
end

local function pairs_of(from, keys)
    local parts = {}
    for _, key in ipairs(keys) do
        if from[key] ~= nil then
            parts[#parts + 1] = key .. " = " .. literal(from[key])
        end
    end
    return parts
end

-- Adds the parts, each with its comma, on as few lines as have room for them.
local function fill(lines, indent, parts)
    local line = indent
    for _, part in ipairs(parts) do
        local gap = line == indent and "" or " "
        if gap ~= "" and utf8.len(line .. gap .. part .. ",") > COLUMNS then
            lines[#lines + 1] = line
            line, gap = indent, ""
        end
        line = line .. gap .. part .. ","
    end
    if line ~= indent then
        lines[#lines + 1] = line
    end
end

-- Adds "key = { … }," on one line, or on several where that is too long.
local function add_table(lines, indent, key, parts, each_alone)
    local flat = ("%s%s = { %s },"):format(indent, key,
                                           table.concat(parts, ", "))
    if #parts == 0 then
        return
    elseif #parts == 1 and each_alone or utf8.len(flat) <= COLUMNS then
        lines[#lines + 1] = flat
        return
    end
    lines[#lines + 1] = indent .. key .. " = {"
    for i = 1, #parts, each_alone and 1 or #parts do
        fill(lines, indent .. "  ", each_alone and { parts[i] } or parts)
    end
    lines[#lines + 1] = indent .. "},"
end

local function add_spans(lines, gives)
    local parts = {}
    for _, span in ipairs(SPANS) do
        local key, from = span[1], gives[span[1]]
        if from then
            parts[#parts + 1] = ("%s = { %s }"):format(
                key, table.concat(pairs_of(from, span[2]), ", "))
        elseif from == false then
            parts[#parts + 1] = key .. " = false"
        end
    end
    fill(lines, "    ", parts)
end

local function add_lists(lines, gives, keys)
    for _, key in ipairs(keys) do
        local parts = {}
        for i, text in ipairs(gives[key] or {}) do
            parts[i] = literal(text)
        end
        add_table(lines, "    ", key, parts, true)
        if gives[key] == false then
            lines[#lines + 1] = "    " .. key .. " = false,"
        end
    end
end

function M.expect(x, comment)
    local lines, facts = { "-- " .. comment, "expect {" }, {}
    fill(lines, "  ", pairs_of(x, ASKED))
    for id in pairs(x.facts) do
        facts[#facts + 1] = id
    end
    table.sort(facts)
    add_table(lines, "  ", "facts", pairs_of(x.facts, facts))
    lines[#lines + 1] = "  gives = {"
    fill(lines, "    ", pairs_of(x.gives, SINGLE))
    add_lists(lines, x.gives, RULES)
    add_spans(lines, x.gives)
    fill(lines, "    ", pairs_of(x.gives, { "reason" }))
    add_lists(lines, x.gives, TEXTS)
    lines[#lines + 1] = "  },\n}\n"
    return table.concat(lines, "\n")
end

return M
