capnao route 1.000001 --province 20 --on 2025-08-01 --fact uses_motor=false --lang en
