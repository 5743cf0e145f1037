-- expect: runtime: rules have no global "require"
require "os"
