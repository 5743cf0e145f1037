capnao test --generate rules/kites.lua > all.lua
capnao --rules "$PWD/rules" test --generate "$PWD/rules/kites.lua" | cmp - all.lua && echo same
capnao test --generate rules/nd10.5 --lang en
