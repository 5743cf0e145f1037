subject { id = "s" }
