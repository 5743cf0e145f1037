-- SPDX-License-Identifier: MIT
--
-- base.lua: rule files → plain tables. The statements of docs/rules.md, in
-- the simplest form that can be believed: what a statement receives is kept,
-- and `finish` reads off what the evaluation needs. Nothing is checked here:
-- the rule bases that reach the oracle are well formed.
-- Dates stay text ("YYYY-MM-DD" orders as text); nil is an open end.

local M = {}

local RANK = {
    law = 7, na_resolution = 6, decree = 5, government_resolution = 5,
    pm_decision = 4, circular = 3, provincial_resolution = 2,
    provincial_decision = 1,
}

local STRENGTH = { weak = 1, secondary = 2, text = 3 }

local PASSED_ON = { devolution = true, delineation = true }

local TIERS = { central = true, province = true, commune = true,
                district = true }

-- ---- statements ---------------------------------------------------------

-- The evaluation needs the instrument alone; `at` is for who reads a basis.
local function reference(id, at)
    local ref = { instrument = id, at = at or {} }
    for _, level in ipairs { "article", "clause", "point" } do
        ref[level] = function(_, n)
            local narrower = { [level] = tostring(n) }
            for key, value in pairs(ref.at) do
                narrower[key] = value
            end
            return reference(id, narrower)
        end
    end
    return ref
end

local function environment(base)
    local env = setmetatable({}, { __index = _G })

    function env.instrument(x)
        if type(x) == "string" then
            return reference(x)
        end
        base.instruments[x.id] = x
        return reference(x.id)
    end
    function env.holder(x) base.holders[x.id] = x end
    function env.fact(x) base.facts[x.id] = x end
    function env.subject(x) base.subjects[x.id] = x end

    for _, kind in ipairs { "origin", "transfer", "handles", "receives",
                            "requires", "caveat", "unknown" } do
        env[kind] = function(x)
            x.kind = kind
            x.line = debug.getinfo(2, "l").currentline
            base.rules[#base.rules + 1] = x
        end
    end

    local function form(op)
        return function(x) return { op = op, x = x } end
    end
    for _, op in ipairs { "one_of", "none_of", "at_least", "below", "all",
                          "any_of", "same_as" } do
        env[op] = form(op)
    end
    function env.predicate(facts, f) return { facts = facts, f = f } end
    return env
end

function M.new()
    return { instruments = {}, holders = {}, facts = {}, subjects = {},
             rules = {}, units = {}, procedures = {} }
end

function M.load_text(base, text, name)
    assert(load(text, "=" .. name, "t", environment(base)))()
end

-- ---- what each rule says ------------------------------------------------

local function latest(a, b)
    return a and b and (a > b and a or b) or a or b
end

local function earliest(a, b)
    return a and b and (a < b and a or b) or a or b
end

local function is_table_list(x) return type(x[1]) == "table" end

-- Every power that a rule names, as a set of "subject:action".
local function powers_of(base, rule)
    local set = {}
    local function add(subject, actions)
        for _, action in ipairs(actions) do
            set[subject .. ":" .. action] = true
        end
    end
    if rule.power then
        local list = is_table_list(rule.power) and rule.power or { rule.power }
        for _, p in ipairs(list) do
            local actions = p[2] or base.subjects[p[1]].actions
            add(p[1], type(actions) == "table" and actions or { actions })
        end
        return set
    end
    local fields = rule.field
    if type(fields) == "string" then
        fields = { fields }
    end
    for id, subject in pairs(base.subjects) do
        local meant = fields == nil
        for _, field in ipairs(fields or {}) do
            meant = meant or field == subject.field
        end
        if meant then
            add(id, subject.actions)
        end
    end
    return set
end

-- Calls visit(fact, form) for each test of a condition.
local function each_test(when, visit)
    if when.op == "any_of" then
        for _, alternative in ipairs(when.x) do
            each_test(alternative, visit)
        end
        return
    end
    for key, form in pairs(when) do
        if type(key) == "string" then
            visit(key, form)
        else
            each_test(form, visit)
        end
    end
end

local function each_cut(form, visit)
    if type(form) ~= "table" then
        return
    end
    if form.op == "at_least" or form.op == "below" then
        visit(form.x)
    elseif form.op == "all" then
        for _, part in ipairs(form.x) do
            each_cut(part, visit)
        end
    end
end

local function finish_rule(base, rule)
    local law = rule.basis and base.instruments[rule.basis.instrument] or {}
    rule.law = law
    rule.from = latest(rule.valid_from, law.valid_from)
    rule.to = earliest(rule.valid_to, law.valid_to)
    rule.immediate = (rule.transition or law.transition) == "immediate"
    rule.rank = RANK[law.kind]
    rule.dated = law.issued or law.valid_from
    rule.provincial = law.kind == "provincial_resolution"
        or law.kind == "provincial_decision"
    rule.region = rule.province or law.province
    rule.strength = math.min(STRENGTH[rule.confidence or "text"],
                             STRENGTH[law.confidence or "text"])
    rule.powers = powers_of(base, rule)
    rule.passes = rule.may_pass_on
    if rule.passes == nil then
        rule.passes = rule.kind == "origin" or PASSED_ON[rule.mode] or false
    end
    local target = rule.kind == "origin" and rule.holder or rule.to_holder
    if type(target) == "table" then
        rule.same_as = target.x[1] .. ":" .. target.x[2]
    end
    rule.mentions = {}
    each_test(rule.when or {}, function(fact, form)
        rule.mentions[fact] = true
        each_cut(form, function(n) base.cuts[fact][n] = true end)
    end)
    for _, fact in ipairs(rule.where and rule.where.facts or {}) do
        rule.mentions[fact] = true
    end
end

-- base.exceptions[a][b]: a is an exception to b, directly or through others.
local function close_exceptions(base)
    local direct = {}
    for _, rule in ipairs(base.rules) do
        local list = rule.exception_to or {}
        direct[rule.id] = type(list) == "table" and list or { list }
    end
    base.exceptions = {}
    for id in pairs(direct) do
        local seen = {}
        local function visit(a)
            for _, b in ipairs(direct[a]) do
                if not seen[b] then
                    seen[b] = true
                    visit(b)
                end
            end
        end
        visit(id)
        base.exceptions[id] = seen
    end
end

-- base.classes[fact]: one value for each class of it.
local function make_classes(base)
    base.classes = {}
    for id, fact in pairs(base.facts) do
        local list = {}
        if fact.type == "boolean" then
            list = { false, true }
        elseif fact.type == "enum" then
            for i, value in ipairs(fact.values) do
                list[i] = type(value) == "table" and value.id or value
            end
        elseif fact.type == "number" then
            for cut in pairs(base.cuts[id]) do
                list[#list + 1] = cut
            end
            table.sort(list)
            table.insert(list, 1, (list[1] or 0) - 1)
        end
        base.classes[id] = list
    end
end

local function group_by_power(base)
    base.powers = {}
    for id, subject in pairs(base.subjects) do
        for _, action in ipairs(subject.actions) do
            base.powers[id .. ":" .. action] =
                { origins = {}, transfers = {}, unknowns = {} }
        end
    end
    for _, rule in ipairs(base.rules) do
        local group
        if rule.kind == "origin" then
            group = "origins"
        elseif rule.kind == "transfer" and rule.mode ~= "delegation" then
            group = "transfers"
        elseif rule.kind == "unknown"
            and (rule.about or "holder") == "holder" then
            group = "unknowns"
        end
        for power in pairs(group and rule.powers or {}) do
            table.insert(base.powers[power][group], rule)
        end
    end
end

function M.finish(base)
    base.cuts = {}
    for id, fact in pairs(base.facts) do
        base.cuts[id] = {}
        for _, n in ipairs(fact.thresholds or {}) do
            base.cuts[id][n] = true
        end
    end
    for _, rule in ipairs(base.rules) do
        -- `to` is the next holder; from here on it is an end date.
        rule.to_holder, rule.to = rule.to, nil
        rule.from_holder, rule.from = rule.from, nil
        if TIERS[rule.from_holder] then
            rule.from_tier = rule.from_holder
        end
        finish_rule(base, rule)
    end
    close_exceptions(base)
    make_classes(base)
    group_by_power(base)
    return base
end

return M
