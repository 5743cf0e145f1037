-- SPDX-License-Identifier: MIT
--
-- selftest.lua: little cases worked out by hand from docs/evaluation.md, so
-- that the oracle is not believed blindly. Needs no C program. Ends with
-- "N passed, N failed"; exit code 1 on a failure.

local here = arg[0]:match("^(.*)/") or "."
package.path = here .. "/?.lua;" .. package.path

local base_of = require "base"
local catalogue = require "catalogue"
local print_of = require "print"
local tests = require "selfcases"

local function units()
    local list = {}
    for code, province in pairs { ["20"] = "", ["22"] = "", ["00221"] = "22",
                                  ["00201"] = "20" } do
        list[code] = { code = code, province = province }
    end
    return list
end

local function line_of(test)
    local base = base_of.new()
    base_of.load_text(base, tests.preamble .. test.rules, test.name)
    base_of.finish(base)
    base.units = units()
    base.procedures = { P = test.procedure }
    return print_of.line(base, catalogue.case(base,
        (test.case:gsub(" ", "\t"))))
end

local passed, failed = 0, 0
for _, test in ipairs(tests) do
    local ok, line = pcall(line_of, test)
    if ok and line == test.want then
        passed = passed + 1
    else
        failed = failed + 1
        print(("%s\n  want %s\n  got  %s"):format(test.name, test.want, line))
    end
end
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0 and 0 or 1)
