mv rules elsewhere
mv catalogue.db other.db
CAPNAO_RULES=elsewhere CAPNAO_CATALOGUE=other.db capnao route 1.000002 --on 2025-08-01 --province 20 | head -1
