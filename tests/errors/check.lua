-- SPDX-License-Identifier: MIT
--
-- check.lua: every format of an error in src/ has a Vietnamese one that takes
-- the same arguments; the tables hold nothing else and are sorted.

local TABLES = "src/base/error_vi_"
-- Where a text to be told stands: the function, and which argument it is.
local CALLS = {
    cn_fail = 3, REFUSE = 3, cn_error_word = 2, CN_WORD = 1,
    cn_xlsx_refuse = 3, refuse_entry = 2, cn_db_damaged = 2,
}

local passed, failed = 0, 0

local function check(good, ...)
    if good then
        passed = passed + 1
    else
        failed = failed + 1
        print(string.format(...))
    end
    return good
end

local function read(name)
    local file = assert(io.open(name, "rb"))
    local text = file:read("a")
    file:close()
    return text
end

local function files()
    local list = {}
    local pipe = assert(io.popen("ls src/*.[ch] src/*/*.[ch]"))
    for name in pipe:lines() do
        list[#list + 1] = name
    end
    pipe:close()
    return list
end

-- The tokens that matter: strings, words and single characters, each with
-- its line. Comments and preprocessor lines are passed over.
local function tokens(text)
    local list, at, line = {}, 1, 1
    local function take(kind, pattern)
        local from, to = text:find("^" .. pattern, at)
        if not from then
            return false
        end
        local found = text:sub(from, to)
        if kind then
            list[#list + 1] = {kind = kind, text = found, line = line}
        end
        line = line + select(2, found:gsub("\n", ""))
        at = to + 1
        return true
    end
    local function string_literal()
        local to = at + 1
        while text:sub(to, to) ~= '"' do
            to = to + (text:sub(to, to) == "\\" and 2 or 1)
        end
        list[#list + 1] = {kind = "string", text = text:sub(at + 1, to - 1), line = line}
        at = to + 1
    end
    while at <= #text do
        if text:sub(at, at) == '"' then
            string_literal()
        elseif not (take(nil, "/%*.-%*/") or take(nil, "%s+") or
                    take(nil, "#%s*include[^\n]*") or take(nil, "'\\?.[^']*'") or
                    take("word", "[%a_][%w_]*")) then
            take("char", ".")
        end
    end
    return list
end

local ESCAPED = {n = "\n", t = "\t"}

local function unescape(text)
    return (text:gsub("\\(.)", function(c) return ESCAPED[c] or c end))
end

-- Joins the strings that stand side by side from list[i] on.
local function joined(list, i)
    local parts = {}
    while list[i] and list[i].kind == "string" do
        parts[#parts + 1] = unescape(list[i].text)
        i = i + 1
    end
    return table.concat(parts), i
end

-- Calls visit(text, line) for every string in that argument of the call whose
-- name is list[i].
local function strings_of(list, i, wanted, visit)
    local depth, argument = 0, 1
    local bilingual = false
    i = i + 1
    repeat
        local token = list[i]
        local c = token.kind == "char" and token.text
        if c == "(" or c == "{" or c == "[" then
            depth = depth + 1
        elseif c == ")" or c == "}" or c == "]" then
            depth = depth - 1
        elseif c == "," and depth == 1 then
            argument = argument + 1
        elseif token.text == "CN_T" or token.text == "CN_T2" then
            bilingual = true
        end
        if token.kind == "string" and argument == wanted and not bilingual then
            local text
            text, i = joined(list, i)
            visit(text, token.line)
        else
            i = i + 1
        end
    until depth == 0
end

-- The arguments that a format takes: {"d", "s", …}, by their number.
local function arguments(format)
    local taken, n = {}, 0
    local function take(number, kind)
        if number == "" then
            n = n + 1
            number = n
        end
        taken[tonumber(number)] = kind
    end
    format = format:gsub("%%%%", "")
    for number, mark, kind in format:gmatch("%%(%d*%$?)[-+ #0]*%d*(%.?[%d*]*)([hlzjt]*%a)") do
        if number ~= "" and not number:find("%$") then
            number = "" -- a width
        end
        if mark:find("%*") then
            take("", "*")
        end
        take(number:gsub("%$", ""), kind)
    end
    return table.concat(taken, " "), #taken
end

local needed, where = {}, {}
local texts = {}

local function collect(name)
    local source = read(name)
    local list = tokens(source)
    -- An error of the program begins with cn_error_in(), or it speaks English.
    check(not (name:find("^src/cli/") and source:find("struct cn_error [%w_]+ = {")),
          "%s: an error without the language of the program", name)
    for i, token in ipairs(list) do
        local wanted = token.kind == "word" and CALLS[token.text]
        if wanted and list[i + 1] and list[i + 1].text == "(" then
            strings_of(list, i, wanted, function(text, line)
                if text:gsub("%%[.%d*]*%a", ""):find("%a") then
                    needed[text] = true
                    where[text] = where[text] or name .. ":" .. line
                end
            end)
        end
    end
end

local function read_table(name)
    local list = tokens(read(name))
    local before, i = nil, 1
    while i <= #list do
        if list[i].text == "{" and list[i + 1].kind == "string" then
            local line = list[i].line
            local en, vi
            en, i = joined(list, i + 1)
            vi, i = joined(list, i + 1)
            check(not before or before < en, "%s:%d: not sorted: %s", name, line, en)
            check(not texts[en], "%s:%d: stands twice: %s", name, line, en)
            check(needed[en], "%s:%d: used nowhere: %s", name, line, en)
            check(arguments(en) == arguments(vi), "%s:%d: other arguments (%s; %s): %s",
                  name, line, arguments(en), arguments(vi), en)
            check(vi ~= en and not vi:find("%.$"), "%s:%d: not told: %s", name, line, en)
            texts[en], before = vi, en
        else
            i = i + 1
        end
    end
end

local tables = {}
for _, name in ipairs(files()) do
    if name:sub(1, #TABLES) == TABLES then
        tables[#tables + 1] = name
    else
        collect(name)
    end
end
for _, name in ipairs(tables) do
    read_table(name)
end
for text in pairs(needed) do
    check(texts[text], "%s: no Vietnamese: %s", where[text], text)
end
check(#tables > 0 and next(needed), "no tables, or no errors")
print(string.format("%d passed, %d failed", passed, failed))
os.exit(failed == 0)
