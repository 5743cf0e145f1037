capnao catalogue list --json | head -c 120
