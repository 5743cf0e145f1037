capnao validate --lang en
