capnao catalogue export >/dev/full
