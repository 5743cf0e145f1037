-- expect: runtime: pairs cannot order a key that is a table
for _ in pairs({ [{}] = 1 }) do end
