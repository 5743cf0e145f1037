printf "Hà Giang\ntuyen quang\n" | capnao ask kite.school:issue --on 2025-08-01
