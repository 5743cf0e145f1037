# A rule file that never ends is told in the language of the program.
echo 'while true do end' >rules/loop.lua
capnao units
