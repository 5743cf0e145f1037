printf '{"code":"1.777001","name":"Thủ tục mới","tier":"Cấp xã"}\n' |
    capnao catalogue import - --dry-run --json
printf '\377\376M\000\343\000;\000T\000\352\000n\000;\000C\000\245\036p\000\n\0001\000.\0007\0007\0007\0000\0000\0001\000;\000x\000;\000\n\000' |
    capnao catalogue import - --dry-run
