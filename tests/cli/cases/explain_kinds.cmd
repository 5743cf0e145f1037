for rule in law1.5 nd10.5 nd10.6 wind nd10.20; do capnao explain $rule --lang en; done
