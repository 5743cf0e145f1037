capnao route " 1.000001 " --on 2026-01-05 --province 08 --lang en | head -n 2
