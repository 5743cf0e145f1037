capnao route kite.school:issue --on 2025-08-01 --province 08
