-- expect: syntax: 
<!doctype html><html></html>
