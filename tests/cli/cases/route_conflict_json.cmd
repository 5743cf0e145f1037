capnao route 1.000005 --on 2025-08-01 --province 20 --json | sed "s/sha256:[0-9a-f]*/sha256:HASH/"
