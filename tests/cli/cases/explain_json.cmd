capnao explain nd10.4.2 --json | jq .
