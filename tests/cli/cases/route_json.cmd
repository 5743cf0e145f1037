capnao route 1.000001 --province 20 --on 2025-08-01 --fact uses_motor=false --json | sed "s/sha256:[0-9a-f]*/sha256:HASH/"
