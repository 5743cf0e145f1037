-- SPDX-License-Identifier: MIT
--
-- docs.lua FILE DATABASE OUT.sql OUT.txt: the examples of a page for one
-- database: what is in blocks marked `sql` or by its name, the statements to
-- one file and what the page says that they print (`--> …`) to the other.

local wanted = { sql = true, [arg[2]] = true }
local statements, answers = {}, {}
local inside = nil
for line in io.lines(arg[1]) do
  local mark = line:match("^```(%w*)")
  if mark then
    inside = inside == nil and mark or nil
  elseif inside and wanted[inside] then
    local answer = line:match("^%-%-> ?(.*)$")
    if answer then answers[#answers + 1] = answer else statements[#statements + 1] = line end
  end
end
assert(inside == nil, "a block is not closed")
local function write(path, lines)
  local file = assert(io.open(path, "w"))
  file:write(table.concat(lines, "\n"), "\n")
  file:close()
end
write(arg[3], statements)
write(arg[4], answers)
