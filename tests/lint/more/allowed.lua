-- expect:
-- capnao: allow unused-fact online: the rule that needs it is being written
-- capnao: allow same-question: two papers ask for the same thing
--   capnao: allow one-language post.fee: the note is for clerks in Vietnam
fact { id = "online", type = "boolean", question = { vi = "Nộp qua mạng?", en = "Filed online?" } }
fact { id = "portal", type = "boolean", question = { vi = "Nộp qua mạng?", en = "On the portal?" } }
caveat { id = "post.fee", power = { "post.licence" }, when = { portal = true }, text = "Phí.", facts = { "F003" } }
