-- expect: runtime: rules have no global "package"
package.loadlib("x", "y")
