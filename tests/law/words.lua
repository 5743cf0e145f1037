-- SPDX-License-Identifier: MIT
--
-- words.lua: what a rule says, in Vietnamese, for docs/law.md.

local M = {}

M.KINDS = {
    law = "Luật", na_resolution = "Nghị quyết của Quốc hội",
    decree = "Nghị định", government_resolution = "Nghị quyết của Chính phủ",
    pm_decision = "Quyết định của Thủ tướng", circular = "Thông tư",
    provincial_resolution = "Nghị quyết của HĐND tỉnh",
    provincial_decision = "Quyết định của UBND tỉnh",
}
M.MODES = {
    devolution = "phân quyền", decentralisation = "phân cấp",
    delineation = "phân định", delegation = "uỷ quyền",
    assignment = "phân công",
}
M.OUTCOMES = {
    decided = "đã định", needs_facts = "cần tình tiết",
    no_authority = "không ai có thẩm quyền", conflict = "chồng lấn",
    unknown = "chưa xác lập", abolished = "đã bãi bỏ",
    out_of_scope = "của bộ khác", not_found = "chưa có",
}
local TIERS = { central = "cấp trung ương", province = "cấp tỉnh",
                commune = "cấp xã", district = "cấp huyện" }

function M.vi(text)
    return type(text) == "table" and text.vi or text
end

-- Text that may stand in a cell of a table.
function M.cell(text)
    return (text:gsub("|", "\\|"):gsub("%s+", " "))
end

function M.code(text) return "`" .. text .. "`" end

-- Long names that return on every line; the report explains them on top.
M.SHORT = {
    { "Ủy ban nhân dân", "UBND" }, { "Hội đồng nhân dân", "HĐND" },
    { "[Kk]hoa học và [Cc]ông nghệ", "KH&CN", "khoa học và công nghệ" },
    { "chưa xác định cơ quan", "chưa rõ" },
    { "Giấy chứng nhận", "GCN" }, { "sở hữu công nghiệp", "SHCN" },
    { "chuyển giao công nghệ", "CGCN" },
}

function M.shorten(text)
    for _, pair in ipairs(M.SHORT) do
        text = text:gsub(pair[1], pair[2])
    end
    return text
end

function M.holder(law, id)
    local holder = law.base.holders[id]
    return holder and M.vi(holder.name) or TIERS[id] or id
end

local function labels(law, fact)
    law.labels = law.labels or {}
    if not law.labels[fact] then
        local map = {}
        for _, value in ipairs(law.base.facts[fact].values or {}) do
            map[value.id or value] = M.vi(value.vi or value)
        end
        law.labels[fact] = map
    end
    return law.labels[fact]
end

-- Labels begin with a capital; string.lower() knows ASCII only.
local function uncapital(text)
    return (text:gsub("^Đ", "đ"):gsub("^%u", string.lower))
end

function M.action(law, id) return uncapital(labels(law, "action")[id]) end
function M.field(law, id) return labels(law, "field")[id] end

-- ---- powers -----------------------------------------------------------------

-- "Subject: action, action", or "Subject" for all its actions.
function M.subject_actions(law, id, actions)
    local subject = law.base.subjects[id]
    local name = M.vi(subject.name)
    if #actions == #subject.actions then
        return name .. (#actions > 1 and ": mọi việc" or
            ": " .. M.action(law, actions[1]))
    end
    local words = {}
    for i, action in ipairs(actions) do
        words[i] = M.action(law, action)
    end
    return name .. ": " .. table.concat(words, ", ")
end

-- The powers of a rule, subject by subject in the order of their ids.
function M.powers(law, rule)
    if not rule.power then
        local fields = rule.field or {}
        fields = type(fields) == "table" and fields or { fields }
        local names = {}
        for i, id in ipairs(fields) do
            names[i] = M.field(law, id)
        end
        return #names == 0 and "mọi lĩnh vực"
            or "lĩnh vực " .. table.concat(names, ", ")
    end
    local subjects, parts = {}, {}
    for power in pairs(rule.powers) do
        subjects[power:match("^(.*):")] = true
    end
    for id in pairs(subjects) do
        local actions = {}
        for _, action in ipairs(law.base.subjects[id].actions) do
            if rule.powers[id .. ":" .. action] then
                actions[#actions + 1] = action
            end
        end
        parts[#parts + 1] = { id, M.subject_actions(law, id, actions) }
    end
    table.sort(parts, function(a, b) return a[1] < b[1] end)
    for i, part in ipairs(parts) do
        parts[i] = part[2]
    end
    return table.concat(parts, "; ")
end

-- ---- conditions ---------------------------------------------------------------

local form_text

local function list_text(list, separator)
    local parts = {}
    for i, x in ipairs(list) do
        parts[i] = type(x) == "table" and form_text("", x) or tostring(x)
    end
    return table.concat(parts, separator)
end

form_text = function(fact, form)
    if type(form) ~= "table" then
        return fact .. "=" .. tostring(form)
    elseif form.op == "one_of" then
        return fact .. "=" .. list_text(form.x, "/")
    elseif form.op == "none_of" then
        return fact .. "≠" .. list_text(form.x, "/")
    elseif form.op == "at_least" then
        return fact .. "≥" .. form.x
    elseif form.op == "below" then
        return fact .. "<" .. form.x
    end
    return fact .. " " .. list_text(form.x, " và ")
end

function M.condition(when)
    local parts, either = {}, {}
    if when.op == "any_of" then
        for _, alternative in ipairs(when.x) do
            either[#either + 1] = M.condition(alternative)
        end
        return "(" .. table.concat(either, " hoặc ") .. ")"
    end
    for key, form in pairs(when) do
        parts[#parts + 1] = type(key) == "string"
            and M.code(form_text(key, form)) or M.condition(form)
    end
    table.sort(parts)
    return table.concat(parts, ", ")
end

-- ---- a rule ---------------------------------------------------------------------

-- "4(1)(a)", or "" for the whole instrument.
function M.provision(basis)
    local at = basis and basis.at or {}
    return (at.article or "") .. (at.clause and "(" .. at.clause .. ")" or "")
        .. (at.point and "(" .. at.point .. ")" or "")
end

local function holder_or_other(law, x)
    if type(x) == "string" then
        return M.holder(law, x)
    end
    return "theo cơ quan của " .. M.subject_actions(law, x.x[1], { x.x[2] })
end

-- Who → whom, by the kind of the rule.
local function movement(law, rule)
    if rule.kind == "origin" then
        return "**gốc** " .. holder_or_other(law, rule.holder)
    elseif rule.kind == "transfer" then
        return ("**%s** %s → %s"):format(M.MODES[rule.mode],
            M.holder(law, rule.from_holder), M.holder(law, rule.to_holder))
    elseif rule.kind == "handles" then
        return "**giải quyết** " .. M.holder(law, rule.by)
    elseif rule.kind == "receives" then
        return "**tiếp nhận** " .. M.holder(law, rule.by)
    elseif rule.kind == "requires" then
        return "**cần trước** "
            .. M.subject_actions(law, rule.needs[1], { rule.needs[2] })
    end
    return "**cảnh báo**"
end

-- The days that the rule itself sets, in brackets, or "".
function M.own_days(rule)
    local from, to = rule.valid_from, rule.valid_to
    if not from and not to then
        return ""
    end
    local text = (from and "từ " .. from or "")
        .. (from and to and " " or "") .. (to and "đến trước " .. to or "")
    return " (" .. text .. ")"
end

-- `previous` is the rule above in the table: its note is not repeated.
function M.says(law, rule, previous)
    if rule.kind == "unknown" then
        return "chưa xác lập, xem mục 5"
    end
    local text = movement(law, rule) .. ": " .. M.powers(law, rule)
    if rule.when then
        text = text .. "; khi " .. M.condition(rule.when)
    end
    if rule.where then
        text = text .. "; theo bảng trên "
            .. M.code(table.concat(rule.where.facts, ", "))
    end
    if rule.place then
        text = text .. "; tỉnh theo " .. M.code(rule.place)
    end
    if rule.province then
        text = text .. "; tỉnh " .. rule.province
    end
    local note = M.vi(rule.note)
    if note and previous and note == M.vi(previous.note) then
        note = "như trên"
    end
    return text .. M.own_days(rule) .. (note and ". *" .. note .. "*" or "")
end

-- The file of a rule, without folder and ending.
function M.file(rule) return rule.path:match("^rules/(.*)%.lua$") end

function M.facts(rule)
    return table.concat(rule.facts or {}, " ")
end

M.CONFIDENCE = { "weak", "secondary", "text" } -- by rule.strength

return M
