capnao units "dong nai" --on 2026-05-01 --json
