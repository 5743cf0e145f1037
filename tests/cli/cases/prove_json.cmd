capnao prove --json --power kite.festival:issue | jq "del(.ruleset)"
