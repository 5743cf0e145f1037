-- expect: bad-allow
-- capnao: allow
-- capnao: allow no-such-thing: it has a reason
-- capnao: allow never: an error cannot be allowed
-- capnao: allow dead-rule:
-- capnao: allow dead-rule nd2.3
-- capnao: forbid dead-rule: no such order
caveat {
  id = "post.fee", power = { "post.licence" }, facts = { "F003" },
  text = { vi = "Mức phí chưa đọc.", en = "The fee was not read." },
}
