echo '{}' | capnao batch >/dev/full
