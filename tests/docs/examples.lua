-- SPDX-License-Identifier: MIT
--
-- examples.lua WORK CATALOGUE FILE…: does what documents say, block by block, each
-- document in a fresh folder below WORK with the shipped rules and a catalogue,
-- and compares. Ends with "N passed, N failed".
--
--   ```console          each "$ command" is run; the lines below it are what
--                       it prints, errors included. A line "…" stands for any
--                       lines, "…" in a line for any text. "$ echo $?" tells
--                       the exit code of the command before.
--   ```lua file=PATH    the file is written
--   ```diff             the change is applied
--
-- Other blocks are only shown.

local passed, failed = 0, 0

local function quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function capture(command)
  local pipe = assert(io.popen(command, "r"))
  local text = pipe:read("a")
  local _, _, code = pipe:close()
  return text, code or 0
end

-- "a … b" as a pattern for a whole text.
local function pattern_of(line)
  local escaped = line:gsub("[%^%$%(%)%%%.%[%]%*%+%-%?]", "%%%0")
  return "^" .. escaped:gsub("…", ".*") .. "$"
end

local function matches(want, found, i, j)
  i, j = i or 1, j or 1
  if i > #want then
    return j > #found
  end
  if want[i] == "…" then
    for k = j, #found + 1 do
      if matches(want, found, i + 1, k) then
        return true
      end
    end
    return false
  end
  return j <= #found and found[j]:find(pattern_of(want[i])) ~= nil and
    matches(want, found, i + 1, j + 1)
end

local function lines_of(text)
  local out = {}
  for line in (text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do
    out[#out + 1] = line
  end
  while out[#out] == "" do
    out[#out] = nil
  end
  return out
end

local function complain(at, what)
  failed = failed + 1
  io.stderr:write(at, ": ", what, "\n")
end

local function run_command(at, state, command, want)
  local script = ("cd %s && (exit %d); { %s\n} 2>&1"):format(
    quote(state.folder), state.code, command)
  local text, code = capture("sh -c " .. quote(script) .. " </dev/null")
  state.code = code
  local found = lines_of(text)
  while want[#want] == "" do
    want[#want] = nil
  end
  if matches(want, found) then
    passed = passed + 1
  else
    complain(at, "$ " .. command .. "\n--- as written\n" ..
      table.concat(want, "\n") .. "\n--- as found\n" ..
      table.concat(found, "\n"))
  end
end

local function run_console(at, state, body)
  local command, want
  for line in body:gmatch("(.-)\n") do
    local next_command = line:match("^%$ (.*)$")
    if command and command:sub(-1) == "\\" and not next_command then
      command = command:sub(1, -2) .. line:gsub("^> ?", "")
    elseif next_command then
      if command then
        run_command(at, state, command, want)
      end
      command, want = next_command, {}
    elseif want then
      want[#want + 1] = line
    end
  end
  if command then
    run_command(at, state, command, want)
  end
end

local function write_file(state, path, body)
  local full = state.folder .. "/" .. path
  os.execute("mkdir -p " .. quote(full:match("^(.*)/")))
  write(full, body)
  passed = passed + 1
end

local function apply(at, state, body)
  local change = state.folder .. "/.change"
  write(change, body)
  local text, code = capture(("cd %s && git apply --recount .change 2>&1"):format(
    quote(state.folder)))
  os.remove(change)
  if code == 0 then
    passed = passed + 1
  else
    complain(at, "the change does not apply: " .. text)
  end
end

local function run_block(at, state, info, body)
  local path = info:match("^lua file=(%S+)$")
  if path then
    write_file(state, path, body)
  elseif info == "console" then
    run_console(at, state, body)
  elseif info == "diff" then
    apply(at, state, body)
  end
end

local function run_file(path, catalogue, folder)
  os.execute(("mkdir %s && cp -R rules %s/rules && cp %s %s/catalogue.db")
    :format(folder, folder, quote(catalogue), folder))
  local state = { folder = folder, code = 0 }
  local number, start, info, body = 0
  for line in io.lines(path) do
    number = number + 1
    local fence = line:match("^```(.*)$")
    if fence and not info then
      info, start, body = fence, number, {}
    elseif fence then
      run_block(path .. ":" .. start, state, info,
        table.concat(body, "\n") .. (#body > 0 and "\n" or ""))
      info = nil
    elseif info then
      body[#body + 1] = line
    end
  end
  if info then
    complain(path .. ":" .. start, "a block without an end")
  end
end

local work, catalogue = arg[1], arg[2]
for i = 3, #arg do
  run_file(arg[i], catalogue, work .. "/" .. i)
end
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0)
