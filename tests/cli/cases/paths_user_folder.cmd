mkdir -p "$HOME/.local/share/capnao"
mv catalogue.db "$HOME/.local/share/capnao"
capnao search day dieu
rm -r "$HOME/.local"
