capnao explain nd10.4.3 --lang en; echo "== $?"; capnao explain zzzzz --lang en; echo "== $?"
capnao explain nd10 điều 999 --lang en; echo "== $?"; capnao explain nd10.4.2.9; echo "== $?"; capnao explain kite.licence:fly; echo "== $?"; capnao explain; echo "== $?"
capnao explain 1.009999
