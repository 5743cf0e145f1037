capnao route 1.000001 --fact uses_motor=true --fact uses_motor=false
