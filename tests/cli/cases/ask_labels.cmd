printf "19,5\n19.5\ntrong dat lien\n" | capnao ask 1.000004 --province 20 --on 2025-08-01
