printf "moon\nTRONG ĐẤT LIỀN\n6.000\n19,5\n" | capnao ask 1.000004 --province 20 --on 2025-08-01
