capnao route 1.000007 --on 2026-02-01
