capnao test --generate kites.lua > all.lua
capnao test --generate law1.5 nd99 --lang en
