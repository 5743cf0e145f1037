capnao explain nd10.9 --lang en; capnao explain qd8.1 --lang en
