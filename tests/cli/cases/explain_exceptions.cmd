cat >> rules/kites.lua <<END
transfer { id = "calm", basis = nd11:article(4), power = { "kite.licence", "issue" },
           when = { sky = "inland", uses_motor = false }, from = "ministry", to = "wind_agency",
           mode = "delineation", confidence = "text", facts = { "K20" }, exception_to = "nd10.4.2" }
transfer { id = "calmer", basis = nd11:article(5), power = { "kite.licence", "issue" },
           when = { sky = "inland" }, province = "08", from = "ministry", to = "commune_committee",
           mode = "delineation", confidence = "text", facts = { "K21" }, exception_to = "calm" }
END
for rule in nd10.4.2 calm calmer; do capnao explain $rule --lang en; done
