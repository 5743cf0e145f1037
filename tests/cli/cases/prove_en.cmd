capnao prove --lang en --from 2026-01-01 --to 2027-03-01 --province 20
