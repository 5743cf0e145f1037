capnao route 1.000001 --on 2025-08-01 --province ha-giang --lang en
