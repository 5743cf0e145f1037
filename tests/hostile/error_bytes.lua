-- expect: runtime: ???
error("\xff\xfe\x80\x1b\n", 0)
