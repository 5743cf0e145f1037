-- expect: runtime: "helper" is not declared
function helper() end
