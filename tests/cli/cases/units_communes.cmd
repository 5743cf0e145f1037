capnao units --province 20 --on 2025-08-01
