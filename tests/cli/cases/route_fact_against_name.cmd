capnao route 1.000002 --fact uses_motor=true
