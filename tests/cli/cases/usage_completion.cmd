capnao help --format bash >completion
bash -n completion
bash -c ". ./completion
  COMP_WORDS=(capnao handles --tier c); COMP_CWORD=3; _capnao; echo \${COMPREPLY[*]}
  COMP_WORDS=(capnao route x --re); COMP_CWORD=3; _capnao; echo \${COMPREPLY[*]}"
