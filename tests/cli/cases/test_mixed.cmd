capnao test --mutate --generate; echo $?
capnao test --mutate --format tap --lang en; echo $?
capnao test --generate --json --lang en
