capnao test --lang en
