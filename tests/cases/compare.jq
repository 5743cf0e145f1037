# SPDX-License-Identifier: MIT
#
# compare.jq: $answers is what the program printed for each case of a file,
# $want has lines NUMBER TAB KEY=VALUE. Prints NUMBER TAB what differs.

# The texts of a key in all decisions, or in the N-th for a key "N.KEY".
def decisions($which):
  (if type == "array" then . elif . == null then [] else [.] end)
  | if $which then [.[$which | tonumber]] else . end;

def text_of($key):
  if $key == "chain" then [.chain[].rule] | join(" ")
  elif $key == "needs" then [.needs[].fact] | join(" ")
  elif $key == "conflict" then [.conflict[].rule] | join(" ")
  else getpath($key | split(".")) // "" | tostring
  end;

# KEY=VALUE: all agree on VALUE. KEY~=VALUE: VALUE is in each list.
def wrong($key; $in_list; $value; $which):
  decisions($which)
  | if $in_list then
      if length > 0 and all(.[]; getpath($key | split(".")) // [] | any(. == $value))
      then empty else map(getpath($key | split("."))) | tojson end
    else
      (map(text_of($key)) | unique | join(" | "))
      | if . == $value then empty else . end
    end;

$want | split("\n")[] | select(. != "")
| capture("^(?<number>[0-9]+)\t(?<text>(?:(?<which>[0-9])\\.)?(?<key>[^=~]+)(?<in_list>~?)=(?<value>.*))$")
| .number as $number | .text as $text | . as $w
| $answers[($number | tonumber) - 1]
| wrong($w.key; $w.in_list == "~"; $w.value; $w.which)
| "\($number)\texpected \($text), got \(.)"
