capnao check rules --fix --format sarif; echo $?
capnao check --list --format sarif --lang en
