capnao route 9.123456 --lang en
