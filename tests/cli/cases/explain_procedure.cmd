capnao explain 1.000001 --lang en
