-- SPDX-License-Identifier: MIT
--
-- sections.lua: the parts of docs/law.md that speak of answers: by field, and
-- what changes on each day.

local changes = require "changes"
local law_of = require "law"
local words = require "words"

local M = {}

local ORDER = { "decided", "needs_facts", "unknown", "other" }

-- One outcome for several actions: the least certain one.
local WEIGHT = { decided = 1, other = 2, needs_facts = 3, unknown = 4 }

local function kind_of(actions)
    local kind = nil
    for _, cell in pairs(actions) do
        local outcome = WEIGHT[cell.outcome] and cell.outcome or "other"
        if not kind or WEIGHT[outcome] > WEIGHT[kind] then
            kind = outcome
        end
    end
    return kind
end

local function empty()
    return { decided = 0, needs_facts = 0, unknown = 0, other = 0, all = 0 }
end

-- count[field] of the powers and of the coded procedures on one day.
local function count(law, top)
    local powers, procedures = {}, {}
    for _, field in ipairs(M.fields(law)) do
        powers[field], procedures[field] = empty(), empty()
    end
    for what, actions in pairs(top) do
        local subject = what:match("^(.*):")
        local into = subject and powers[law.base.subjects[subject].field]
            or procedures[law.procedure[what] and law.procedure[what].field]
        local kind = kind_of(actions)
        into[kind] = into[kind] + 1
        into.all = into.all + 1
    end
    return powers, procedures
end

-- The fields that have subjects, as the rules list them.
function M.fields(law)
    local used, list = {}, {}
    for _, subject in pairs(law.base.subjects) do
        used[subject.field] = true
    end
    for _, value in ipairs(law.base.facts.field.values) do
        if used[value.id] then
            list[#list + 1] = value.id
        end
    end
    return list
end

local function sum(by_field)
    local total = empty()
    for _, counts in pairs(by_field) do
        for key, n in pairs(counts) do
            total[key] = total[key] + n
        end
    end
    return total
end

local function numbers(counts)
    local list = { counts.all }
    for i, key in ipairs(ORDER) do
        list[i + 1] = counts[key]
    end
    return table.concat(list, " | ")
end

-- ---- by field ---------------------------------------------------------------

local function field_table(out, law, top)
    local powers, procedures = count(law, top)
    out("| Lĩnh vực | Thẩm quyền | đã định | cần tình tiết | chưa xác lập "
        .. "| khác | Thủ tục có mã | đã định | cần tình tiết | chưa xác lập "
        .. "| khác |")
    out("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for _, field in ipairs(M.fields(law)) do
        out("| %s | %s | %s |", words.field(law, field),
            numbers(powers[field]), numbers(procedures[field]))
    end
    out("| **Tổng** | %s | %s |", numbers(sum(powers)),
        numbers(sum(procedures)))
end

local function day_table(out, law, tops, days)
    out("| Lĩnh vực | %s |", table.concat(days, " | "))
    out("|---%s|", ("|---"):rep(#days))
    local by_day = {}
    for i, day in ipairs(days) do
        by_day[i] = count(law, tops[day])
    end
    local function three(counts)
        return ("%d / %d / %d"):format(counts.decided, counts.needs_facts,
                                       counts.unknown)
    end
    for _, field in ipairs(M.fields(law)) do
        local row = {}
        for i in ipairs(days) do
            row[i] = three(by_day[i][field])
        end
        out("| %s | %s |", words.field(law, field), table.concat(row, " | "))
    end
    local row = {}
    for i in ipairs(days) do
        row[i] = three(sum(by_day[i]))
    end
    out("| **Tổng** | %s |", table.concat(row, " | "))
end

function M.by_field(out, law, tops, list_day, days)
    out("## 2. Theo lĩnh vực (By field)\n")
    out("Trả lời khi chỉ biết ngày và tỉnh, chưa biết tình tiết nào của hồ "
        .. "sơ, tại một tỉnh không có văn bản riêng. *Cần tình tiết*: câu trả "
        .. "lời tùy hồ sơ. *Khác*: của bộ khác, chưa có, đã bãi bỏ. Thủ tục "
        .. "có nhiều việc được tính theo việc ít chắc nhất.\n")
    out("Ngày %s (ngày của danh mục 203 mã):\n", list_day)
    field_table(out, law, tops[list_day])
    out("\nThẩm quyền đã định / cần tình tiết / chưa xác lập, theo ngày:\n")
    day_table(out, law, tops, days)
    out("")
end

-- ---- by day -----------------------------------------------------------------

local function row_name(law, row)
    local codes = {}
    for _, code in ipairs(row.codes) do
        codes[code] = true
    end
    codes = law_of.sorted_keys(codes)
    return words.subject_actions(law, row.subject, row.actions)
        .. (#codes > 0 and " (" .. table.concat(codes, ", ") .. ")" or "")
end

local function rows_of(out, law, head, rows)
    out("%s:\n", head)
    for _, row in ipairs(rows) do
        out("- %s: %s", row_name(law, row), row.rules)
    end
    out("")
end

local function starting(law, day)
    local ids = {}
    for _, rule in ipairs(law.rules) do
        if rule.kind == "caveat" and rule.from == day then
            ids[#ids + 1] = words.code(rule.id)
        end
    end
    return ids
end

-- The codes that are born or abolished on a day.
local function codes_on(law, column, day)
    local codes = {}
    for _, row in ipairs(law.procedures) do
        if row.code and row[column] == day then
            codes[#codes + 1] = row.code
        end
    end
    table.sort(codes)
    return codes
end

local function listed(out, head, list)
    if #list > 0 then
        out("%s: %s.\n", head, table.concat(list, ", "))
    end
end

local function one_day(out, law, day, moved, rested)
    out("### %s\n", day)
    if #moved == 0 then
        out("Không thẩm quyền nào đổi cơ quan.\n")
    end
    for _, group in ipairs(moved) do
        rows_of(out, law, group.text, group)
    end
    for _, group in ipairs(rested) do
        rows_of(out, law, "Cùng câu trả lời, khác quy tắc ("
            .. group.text:gsub("%*", "") .. ")", group)
    end
    listed(out, "Thủ tục bắt đầu", codes_on(law, "born", day))
    listed(out, "Thủ tục bị bãi bỏ", codes_on(law, "abolished", day))
    listed(out, "Cảnh báo bắt đầu", starting(law, day))
end

-- `days` get a section each even when nothing changes on them.
function M.by_day(out, law, cells, boundaries, days)
    local wanted, quiet = {}, {}
    for _, day in ipairs(days) do
        wanted[day] = true
    end
    out("## 3. Thay đổi theo ngày (What changes on each day)\n")
    out("So ngày hôm trước với ngày ghi ở đầu mục, khi mọi địa điểm của hồ sơ "
        .. "ở cùng một tỉnh không có văn bản riêng, cho mọi tổ hợp tình "
        .. "tiết.\n")
    for _, day in ipairs(boundaries) do
        local before = cells[law_of.day_before(day)]
        local moved, rested = changes.between(law, day, before, cells[day])
        if wanted[day] or #moved + #rested > 0 then
            one_day(out, law, day, moved, rested)
        else
            quiet[#quiet + 1] = day
        end
    end
    out("Các ngày khác có quy tắc bắt đầu hoặc kết thúc mà không câu trả lời "
        .. "nào đổi: %s.\n", table.concat(quiet, ", "))
end

return M
