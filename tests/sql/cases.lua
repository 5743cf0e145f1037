-- SPDX-License-Identifier: MIT
--
-- cases.lua CODES OUT.sh OUT.sql TEST_FILES...: the same questions for the
-- command line and for SQL: every case of the test files whose place SQL can
-- name, and every code of the catalogue in some province on some day. OUT.sh
-- has the arguments of `capnao route`, one question a line; OUT.sql fills the
-- table `asked`, in the same order.

package.path = (arg[0]:match("^(.*)/") or ".") .. "/../law/?.lua;" .. package.path

local tests = require "cases"

local DAYS = { "2025-06-30", "2025-07-01", "2025-08-15", "2026-04-30", "2027-03-01" }
-- By code, by name in many spellings, of that day or another, or not at all.
local PLACES = { "22", "lang son", "Tỉnh Lạng Sơn", "Hà Nội", "TP Huế", "Hà Giang",
                 "15", "Bắc Giang", "00001", "Lang Sown", "79", "thanh pho ho chi minh" }

local function question_of(x)
  local q = { code = x.what, facts = {}, province = x.province, commune = x.commune, on = x.on,
              received = x.received }
  for id, value in pairs(x.facts or {}) do q.facts[#q.facts + 1] = id .. "=" .. tostring(value) end
  table.sort(q.facts)
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
  local file = assert(io.open(arg[i], "rb"))
  for _, x in ipairs(tests.read(file:read("a"), arg[i])) do
    local q = question_of(x)
    if q then add(q) end
  end
  file:close()
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
