capnao route kite.licence:revoke --on 2025-08-01 --json >/dev/full
