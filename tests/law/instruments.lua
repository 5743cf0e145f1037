-- SPDX-License-Identifier: MIT
--
-- instruments.lua: the part of docs/law.md that goes instrument by instrument
-- and article by article: what is encoded, and what is not and why.

local words = require "words"

local M = {}

-- Ids in the order of the fact file, then the others by id.
local function instrument_ids(law)
    local ids, seen, others = {}, {}, {}
    for _, row in ipairs(law.instruments) do
        if law.base.instruments[row.id] then
            ids[#ids + 1] = row.id
            seen[row.id] = true
        end
    end
    for id in pairs(law.base.instruments) do
        if not seen[id] then
            others[#others + 1] = id
        end
    end
    table.sort(others)
    for _, id in ipairs(others) do
        ids[#ids + 1] = id
    end
    return ids
end

local function sort_key(rule)
    local at = rule.basis.at
    return ("%s%s%s%s"):format(
        ("%6s"):format(at.article or ""), ("%6s"):format(at.clause or ""),
        ("%6s"):format(at.point or ""), rule.id)
end

-- rules_of[id]: the rules that rest on an instrument, by provision.
local function group(law)
    local rules_of = {}
    for _, rule in ipairs(law.rules) do
        if rule.basis and rule.kind ~= "caveat" then
            local id = rule.basis.instrument
            rules_of[id] = rules_of[id] or {}
            table.insert(rules_of[id], rule)
        end
    end
    for _, list in pairs(rules_of) do
        table.sort(list, function(a, b) return sort_key(a) < sort_key(b) end)
    end
    return rules_of
end

-- True when a rule other than a caveat rests on that article (and clause).
local function rests_on(rules, row)
    for _, rule in ipairs(rules or {}) do
        local at = rule.basis.at
        if at.article == row.article
            and (not row.clause or not at.clause or at.clause == row.clause)
        then
            return true
        end
    end
    return false
end

-- Calls visit(row, encoded) for each known article of an instrument.
local function each_article(law, id, rules, visit)
    for _, row in ipairs(law.articles) do
        if row.instrument == id then
            visit(row, rests_on(rules, row))
        end
    end
end

local function days(instrument)
    local from = instrument.valid_from or "chưa rõ ngày đầu"
    if instrument.valid_to then
        return "hiệu lực " .. from .. " đến trước " .. instrument.valid_to
    end
    return "hiệu lực " .. from
end

local function rule_table(out, law, rules)
    out("| Điều | Quy tắc (tệp) | Nội dung | Dữ kiện | Tin cậy |")
    out("|---|---|---|---|---|")
    for i, rule in ipairs(rules) do
        out("| %s | `%s`<br>%s | %s | %s | %s |", words.provision(rule.basis),
            rule.id, words.file(rule),
            words.cell(words.says(law, rule, rules[i - 1])),
            rule.kind == "unknown" and "" or words.facts(rule),
            words.CONFIDENCE[rule.strength])
    end
    out("")
end

local function not_encoded(out, law, id, rules)
    local rows = {}
    each_article(law, id, rules, function(row, encoded)
        if not encoded then
            rows[#rows + 1] = row
        end
    end)
    if #rows == 0 then
        return
    end
    out("Không thành quy tắc:\n")
    for _, row in ipairs(rows) do
        out("- Điều %s%s. %s: %s.", row.article,
            row.clause and "(" .. row.clause .. ")" or "", row.content,
            row.reason or "KHÔNG CÓ LÝ DO")
    end
    out("")
end

local function one(out, law, id, rules)
    local instrument = law.base.instruments[id]
    local name = words.KINDS[instrument.kind] .. " "
        .. (instrument.number or id)
    local title = words.vi(instrument.title)
    out("### %s\n", name)
    out("%s`%s`, %s, độ tin cậy `%s`.%s\n",
        title ~= name and title .. ". " or "", id, days(instrument),
        instrument.confidence or "text",
        instrument.note and " " .. words.vi(instrument.note) or "")
    rule_table(out, law, rules)
    not_encoded(out, law, id, rules)
end

function M.write(out, law)
    local rules_of, bare = group(law), {}
    out("## 4. Theo văn bản (By instrument)\n")
    out("Mỗi dòng là một quy tắc: dựa vào điều nào, nói gì, từ dữ kiện nào "
        .. "(`F…` là dòng của `fixtures/facts/powers.csv`), tin đến đâu. Ô "
        .. "*Điều* trống: điều khoản chưa đọc được. Tình tiết viết bằng mã; "
        .. "nghĩa ở mục 9. Cảnh báo ở mục 6. Tệp `a/b` là `rules/a/b.lua`.\n")
    for _, id in ipairs(instrument_ids(law)) do
        if rules_of[id] then
            one(out, law, id, rules_of[id])
        else
            bare[#bare + 1] = id
        end
    end
    out("### Văn bản không có quy tắc nào dựa vào\n")
    for _, id in ipairs(bare) do
        local instrument = law.base.instruments[id]
        out("- `%s`%s", id, instrument.note and ": "
            .. words.vi(instrument.note) or "")
    end
    out("")
end

-- For the summary and the check: how many articles are known, how many are
-- encoded; and what is wrong with the list.
function M.articles(law)
    local rules_of, count, wrong = group(law), {}, {}
    for _, row in ipairs(law.articles) do
        local id = row.instrument
        local encoded = rests_on(rules_of[id], row)
        count[id] = count[id] or { all = 0, encoded = 0, ids = {} }
        count[id].all = count[id].all + 1
        count[id].encoded = count[id].encoded + (encoded and 1 or 0)
        if encoded == (row.reason ~= nil) then
            wrong[#wrong + 1] = ("%s article %s%s is %s"):format(id,
                row.article, row.clause and "(" .. row.clause .. ")" or "",
                encoded and "encoded and has a reason why it is not"
                or "neither encoded nor given a reason")
        end
    end
    return count, wrong
end

function M.resting(law) return group(law) end

return M
