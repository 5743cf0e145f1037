printf "1\n" | capnao ask 1.000001 --province 20 --on 2025-08-01
