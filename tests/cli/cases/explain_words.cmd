capnao explain mo lop lam dieu --lang en
