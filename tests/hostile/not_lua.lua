-- expect: syntax: 
#!/bin/sh
rm -rf /tmp/nothing
