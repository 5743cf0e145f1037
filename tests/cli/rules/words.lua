-- The words of a small made-up law on kites, for the tests of the commands.
-- It does not follow the real law, so that the tests need not either.

fact { id = "field", type = "enum",
       values = { { id = "kites", vi = "diều", en = "kites" } } }
fact { id = "action", type = "enum",
       values = { { id = "issue", vi = "cấp", en = "issue" },
                  { id = "reissue", vi = "cấp lại", en = "reissue" },
                  { id = "revoke", vi = "thu hồi", en = "revoke" } } }
fact { id = "uses_motor", type = "boolean",
       question = { vi = "Diều có gắn động cơ không?",
                    en = "Does the kite have a motor?" } }
fact { id = "sky", type = "enum",
       values = { { id = "coast", vi = "ven biển", en = "coast" },
                  { id = "inland", vi = "trong đất liền", en = "inland" } },
       question = { vi = "Diều bay ở đâu?", en = "Where does it fly?" } }
fact { id = "wing_area", type = "number", unit = "m2", min = 0,
       question = { vi = "Diện tích cánh bao nhiêu m2?",
                    en = "How many square metres of wing?" } }
fact { id = "launch_site", type = "place", level = "province",
       question = { vi = "Diều được thả ở tỉnh nào?",
                    en = "In which province is it launched?" } }

holder { id = "ministry", tier = "central", title = "Bộ Diều",
         name = { vi = "Bộ Diều", en = "Ministry of Kites" } }
holder { id = "wind_agency", tier = "central", title = "Cục Gió",
         name = { vi = "Cục Gió", en = "Wind Agency" } }
holder { id = "provincial_committee", tier = "province",
         title = "Ủy ban nhân dân {unit}",
         name = { vi = "Ủy ban nhân dân cấp tỉnh",
                  en = "Provincial People's Committee" } }
holder { id = "provincial_department", tier = "province",
         title = "Sở Diều {unit}",
         name = { vi = "Sở Diều", en = "Department of Kites" } }
holder { id = "commune_committee", tier = "commune",
         title = "Ủy ban nhân dân {unit}",
         name = { vi = "Ủy ban nhân dân cấp xã",
                  en = "Commune People's Committee" } }
holder { id = "district_committee", tier = "district",
         valid_to = "2025-07-01",
         name = { vi = "Ủy ban nhân dân cấp huyện",
                  en = "District People's Committee" } }

instrument { id = "law:1/2020/QH14", kind = "law", number = "1/2020/QH14",
             title = "Luật Diều", issuer = "national_assembly",
             issued = "2020-06-01", valid_from = "2021-01-01",
             confidence = "text" }
instrument { id = "decree:10/2025/NĐ-CP", kind = "decree",
             number = "10/2025/NĐ-CP", title = "Nghị định về phân cấp",
             issuer = "government", issued = "2025-06-12",
             valid_from = "2025-07-01", valid_to = "2027-03-01",
             confidence = "text" }
instrument { id = "decree:11/2025/NĐ-CP", kind = "decree",
             number = "11/2025/NĐ-CP", title = "Nghị định về gió",
             issuer = "government", issued = "2025-06-12",
             valid_from = "2025-07-01", confidence = "text" }

instrument { id = "decision:8/2025/QĐ-UBND", kind = "provincial_decision",
             number = "8/2025/QĐ-UBND", title = "Quyết định về lớp làm diều",
             issuer = "tuyen_quang", province = "08", issued = "2025-07-15",
             valid_from = "2025-08-01", confidence = "text" }

subject { id = "kite.licence", field = "kites", name = "Giấy phép thả diều",
          actions = { "issue", "reissue", "revoke" } }
subject { id = "kite.motor", field = "kites", name = "Đăng ký diều động cơ",
          actions = { "issue" } }
subject { id = "kite.festival", field = "kites", name = "Hội thả diều",
          actions = { "issue" } }
subject { id = "kite.string", field = "kites", name = "Kiểm tra dây diều",
          actions = { "issue" } }
subject { id = "kite.school", field = "kites", name = "Mở lớp làm diều",
          actions = { "issue" } }

-- capnao: allow one-language: the tests read Vietnamese names
