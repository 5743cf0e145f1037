mkdir rules/tests; capnao test --lang en
