-- expect: runtime: write ref:article(…), with a colon
local ref = instrument "decree:1"
local article = ref.article
article("x", 1)
