-- SPDX-License-Identifier: MIT
--
-- selfcases.lua: the cases of selftest.lua. Each has rules, a case (what,
-- received, on, presented, facts) and the canonical line worked out by hand.

local M = {}

M.preamble = [[
local function law(id, kind, issuer, from, more)
    more = more or {}
    more.id, more.kind, more.title = id, kind, id
    more.issuer, more.valid_from = issuer, from
    instrument(more)
end
law("law", "law", "assembly", "2020-01-01")
law("decree22", "decree", "government", "2022-01-01")
law("decree24", "decree", "government", "2024-01-01")
law("other24", "decree", "somebody", "2024-01-01")
law("now24", "decree", "government", "2024-01-01",
    { transition = "immediate" })
law("circular", "circular", "minister", "2020-01-01")
law("local23", "provincial_decision", "chair", "2023-01-01",
    { province = "22" })
law("undated", "circular", "minister")

holder { id = "ministry", tier = "central", name = "m" }
holder { id = "minister", tier = "central", name = "r" }
holder { id = "committee", tier = "province", name = "c" }
holder { id = "chair", tier = "province", name = "h" }
holder { id = "commune", tier = "commune", name = "x" }
holder { id = "old", tier = "province", name = "o", valid_to = "2025-01-01" }
holder { id = "foreign", tier = "central", name = "f", outside = true }

fact { id = "wired", type = "boolean" }
fact { id = "border", type = "boolean" }
fact { id = "scope", type = "enum", values = { "one", "two", "three" } }
fact { id = "capacity", type = "number", unit = "kW" }
fact { id = "network", type = "place" }
fact { id = "site", type = "place" }
subject { id = "s", field = "f", name = "s", actions = { "issue", "amend" } }
subject { id = "t", field = "f", name = "t", actions = { "issue" } }

local function rule(id, basis, more)
    more = more or {}
    more.id, more.basis = id, instrument(basis)
    more.power = more.power or { "s" }
    more.confidence = more.confidence or "text"
    more.facts = { "F1" }
    return more
end
local function O(id, basis, holder, more)
    local r = rule(id, basis, more)
    r.holder = holder
    origin(r)
end
local function T(id, basis, from, to, more)
    local r = rule(id, basis, more)
    r.from, r.to, r.mode = from, to, r.mode or "devolution"
    transfer(r)
end
]]

local function add(name, rules, case, want, procedure)
    M[#M + 1] = { name = name, rules = rules, case = case, want = want,
                  procedure = procedure }
end

local DAY = "s:issue 2026-01-01 2026-01-01 "

-- ---- origins and selection ----------------------------------------------

add("no origin is an omission", "", DAY .. "22 -",
    "no_authority;issue;-;-;-;-;-;-;-;-;-;-;text")
add("one origin decides from the day of its instrument",
    'O("a", "law", "ministry")', DAY .. "22 -",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text")
add("before the first day nobody holds it, and next says who will",
    'O("a", "law", "ministry")', "s:issue 2019-12-31 2019-12-31 - -",
    "no_authority;issue;-;-;-;-;-;-;-;-;2020-01-01;"
    .. "2020-01-01 decided central ministry;text")
add("valid_to is the first day that no longer counts",
    'O("a", "law", "ministry", { valid_to = "2026-01-01" })', DAY .. "- -",
    "no_authority;issue;-;-;-;-;-;-;-;2026-01-01;-;-;text")
add("a higher rank wins",
    'O("a", "circular", "minister") O("b", "law", "ministry")', DAY .. "- -",
    "decided;issue;central;ministry;-;b;-;-;-;2020-01-01;-;-;text")
add("a later decree of the same issuer wins from its day on",
    'O("a", "decree22", "minister") O("b", "decree24", "ministry")',
    "s:issue 2023-05-05 2023-05-05 - -",
    "decided;issue;central;minister;-;a;-;-;-;2022-01-01;2024-01-01;"
    .. "2024-01-01 decided central ministry;text")
add("equal ranks of different issuers are a conflict",
    'O("b", "other24", "minister") O("a", "decree24", "ministry")',
    DAY .. "- -",
    "conflict;issue;-;-;-;-;-;-;a b;2024-01-01;-;-;text")
add("a tie with the same effect is none, and the smallest id stands",
    'O("b", "other24", "ministry") O("B", "decree24", "ministry")',
    DAY .. "- -",
    "decided;issue;central;ministry;-;B;-;-;-;2024-01-01;-;-;text")
add("the same holder at another place is another effect",
    'O("a", "decree24", "chair") O("b", "other24", "chair",'
    .. '{ place = "site" })', DAY .. "22 -",
    "conflict;issue;-;-;-;-;-;-;a b;2024-01-01;-;-;text")
add("an exception beats a higher rank, through others too",
    'O("a", "circular", "minister", { exception_to = "b" })'
    .. 'O("b", "decree22", "commune", { exception_to = "c",'
    .. ' valid_to = "2023-01-01" })'
    .. 'O("c", "law", "ministry")', DAY .. "- -",
    "decided;issue;central;minister;-;a;-;-;-;2020-01-01;-;-;text")
add("a circle leaves no best: all are sides",
    'O("a", "law", "minister") O("b", "decree22", "ministry")'
    .. 'O("c", "circular", "chair", { exception_to = "a" })', DAY .. "- -",
    "conflict;issue;-;-;-;-;-;-;a b c;2022-01-01;-;-;text")

-- ---- transfers ----------------------------------------------------------

add("transfers follow one another and the weakest confidence counts",
    'O("a", "law", "ministry") T("b", "law", "ministry", "committee")'
    .. 'T("c", "law", "committee", "commune", { confidence = "weak" })',
    DAY .. "00221 -",
    "decided;issue;commune;commune;00221;a b c;-;-;-;2020-01-01;-;-;weak")
add("a transfer from somebody else does not apply",
    'O("a", "law", "ministry") T("b", "law", "minister", "committee")',
    DAY .. "22 -",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text")
add("from a tier", 'O("a", "law", "ministry")'
    .. 'T("b", "law", "central", "committee")', DAY .. "00221 -",
    "decided;issue;province;committee;22;a b;-;-;-;2020-01-01;-;-;text")
add("a delegation does not move the holder", 'O("a", "law", "ministry")'
    .. 'T("b", "law", "ministry", "committee", { mode = "delegation" })',
    DAY .. "22 -",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text")
add("a circle of holders ends when its transfers are used",
    'O("a", "law", "ministry") T("b", "law", "ministry", "minister")'
    .. 'T("c", "law", "minister", "ministry")', DAY .. "- -",
    "decided;issue;central;ministry;-;a b c;-;-;-;2020-01-01;-;-;text")
add("two transfers of equal rank conflict after their origin",
    'O("a", "law", "ministry") T("b", "other24", "ministry", "committee")'
    .. 'T("c", "decree24", "ministry", "chair")', DAY .. "22 -",
    "conflict;issue;-;-;-;a;-;-;b c;2024-01-01;-;-;text")
add("a provincial transfer needs a link that may be passed on",
    'O("a", "law", "ministry")'
    .. 'T("b", "law", "ministry", "committee", { mode = "decentralisation" })'
    .. 'T("c", "local23", "committee", "commune", { province = "22" })',
    DAY .. "00221 -",
    "decided;issue;province;committee;22;a b;-;-;-;2020-01-01;-;-;text")
add("may_pass_on allows it, in that province alone",
    'O("a", "law", "ministry")'
    .. 'T("b", "law", "ministry", "committee", { mode = "decentralisation",'
    .. ' may_pass_on = true })'
    .. 'T("c", "local23", "committee", "commune", { province = "22" })',
    DAY .. "- network=20;site=22",
    "needs_facts;issue;-;-;-;a b;presented;committee commune;-;2023-01-01;-;-;"
    .. "text")
add("a province is read at the place of the link before",
    'O("a", "law", "committee", { place = "network" })'
    .. 'T("b", "law", "committee", "commune", { province = "22",'
    .. ' place = "site" })', DAY .. "20 network=22;site=00201",
    "decided;issue;commune;commune;00201;a b;-;-;-;2020-01-01;-;-;text")

-- ---- same_as, unknown, bodies -------------------------------------------

add("same_as takes the other power's chain, and its own transfers go on",
    'O("z", "law", "ministry", { power = { "t" }, confidence = "secondary" })'
    .. 'O("a", "law", same_as { "t", "issue" })'
    .. 'T("b", "law", "ministry", "minister")', DAY .. "- -",
    "decided;issue;central;minister;-;a z b;-;-;-;2020-01-01;-;-;secondary")
add("same_as takes a conflict as it is",
    'O("a", "law", same_as { "t", "issue" })'
    .. 'O("y", "decree24", "ministry", { power = { "t" } })'
    .. 'O("z", "other24", "chair", { power = { "t" } })', DAY .. "- -",
    "conflict;issue;-;-;-;a;-;-;y z;2024-01-01;-;-;text")
add("unknown stands whatever was found, and keeps the chain",
    'O("a", "law", "ministry")'
    .. 'unknown { id = "u", field = "f", reason = "?",'
    .. ' valid_from = "2026-01-01", valid_to = "2027-01-01" }', DAY .. "- -",
    "unknown;issue;-;-;-;a;-;-;-;2026-01-01;2027-01-01;"
    .. "2027-01-01 decided central ministry;text")
add("a conflict in an unknown region is unknown",
    'O("b", "other24", "minister") O("a", "decree24", "ministry")'
    .. 'unknown { id = "u", field = "f", reason = "?" }', DAY .. "- -",
    "unknown;issue;-;-;-;-;-;-;-;-;-;-;text")
add("a handler that is unknown leaves the decider",
    'O("a", "law", "ministry") unknown { id = "u", field = "f",'
    .. ' reason = "?", about = "handler" }', DAY .. "- -",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text")
add("a body must exist on the day asked about",
    'O("a", "law", "old")', "s:issue 2024-12-31 2025-01-01 22 -",
    "no_authority;issue;-;-;-;a;-;-;-;-;-;-;text")
add("a body of another ministry is out of scope",
    'O("a", "law", "foreign")', DAY .. "22 -",
    "out_of_scope;issue;-;-;-;a;-;-;-;2020-01-01;-;-;text")
add("an immediate rule is read on the day asked about",
    'O("a", "law", "ministry") O("b", "now24", "minister",'
    .. '{ exception_to = "a" })', "s:issue 2023-12-31 2024-01-01 - -",
    "decided;issue;central;minister;-;b;-;-;-;-;-;-;text")
add("a rule may start without its instrument's date",
    'O("a", "undated", "ministry", { valid_from = "2021-01-01" })',
    DAY .. "- -",
    "decided;issue;central;ministry;-;a;-;-;-;2021-01-01;-;-;text")

-- ---- facts --------------------------------------------------------------

local WIRED = 'O("a", "law", "ministry")'
    .. 'T("b", "law", "ministry", "committee", { when = { wired = true } })'

add("a fact that is not given is asked for", WIRED, DAY .. "22 -",
    "needs_facts;issue;-;-;-;a;wired;committee ministry;-;2020-01-01;-;-;text")
add("a fact that is given settles it", WIRED, DAY .. "22 wired=false",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text")
add("a fact that changes nothing is not asked for: weakest, smallest chain",
    'O("a", "law", "ministry")'
    .. 'T("b", "law", "ministry", "committee", { when = { wired = true },'
    .. ' confidence = "weak" })'
    .. 'T("c", "law", "ministry", "committee", { when = { wired = false } })',
    DAY .. "22 -",
    "decided;issue;province;committee;22;a b;-;-;-;2020-01-01;-;-;weak")
add("of two single facts that settle it the first is asked for",
    'O("a", "law", "ministry") T("b", "law", "ministry", "committee",'
    .. '{ where = predicate({ "wired", "border" },'
    .. ' function(w, b) return w and b end) })', DAY .. "22 wired=true",
    "needs_facts;issue;-;-;-;a;border;committee ministry;-;2020-01-01;-;-;text")
add("both facts are asked for where neither is enough",
    'O("a", "law", "ministry") T("b", "law", "ministry", "committee",'
    .. '{ when = { wired = true, any_of { { border = true },'
    .. ' { scope = none_of { "one", "two" } } } } })', DAY .. "22 scope=one",
    "needs_facts;issue;-;-;-;a;border wired;committee ministry;-;"
    .. "2020-01-01;-;-;text")
add("thresholds: at_least counts, below does not",
    'O("a", "law", "ministry") T("b", "law", "ministry", "committee",'
    .. '{ when = { capacity = all { at_least(10), below(20) } } })'
    .. 'T("c", "law", "ministry", "commune",'
    .. '{ when = { capacity = at_least(20) } })', DAY .. "00221 capacity=20",
    "decided;issue;commune;commune;00221;a c;-;-;-;2020-01-01;-;-;text")
add("one_of and an alternative as the whole condition",
    'O("a", "law", "ministry") T("b", "law", "ministry", "committee",'
    .. '{ when = any_of { { scope = one_of { "one", "two" } },'
    .. ' { wired = true } } })', DAY .. "22 scope=two",
    "decided;issue;province;committee;22;a b;-;-;-;2020-01-01;-;-;text")
add("where it is presented is a fact like others",
    'O("a", "law", "ministry", { province = "22" })', DAY .. "- -",
    "needs_facts;issue;-;-;-;-;presented;ministry;-;2020-01-01;-;-;text")
add("a place that is not given is the presented one",
    'O("a", "law", "chair", { place = "site" })', DAY .. "00201 -",
    "decided;issue;province;chair;20;a;-;-;-;2020-01-01;-;-;text")
add("a commune body has no unit where only the province is known",
    'O("a", "law", "commune", { place = "site" })', DAY .. "00201 site=22",
    "decided;issue;commune;commune;-;a;-;-;-;2020-01-01;-;-;text")

-- ---- procedures ---------------------------------------------------------

add("presets answer for the case, actions of one answer share it", WIRED,
    "P 2026-01-01 2026-01-01 22 -",
    "decided;amend issue;province;committee;22;a b;-;-;-;2020-01-01;-;-;text",
    { subject = "s", actions = { "amend", "issue" },
      presets = { wired = true } })
add("actions of different answers stand apart",
    'O("a", "law", "ministry", { power = { "s", "issue" } })',
    "P 2026-01-01 2026-01-01 22 -",
    "no_authority;amend;-;-;-;-;-;-;-;-;-;-;text || "
    .. "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;-;-;text",
    { subject = "s", actions = { "amend", "issue" } })
add("a procedure is bound by its birth and its end",
    'O("a", "law", "ministry")', "P 2024-02-02 2024-02-02 22 -",
    "decided;issue;central;ministry;-;a;-;-;-;2023-01-01;2025-01-01;"
    .. "2025-01-01 abolished - -;text",
    { subject = "s", actions = { "issue" }, born = "2023-01-01",
      abolished = "2025-01-01" })
add("what was received before the end goes on",
    'O("a", "law", "ministry")', "P 2024-12-31 2025-06-01 22 -",
    "decided;issue;central;ministry;-;a;-;-;-;2020-01-01;2025-01-01;"
    .. "2025-01-01 abolished - -;text",
    { subject = "s", actions = { "issue" }, abolished = "2025-01-01" })
add("unless the end stops what is pending",
    'O("a", "law", "ministry")', "P 2024-12-31 2025-06-01 22 -",
    "abolished;issue;-;-;-;-;-;-;-;-;-;-;text",
    { subject = "s", actions = { "issue" }, abolished = "2025-01-01",
      stops_pending = true })

return M
