mkdir rules/tests
capnao test --generate > rules/tests/all.lua
capnao test
capnao test --coverage --lang en | grep "no test"
