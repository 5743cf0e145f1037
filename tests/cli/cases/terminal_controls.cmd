printf 'caveat { id = "evil", text = "một\\27[31m\\nhai", power = { "kite.licence", "revoke" } }\n' >rules/evil.lua
capnao route kite.licence:revoke --on 2025-08-01 | tail -1
