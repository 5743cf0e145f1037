capnao route 1.000001 --province "lang son" --on 2025-08-01 --fact uses_motor=khong --why
