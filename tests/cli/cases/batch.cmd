printf '%s\n' '{"id":"H1","procedure":"1.000001","province":"20","facts":{"uses_motor":false}}' '' \
    '{"id":"H2","procedure":"9.999999"}' \
    '{"id":"H3","power":"nowhere:issue","applicant":"Nguyễn Văn A"}' |
    capnao batch --on 2025-08-01
