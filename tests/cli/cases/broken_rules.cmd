echo 'subject {' >rules/worse.lua
capnao route 1.000001
