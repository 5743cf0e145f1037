-- expect: unused-allow unused-fact
-- An allow comment for another statement helps nobody, nor does one in a
-- string.
-- capnao: allow unused-fact portal: this is not its name
fact { id = "online", type = "boolean", question = { vi = "Nộp qua mạng?", en = "Filed online?" }, note = [[
-- capnao: allow unused-fact: inside a string it is text
]] }
