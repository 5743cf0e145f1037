capnao route 1.000001 --fact use_motor=true
