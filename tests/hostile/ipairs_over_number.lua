-- expect: runtime: attempt to index a number value
for _ in ipairs(1) do end
