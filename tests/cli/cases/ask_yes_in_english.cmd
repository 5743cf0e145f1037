printf "yes\n" | capnao ask 1.000001 --province 20 --on 2025-08-01 2>/dev/null | head -1
