capnao build >/dev/null && printf x | dd of=rules.img bs=1 seek=500 conv=notrunc 2>/dev/null
capnao route 1.000001 --province 20 --on 2025-08-01 --image rules.img --lang en
