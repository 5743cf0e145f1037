capnao handles --by "Bộ Diều" --on 2025-08-01 --lang en
