capnao handles --by district_committee --on 2025-08-01
