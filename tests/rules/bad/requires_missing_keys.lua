requires { id = "r" }
