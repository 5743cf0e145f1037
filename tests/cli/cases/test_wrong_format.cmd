capnao test --format man; echo $?
capnao help --format tap; echo $?
capnao test --format sarif; echo $?
capnao test --format xml
