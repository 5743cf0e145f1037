capnao route kite.string --on 2025-08-01 --lang en | head -2
