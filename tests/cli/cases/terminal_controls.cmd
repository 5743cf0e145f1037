sqlite3 catalogue.db "update procedures set name = 'a' || char(27) || '[31m' || char(10) || 'b' where code = '1.000006'"
capnao route 1.000006 --on 2025-06-30 | sed -n 2p
