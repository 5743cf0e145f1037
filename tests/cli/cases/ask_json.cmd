printf "khong\n" | capnao ask 1.000001 --province 20 --on 2025-08-01 --json 2>/dev/null | cut -c1-60
