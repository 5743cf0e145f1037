-- SPDX-License-Identifier: MIT
--
-- cases.lua CODES OUT.sh OUT.sql CASE_FILES...: the same questions for the
-- command line and for SQL: every `route` line of the case files whose place
-- SQL can name, and every code of the catalogue in some province on some day.
-- OUT.sh has the arguments of `capnao route`, one question a line; OUT.sql
-- fills the table `asked`, in the same order.

local DAYS = { "2025-06-30", "2025-07-01", "2025-08-15", "2026-04-30", "2027-03-01" }
-- By code, by name in many spellings, of that day or another, or not at all.
local PLACES = { "22", "lang son", "Tỉnh Lạng Sơn", "Hà Nội", "TP Huế", "Hà Giang",
                 "15", "Bắc Giang", "00001", "Lang Sown", "79", "thanh pho ho chi minh" }

local function words_of(line)
  local words, at = {}, 1
  while true do
    at = line:find("%S", at)
    if not at then return words end
    local word = ""
    while at <= #line and not line:sub(at, at):find("%s") do
      local quote = line:sub(at, at)
      if quote == "'" or quote == '"' then
        local stop = assert(line:find(quote, at + 1, true), line)
        word = word .. line:sub(at + 1, stop - 1)
        at = stop + 1
      else
        word = word .. quote
        at = at + 1
      end
    end
    words[#words + 1] = word
  end
end

local function question_of(line)
  local words = words_of(line)
  local q = { code = words[1], facts = {} }
  for i = 2, #words, 2 do
    local name, value = words[i]:sub(3), assert(words[i + 1], line)
    if name == "fact" then
      q.facts[#q.facts + 1] = value
    else
      assert(name == "province" or name == "commune" or name == "on" or name == "received", line)
      q[name] = value
    end
  end
  if q.commune then -- SQL takes communes by code alone
    if not q.commune:find("^%d+$") then return nil end
    q.province = q.commune
  end
  return q
end

local function sql(text)
  return text and "'" .. text:gsub("'", "''") .. "'" or "NULL"
end

local function shell(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- A number or a boolean as such, when it is written as JSON writes it.
local function json(text)
  if text == "true" or text == "false" or text:find("^[1-9]%d*$") then return text end
  return '"' .. text:gsub('[\\"]', "\\%0") .. '"'
end

local function facts_of(q)
  if #q.facts == 0 then return nil end
  local members = {}
  for _, fact in ipairs(q.facts) do
    local name, value = fact:match("^(.-)=(.*)$")
    members[#members + 1] = json(name) .. ": " .. json(value)
  end
  return "{" .. table.concat(members, ", ") .. "}"
end

local function arguments_of(q)
  local words = { shell(q.code) }
  for _, name in ipairs { "on", "received" } do
    if q[name] then words[#words + 1] = "--" .. name .. " " .. shell(q[name]) end
  end
  if q.province then
    local name = q.commune and "--commune" or "--province"
    words[#words + 1] = name .. " " .. shell(q.province)
  end
  for _, fact in ipairs(q.facts) do words[#words + 1] = "--fact " .. shell(fact) end
  return table.concat(words, " ")
end

local codes, out_sh, out_sql = arg[1], assert(io.open(arg[2], "w")), assert(io.open(arg[3], "w"))
local n = 0
local function add(q)
  n = n + 1
  out_sh:write(arguments_of(q), "\n")
  out_sql:write(("INSERT INTO asked VALUES (%d, %s, %s, %s, %s, %s);\n"):format(
    n, sql(q.code), sql(q.province), sql(q.on), sql(facts_of(q)), sql(q.received)))
end

for i = 4, #arg do
  for line in io.lines(arg[i]) do
    local q = line:find("^route ") and question_of(line:sub(7))
    if q then add(q) end
  end
end
for code in io.lines(codes) do
  local place = PLACES[n * 7 % #PLACES + 1]
  add { code = code, on = DAYS[n % #DAYS + 1], province = place, facts = {},
        commune = place:find("^%d%d%d%d%d$") and place }
end
add { code = "1.013925", facts = {} } -- today, nowhere
add { code = "9.999999", province = "22", facts = {} }
add { code = "no.such:power", on = "2025-08-01", facts = {} }
out_sh:close()
out_sql:close()
