capnao explain nd11.3 --lang en; capnao explain nd10.20 --json | jq -c ".rules[0] | {ties,beats,beaten_by}"
