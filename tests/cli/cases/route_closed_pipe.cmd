(sleep 0.3; capnao route kite.licence:revoke --on 2025-08-01; echo "exit $?" >&2) | :
