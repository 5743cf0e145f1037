-- expect: runtime: "transfer" is not declared
transfer = function() end
