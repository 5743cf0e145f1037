capnao route kite.licence:revoke --on 2025-08-01 >/dev/full
