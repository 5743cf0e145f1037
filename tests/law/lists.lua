-- SPDX-License-Identifier: MIT
--
-- lists.lua: the parts of docs/law.md that list: declared unknowns, caveats,
-- procedures without a power, fact rows without an answer, facts of a case.

local law_of = require "law"
local words = require "words"

local M = {}

-- Rules of a kind that say the same thing in the same file stand together.
local function merged(law, kind, text_of)
    local groups, by_key = {}, {}
    for _, rule in ipairs(law.rules) do
        if rule.kind == kind then
            local text = words.vi(text_of(rule))
            local key = rule.path .. "\0" .. text .. "\0"
                .. words.own_days(rule) .. "\0" .. (rule.province or "")
            if not by_key[key] then
                by_key[key] = { text = text, first = rule, rules = {} }
                groups[#groups + 1] = by_key[key]
            end
            table.insert(by_key[key].rules, rule)
        end
    end
    return groups
end

local function scope(law, rule)
    local text = words.powers(law, rule)
    if rule.when then
        text = text .. ", khi " .. words.condition(rule.when)
    end
    return text
end

local function days(rule)
    return (rule.from or "…") .. " → " .. (rule.to or "…")
end

local function group_row(out, law, group)
    local ids, scopes, seen, weakest = {}, {}, {}, 3
    for i, rule in ipairs(group.rules) do
        ids[i] = words.code(rule.id)
        scopes[i] = scope(law, rule)
        weakest = math.min(weakest, rule.strength)
        for _, id in ipairs(rule.facts or {}) do
            seen[id] = true
        end
    end
    local facts = law_of.sorted_keys(seen)
    local rule = group.first
    out("| %s<br>%s | %s | %s%s | %s | %s | %s |",
        table.concat(ids, "<br>"), words.file(rule),
        words.cell(table.concat(scopes, "; ")), days(rule),
        rule.province and ", tỉnh " .. rule.province or "",
        words.cell(group.text), table.concat(facts, " "),
        words.CONFIDENCE[weakest])
end

local function rule_list(out, law, kind, text_of, head)
    out("| Quy tắc (tệp) | Phạm vi | Thời gian | %s | Dữ kiện | Tin cậy |",
        head)
    out("|---|---|---|---|---|---|")
    for _, group in ipairs(merged(law, kind, text_of)) do
        group_row(out, law, group)
    end
    out("")
end

function M.unknowns(out, law)
    out("## 5. Đã khai là chưa xác lập (Declared unknowns)\n")
    out("Những chỗ pháp luật chưa đọc được hoặc không rõ: câu trả lời ở đó là "
        .. "*chưa xác lập*, không phải *không*.\n")
    rule_list(out, law, "unknown", function(r) return r.reason end, "Lý do")
    out("Lỗ hổng của chính pháp luật (không phải của dữ liệu):\n")
    for _, hole in ipairs(law.holes) do
        out("- `%s` từ %s%s, *%s*: %s.", hole.power, hole.from,
            hole.to and " đến trước " .. hole.to or "",
            words.OUTCOMES[hole.outcome], hole.reason)
    end
    out("")
end

function M.caveats(out, law)
    out("## 6. Cảnh báo đi kèm câu trả lời (Caveats)\n")
    rule_list(out, law, "caveat", function(r) return r.text end, "Nội dung")
end

function M.procedures(out, law)
    out("## 7. Thủ tục chưa gắn với thẩm quyền nào "
        .. "(Procedures without a power)\n")
    for _, row in ipairs(law.procedures) do
        if not row.subject then
            out("- `%s`%s %s%s", row.id, row.code and " " .. row.code or "",
                row.name, row.ministry and " (" .. row.ministry .. ")"
                or row.note and ": " .. row.note or "")
        end
    end
    out("")
end

-- ---- fact rows ----------------------------------------------------------------

function M.fact_rows(out, law)
    out("## 8. Dữ kiện không tạo ra câu trả lời "
        .. "(Fact rows that no answer rests on)\n")
    out("Dòng chỉ được dẫn trong chỗ chưa xác lập, cảnh báo hoặc điều kiện:\n")
    out("| Dòng | Thủ tục, quyền | Được dẫn ở |")
    out("|---|---|---|")
    for _, row in ipairs(law.rows) do
        local rules = law.cited[row.id]
        if rules and not law_of.answered(law, row.id) then
            local ids = {}
            for i, rule in ipairs(rules) do
                ids[i] = words.code(rule.id)
            end
            out("| %s | %s | %s |", row.id, words.cell(row.name_vi),
                table.concat(ids, ", "))
        end
    end
    local none = true
    out("\nDòng không quy tắc nào dẫn được, và lý do:\n")
    for _, row in ipairs(law.rows) do
        if not law.cited[row.id] then
            none = false
            local reason = law.uncited[row.id]
            out("- %s %s: %s", row.id, words.cell(row.name_vi),
                reason and reason.reason or "KHÔNG CÓ LÝ DO")
        end
    end
    out(none and "Không có dòng nào.\n" or "")
end

-- ---- facts of a case ------------------------------------------------------------

function M.facts(out, law)
    out("## 9. Tình tiết của hồ sơ (Facts of a case)\n")
    out("| Mã | Câu hỏi | Giá trị |")
    out("|---|---|---|")
    for _, id in ipairs(law_of.sorted_keys(law.base.facts)) do
        local fact, values = law.base.facts[id], {}
        if id ~= "action" and id ~= "field" then
            for i, value in ipairs(fact.values or {}) do
                values[i] = type(value) == "table"
                    and words.code(value.id) .. " " .. words.vi(value.vi)
                    or words.code(value)
            end
            local kinds = { boolean = "có / không", place = "địa bàn",
                            number = "số" .. (fact.unit and ", "
                                .. words.vi(fact.unit) or "") }
            out("| `%s` | %s | %s |", id,
                words.cell(words.vi(fact.question) or ""),
                words.cell(kinds[fact.type] or table.concat(values, "; ")))
        end
    end
end

return M
