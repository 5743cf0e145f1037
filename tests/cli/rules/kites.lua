-- One power of each outcome.

local law = instrument "law:1/2020/QH14"
local nd10 = instrument "decree:10/2025/NĐ-CP"
local qd8 = instrument "decision:8/2025/QĐ-UBND"
local nd11 = instrument "decree:11/2025/NĐ-CP"

origin { id = "law1.5", basis = law:article(5),
         power = { "kite.licence" }, holder = "ministry",
         confidence = "text", facts = { "K1" } }
transfer { id = "nd10.4.2", basis = nd10:article(4):clause(2):point("a"),
           power = { "kite.licence", { "issue", "reissue" } },
           when = { uses_motor = false }, place = "launch_site",
           from = "ministry", to = "provincial_committee",
           mode = "decentralisation", confidence = "secondary",
           facts = { "K2" } }
handles { id = "nd10.5", basis = nd10:article(5), by = "provincial_department",
          of = "provincial_committee", confidence = "text",
          facts = { "K3" } }
receives { id = "nd10.6", basis = nd10:article(6), by = "commune_committee",
           power = { "kite.licence" }, confidence = "text",
           facts = { "K4" } }
caveat { id = "wind", text = { vi = "Phụ lục về gió chưa đọc được.",
                               en = "The annex on wind is not readable." },
         power = { "kite.licence", "issue" } }

-- kite.motor: depends on the wing's area and the sky.
origin { id = "law1.7", basis = law:article(7), power = { "kite.motor" },
         holder = "ministry", confidence = "text", facts = { "K5" } }
transfer { id = "nd10.9", basis = nd10:article(9), power = { "kite.motor" },
           when = { wing_area = below(20), sky = "inland" },
           from = "ministry", to = "provincial_committee",
           mode = "devolution", confidence = "text", facts = { "K6" } }

-- kite.festival: two equal decrees disagree.
origin { id = "nd10.20", basis = nd10:article(20),
         power = { "kite.festival" }, holder = "provincial_committee",
         confidence = "text", facts = { "K7" } }
origin { id = "nd11.3", basis = nd11:article(3), power = { "kite.festival" },
         holder = "wind_agency", confidence = "weak", facts = { "K8" } }

-- kite.string: still with the district, which is gone.
origin { id = "law1.9", basis = law:article(9), power = { "kite.string" },
         holder = "district_committee", confidence = "text",
         facts = { "K9" } }

-- kite.school: one province has passed it on.
origin { id = "nd11.8", basis = nd11:article(8), power = { "kite.school" },
         holder = "provincial_committee", confidence = "text",
         facts = { "K12" } }
transfer { id = "qd8.1", basis = qd8:article(1), power = { "kite.school" },
           province = "08", from = "provincial_committee",
           to = "commune_committee", mode = "decentralisation",
           confidence = "text", facts = { "K13" } }
