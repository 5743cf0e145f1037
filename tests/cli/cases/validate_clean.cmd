printf 'Code,Name,Tier,Body\n1.000002,Cấp lại giấy phép thả diều không động cơ,Province,UBND tỉnh Lạng Sơn\n' >list.csv
capnao validate list.csv --province 20 --on 2025-08-01 --partial --lang en
