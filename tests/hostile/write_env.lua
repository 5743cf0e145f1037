-- expect: runtime: "secret" is not declared
_ENV.secret = 1
