printf '%s\n' '{"id":"H1","procedure":"1.000001","province":"99"}' \
    '{"id":"H2","procedure":' '{"id":"H3","procedure":"1.000001","on":"2025-02-29"}' |
    capnao batch --out csv --on 2025-08-01
