printf 'id,procedure,province,uses_motr\nH1,1.000001,99,\nH2,"1.0,,\nH3,1.000001\n' |
    capnao batch --in csv --on 2025-08-01 --lang en
