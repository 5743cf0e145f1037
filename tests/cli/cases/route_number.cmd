capnao route 1.000004 --on 2025-08-01 --province 20 --fact wing_area=19.5 --fact "sky=trong đất liền"
