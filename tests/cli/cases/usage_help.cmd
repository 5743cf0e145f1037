capnao -h && capnao route -h && capnao help handles --lang en
