capnao help --format man --lang en
