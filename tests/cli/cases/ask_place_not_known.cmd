printf "\n" | capnao ask kite.school:issue --on 2025-08-01 2>/dev/null | head -1
