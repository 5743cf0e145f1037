capnao test --generate nd10.9 --lang en
