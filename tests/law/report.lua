-- SPDX-License-Identifier: MIT
--
-- report.lua BUILD_DIR CATALOGUE: writes docs/law.md to standard output. What
-- is encoded comes from the rules and the fact rows, what is answered from the
-- built engine. The same input gives the same bytes.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. here .. "/../oracle/?.lua;" .. package.path

local engine = require "engine"
local instruments = require "instruments"
local law_of = require "law"
local lists = require "lists"
local sections = require "sections"
local words = require "words"

local LIST_DAY = "2025-08-15" -- the data of the list of 203 codes
local FIRST, LAST = "2025-01-01", "2027-03-01"
local DAYS = { "2025-07-01", "2025-10-01", "2026-01-01", "2026-01-23",
               "2026-04-15", "2026-07-01", "2027-03-01" }
local PROVINCE = "01" -- no rule singles it out; see main()

local function out(format, ...)
    local text = select("#", ...) > 0 and format:format(...) or format
    io.write(words.shorten(text), "\n")
end

-- ---- summary ------------------------------------------------------------------

local KINDS = {
    { "origin", "gốc (origin)" }, { "transfer", "chuyển giao (transfer)" },
    { "handles", "giải quyết (handles)" },
    { "receives", "tiếp nhận (receives)" },
    { "requires", "cần trước (requires)" },
    { "unknown", "chưa xác lập (unknown)" },
    { "caveat", "cảnh báo (caveat)" },
}

local function rule_counts(law)
    out("| Quy tắc | text | secondary | weak | Tổng |")
    out("|---|--:|--:|--:|--:|")
    local total = { 0, 0, 0 }
    for _, kind in ipairs(KINDS) do
        local n = { 0, 0, 0 }
        for _, rule in ipairs(law.rules) do
            if rule.kind == kind[1] then
                n[rule.strength] = n[rule.strength] + 1
            end
        end
        for i = 1, 3 do
            total[i] = total[i] + n[i]
        end
        out("| %s | %d | %d | %d | %d |", kind[2], n[3], n[2], n[1],
            n[1] + n[2] + n[3])
    end
    out("| **Tổng** | %d | %d | %d | %d |\n", total[3], total[2], total[1],
        #law.rules)
end

local function fact_counts(law)
    local answered, only_said, uncited = 0, 0, 0
    for _, row in ipairs(law.rows) do
        if law_of.answered(law, row.id) then
            answered = answered + 1
        elseif law.cited[row.id] then
            only_said = only_said + 1
        else
            uncited = uncited + 1
        end
    end
    out("- %d dòng dữ kiện: %d là căn cứ của câu trả lời, %d chỉ được dẫn "
        .. "trong chỗ chưa xác lập, cảnh báo hoặc điều kiện, %d không dẫn "
        .. "được (mục 8).", #law.rows, answered, only_said, uncited)
end

local function instrument_counts(law)
    local resting, all, with = instruments.resting(law), 0, 0
    for id in pairs(law.base.instruments) do
        all = all + 1
        with = with + (resting[id] and 1 or 0)
    end
    out("- %d văn bản được khai, %d văn bản có quy tắc dựa vào.", all, with)
    local count = instruments.articles(law)
    for _, id in ipairs(law_of.sorted_keys(count)) do
        out("- `%s`: %d điều, khoản đã biết nội dung; %d thành quy tắc, %d "
            .. "không, có lý do (mục 4).", id, count[id].all,
            count[id].encoded, count[id].all - count[id].encoded)
    end
end

-- How strong the decided answers of a day are: the weakest link of each.
local function strength_counts(law, top, day)
    local n = { 0, 0, 0 }
    for what, actions in pairs(top) do
        for _, cell in pairs(what:find(":", 1, true) and actions or {}) do
            if cell.outcome == "decided" then
                local weakest = 3
                for id in cell.chain:gmatch("%S+") do
                    weakest = math.min(weakest, law.rule[id].strength)
                end
                n[weakest] = n[weakest] + 1
            end
        end
    end
    out("- Ngày %s, trong các thẩm quyền đã định: %d `text`, %d `secondary`, "
        .. "%d `weak` (theo mắt xích yếu nhất).", day, n[3], n[2], n[1])
end

local function summary(law, tops)
    out("# Pháp luật đã ghi thành quy tắc (The law as encoded)\n")
    out("Tệp này do máy viết từ `rules/`, `fixtures/` và câu trả lời của "
        .. "chương trình; đừng sửa tay: `make docs` viết lại, `make check` "
        .. "báo khi nó cũ. (Machine-made: `make docs` rewrites it.)\n")
    out("## 1. Tóm tắt (Summary)\n")
    instrument_counts(law)
    fact_counts(law)
    strength_counts(law, tops[LIST_DAY], LIST_DAY)
    local short = {}
    for i, pair in ipairs(words.SHORT) do
        short[i] = pair[2] .. " = " .. (pair[3] or pair[1])
    end
    io.write("- Viết tắt: ", table.concat(short, ", "), ".\n")
    out("- Độ tin cậy: `text` đọc được trong lời văn; `secondary` báo chí, "
        .. "bản tóm tắt; `weak` một nguồn lỏng hoặc suy ra.\n")
    rule_counts(law)
end

-- ---- everything ---------------------------------------------------------------

local function days_to_ask(boundaries)
    local days = { [LIST_DAY] = true }
    for _, day in ipairs(boundaries) do
        days[day] = true
        days[law_of.day_before(day)] = true
    end
    return law_of.sorted_keys(days)
end

local function main(dir, catalogue)
    local law = law_of.load()
    for _, rule in ipairs(law.rules) do
        assert(rule.province ~= PROVINCE, "a rule singles out the province")
    end
    local boundaries = law_of.boundaries(law, FIRST, LAST)
    table.remove(boundaries, 1) -- what came before the first day is not read
    local tops, cells = engine.answers(dir, catalogue,
                                       days_to_ask(boundaries), PROVINCE)
    summary(law, tops)
    sections.by_field(out, law, tops, LIST_DAY, DAYS)
    sections.by_day(out, law, cells, boundaries, DAYS)
    instruments.write(out, law)
    lists.unknowns(out, law)
    lists.caveats(out, law)
    lists.procedures(out, law)
    lists.fact_rows(out, law)
    lists.facts(out, law)
end

main(arg[1], arg[2])
