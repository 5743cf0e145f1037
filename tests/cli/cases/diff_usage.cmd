capnao diff rules --lang en; echo "== $?"
capnao diff rules rules --from 2026-01-01 --to 2026-01-01 --lang en; echo "== $?"
capnao diff rules rules --power kite.schol:issue --lang en; echo "== $?"
capnao diff rules rules --province 77 --lang en; echo "== $?"
capnao diff rules rules --cases none.csv --lang en
