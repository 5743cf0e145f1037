capnao test nowhere.lua
