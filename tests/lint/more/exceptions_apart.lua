-- expect: exception-apart
fact { id = "online", type = "boolean", question = { vi = "Nộp qua mạng?", en = "Filed online?" } }
subject { id = "post.paper", field = "post", actions = { "issue", "revoke" }, name = { vi = "Giấy mẫu", en = "Paper" } }
local law = instrument "law:1/2020/MAU"
local function start(article, more)
  local o = { id = "law1." .. article, basis = law:article(article), power = { "post.paper", "issue" },
              holder = "minister", confidence = "text", facts = { "F1" .. article } }
  for key, value in pairs(more) do o[key] = value end
  origin(o)
end
start(11, { when = { online = true }, valid_to = "2023-01-01" })
-- another action, other days, another case
start(12, { power = { "post.paper", "revoke" }, exception_to = "law1.11" })
start(13, { when = { online = true }, valid_from = "2023-01-01", exception_to = "law1.11", holder = "provincial_committee" })
start(14, { when = { online = false }, exception_to = "law1.11", holder = "provincial_committee" })
