holder { id = "a", tier = "central" }
fact { id = "b", type = "bool" }

caveat {
  id = "c",
  txt = "x",
}
local x = nil
x.y = 1
holder { id = "never read" }
