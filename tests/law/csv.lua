-- SPDX-License-Identifier: MIT
--
-- csv.lua: a CSV file (RFC 4180, one header line) → a list of rows, each a
-- table by column name; an empty field is nil.

local M = {}

-- The fields of one record that begins at `at`, and where the next begins.
local function record(text, at)
    local fields = {}
    repeat
        local field, stop
        if text:sub(at, at) == '"' then
            local parts, from = {}, at + 1
            repeat
                local quote = assert(text:find('"', from, true), "open quote")
                parts[#parts + 1] = text:sub(from, quote - 1)
                from = quote + 2
                stop = text:sub(quote + 1, quote + 1)
            until stop ~= '"'
            field, at = table.concat(parts, '"'), from
        else
            local last = text:find("[,\r\n]", at) or #text + 1
            field, at = text:sub(at, last - 1), last + 1
            stop = text:sub(last, last)
        end
        fields[#fields + 1] = field
        if stop == "\r" and text:sub(at, at) == "\n" then
            at = at + 1
        end
    until stop ~= ","
    return fields, at
end

function M.read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("a")
    file:close()
    local header, at = record(text, 1)
    local rows = {}
    while at <= #text do
        local fields, after = record(text, at)
        local row = {}
        at = after
        for i, name in ipairs(header) do
            row[name] = fields[i] ~= "" and fields[i] or nil
        end
        rows[#rows + 1] = row
    end
    return rows
end

return M
