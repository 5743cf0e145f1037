local function pair(id)
  fact { id = id .. "_a", type = "boolean", questoin = "?" }
end
pair "x"
