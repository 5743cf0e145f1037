capnao handles --by provincial_committee --province 20 --on 2025-08-01 --json
