cp -R rules new; capnao diff rules new
