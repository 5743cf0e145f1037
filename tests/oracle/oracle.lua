-- SPDX-License-Identifier: MIT
--
-- oracle.lua FOLDER [CASE]: answers FOLDER/cases.tsv from FOLDER/rules,
-- units.csv and procedures.csv, one canonical line per case. Small, slow and
-- written from docs/rules.md and docs/evaluation.md alone; it must share
-- nothing with the C code but those pages.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. package.path

local base_of = require "base"
local catalogue = require "catalogue"
local print_of = require "print"

local function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("a")
    file:close()
    return text
end

local function main(folder, only)
    local base = base_of.new()
    -- The generator lists its rule files, so that no folder is walked here.
    for name in io.lines(folder .. "/files.txt") do
        base_of.load_text(base, read(folder .. "/rules/" .. name), name)
    end
    base_of.finish(base)
    catalogue.read_units(base, folder .. "/units.csv")
    catalogue.read_procedures(base, folder .. "/procedures.csv")
    local number = 0
    for line in io.lines(folder .. "/cases.tsv") do
        number = number + 1
        if not only or only == number then
            local case = catalogue.case(base, line)
            print(number .. "\t" .. print_of.line(base, case))
        end
    end
end

main(arg[1], tonumber(arg[2]))
