-- expect: runtime: "math.random" is not offered
math.random()
