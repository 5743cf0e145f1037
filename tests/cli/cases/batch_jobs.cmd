capnao batch --jobs many </dev/null
