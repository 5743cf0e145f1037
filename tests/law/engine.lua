-- SPDX-License-Identifier: MIT
--
-- engine.lua: what the built engine answers, read from tests/cells.

local law_of = require "law"

local M = {}

local function cut(line)
    local part = {}
    for field in (line .. "\t"):gmatch("(.-)\t") do
        part[#part + 1] = field
    end
    local cell = { what = part[1], action = part[2], day = part[3],
                   province = part[4], facts = part[5], outcome = part[6],
                   tier = part[7], holder = part[8], chain = part[9],
                   reason = part[10] }
    cell.power = cell.what:find(":", 1, true) and cell.what or nil
    return cell
end

-- Calls visit(cell) for each line; returns how many cells were seen ("bad").
function M.each(dir, catalogue, mode, days, provinces, codes, visit)
    local command = ("%s/tests/cells rules %s %s %s %s%s"):format(dir,
        catalogue, mode, table.concat(days, ","),
        table.concat(provinces, ","), codes and " codes" or "")
    local count = 0
    for _, line in ipairs(law_of.lines_of(command)) do
        if line:find("^count ") then
            count = tonumber(line:match("%d+"))
        else
            visit(cut(line))
        end
    end
    return count
end

-- Answers with every fact unknown, and by cell:
-- top[day][what][action], cells[day][what] = list.
function M.answers(dir, catalogue, days, province)
    local top, cells = {}, {}
    for _, day in ipairs(days) do
        top[day], cells[day] = {}, {}
    end
    M.each(dir, catalogue, "all", days, { province }, false, function(cell)
        local tops, list = top[cell.day], cells[cell.day]
        if cell.facts == "-" then
            tops[cell.what] = tops[cell.what] or {}
            tops[cell.what][cell.action] = cell
        end
        if cell.outcome ~= "needs_facts" then
            list[cell.what] = list[cell.what] or {}
            table.insert(list[cell.what], cell)
        end
    end)
    return top, cells
end

return M
