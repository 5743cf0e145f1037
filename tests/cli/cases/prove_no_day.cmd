capnao prove --from 2026-01-01 --to 2026-01-01
