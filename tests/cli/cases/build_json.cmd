capnao build --json | jq -S "del(.hash, .size)"
