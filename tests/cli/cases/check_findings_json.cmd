echo 'fact { id = "x", type = "bolean" }' >rules/bad.lua
capnao check --json
