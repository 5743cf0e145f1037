-- SPDX-License-Identifier: MIT
--
-- pick.lua: random choices. The same seed gives the same choices, so nothing
-- here visits a table with pairs.

local M = {}

function M.seed(n) math.randomseed(n) end

function M.chance(percent) return math.random(100) <= percent end

function M.one(list) return list[math.random(#list)] end

function M.number(low, high) return math.random(low, high) end

function M.shuffle(list)
    for i = #list, 2, -1 do
        local j = math.random(i)
        list[i], list[j] = list[j], list[i]
    end
    return list
end

-- Some of the list, at least `low` and at most `high`, in its order.
function M.some(list, low, high)
    local marks = {}
    local count = math.min(math.random(low, high), #list)
    for i = 1, #list do
        marks[i] = i <= count
    end
    M.shuffle(marks)
    local out = {}
    for i, x in ipairs(list) do
        if marks[i] then
            out[#out + 1] = x
        end
    end
    return out
end

-- A day, moved by some days.
function M.move(day, by)
    local y, m, d = day:match("(%d+)-(%d+)-(%d+)")
    return os.date("!%Y-%m-%d",
        os.time { year = y, month = m, day = d + by, hour = 12 })
end

-- "{ "a", "b" }"
function M.quoted(list)
    local out = {}
    for i, x in ipairs(list) do
        out[i] = ("%q"):format(x)
    end
    return "{ " .. table.concat(out, ", ") .. " }"
end

return M
