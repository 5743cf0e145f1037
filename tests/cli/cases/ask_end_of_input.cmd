capnao ask 1.000004 --province 20 --on 2025-08-01 </dev/null
