odd="it's; here"
mkdir "$odd"
cp -R rules "$odd/new"
sed -i 's/below(20)/below(25)/' "$odd/new/kites.lua"
again() { sed -n "s/^ *$1 .*\(capnao \)/\1/p" | head -n 1; }
capnao diff rules "$odd/new" --lang en | again again >line
cat line; sh line | head -n 1
capnao prove --rules "$odd/new" --lang en | again again >line
cat line; sh line | head -n 1
capnao watch "$odd/new" --once --lang en | sed -n 's/.*; \(capnao .*\)/\1/p' | head -n 1 >line
cat line; sh line | head -n 1
