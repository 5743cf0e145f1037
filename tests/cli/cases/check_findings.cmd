echo 'fact { id = "x", type = "bolean" }' >rules/bad.lua
echo 'subject {' >rules/worse.lua
capnao check rules
