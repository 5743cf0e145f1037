-- expect: runtime: "math" cannot be changed
math.pi = 3
