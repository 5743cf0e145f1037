-- expect: runtime: one_of(…) has no "article"
one_of({ "a" }):article(1)
