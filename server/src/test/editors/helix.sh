#!/bin/sh
# Drives Helix through line $1 of $TEMPLATE in a terminal that nobody sees: the finding, the hover, the fix, and no finding
# anymore, all as they are on the screen.

. "$(dirname "$0")/steps.sh"
folder=$(mktemp -d)

terminal() {
  command=$1
  shift
  tmux -S "$folder/socket" -f /dev/null "$command" "$@"
}
keys() { terminal send-keys "$@"; }
screen() { terminal capture-pane -p; }

failed() {
  screen
  terminal kill-server
}

shows() { screen | grep -q -e "$1"; }
gone() { ! shows "$1"; }
saved() { grep -q '"pid-' "$TEMPLATE"; }
ended() { ! terminal has-session; }

trap 'rm -rf "$folder"' EXIT
terminal new-session -d -x 120 -y 50 "hx '$TEMPLATE:$1:4'"

step 'one finding, missing-pid' shows '● 1 .*'"$1:4"
step 'its text' shows 'This main template has no tracking deployment'
keys Space k
step 'a hover that explains it' shows 'Notify your customers'
keys Escape
step 'no hover' gone 'Notify your customers'
keys Space a
step 'the menu of quick fixes' shows 'Suppress missing-pid in this file'
keys Enter
step 'the insertion' shows '"name": "pid-'
step 'no finding' gone '●'
keys : w Enter
step 'the insertion, saved' saved
keys : q Enter
step 'the end' ended
