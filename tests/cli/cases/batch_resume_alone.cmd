capnao batch --resume </dev/null
