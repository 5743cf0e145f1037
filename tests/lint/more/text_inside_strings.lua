-- expect:
-- Tabs and blanks at line ends are text inside a string, and what looks like
-- a comment there is none: "
local note = [==[
	a tab, blanks at the end   
-- not a comment ]] "
]==]
local quoted = "a \"quoted\" -- word \
next line, \z
    	  and the rest"
caveat {
  id = "post.fee", power = { "post.licence" }, facts = { "F003" },
  text = { vi = "Mức phí chưa đọc.", en = "The fee was not read." }, note = #note > 0 and #quoted > 0 and "Có." or "Không.",
}
