GIT_CEILING_DIRECTORIES=$(dirname "$PWD"); export GIT_CEILING_DIRECTORIES
capnao diff HEAD rules --lang en; echo "== $?"
capnao diff rules --lang en -- --output=x; echo "== $?"; ls x 2>&1
capnao diff rules "HEAD:" --lang en; echo "== $?"
PATH=/nowhere "$(command -v capnao)" diff v1 rules --lang en
