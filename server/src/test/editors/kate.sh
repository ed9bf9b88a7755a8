#!/bin/sh
# Drives Kate through $TEMPLATE, whose finding is in line $1, on a screen that nobody sees, by keys: the finding, the hover,
# the fix, and no finding anymore. What Kate knows, it knows from the server: $SESSION has every message.

. "$(dirname "$0")/steps.sh"
folder=$(mktemp -d)

failed() {
  cp "$folder/Xvfb_screen0" "${SESSION%/*}/screen.xwd"
  echo 'The screen is beside this log, in screen.xwd.'
  kill $kate
}

published() { grep '"method":"textDocument/publishDiagnostics"' "$SESSION" | tail -n 1; }
finding() { published | grep -q '"code":"missing-pid"'; }
suppression() { published | grep -q '"diagnostics":\[\]'; }
# There is no window manager that would give windows the keyboard. A key that comes too early must do no harm.
allowed() {
  xdotool search --onlyvisible --name 'LSP server start requested' windowfocus && xdotool key Return
  within 1 grep -q initialize "$SESSION"
}
hover() {
  xdotool search --onlyvisible --class kate windowfocus && xdotool key ctrl+alt+i
  within 1 popup 100 600 && xdotool type 'Symbol Info' && xdotool key Return
  within 2 grep -q '"result":{"contents":.*insert a tracking deployment' "$SESSION"
}
# popup FROM TO: whether there is a window of such a height.
popup() {
  xdotool search --onlyvisible --class kate getwindowgeometry --shell %@ |
    awk -F= -v from="$1" -v to="$2" '/^HEIGHT/ && $2 > from && $2 < to { there = 1 } END { exit !there }'
}
alone() {
  xdotool key Escape
  [ "$(xdotool search --onlyvisible --class kate | wc -l)" = 1 ]
}
# The menu is there at once, and grows when the answer has come.
menu() {
  xdotool key Escape alt+Return
  within 2 popup 60 200
}
saved() { grep -q '"pid-' "$TEMPLATE"; }
gone() { ! kill -0 $kate; }

displayed() { [ -s "$folder/display" ]; }

trap 'kill $xvfb; rm -rf "$folder"' EXIT
# It takes a number that is free, and tells it once it serves.
Xvfb -displayfd 3 -fbdir "$folder" -screen 0 1280x1024x24 -nolisten tcp 3> "$folder/display" &
xvfb=$!
kate=$xvfb
step 'a screen' displayed
DISPLAY=:$(cat "$folder/display")
export DISPLAY QT_QPA_PLATFORM=xcb
kate --new --startanon --line "$1" --column 4 "$TEMPLATE" &
kate=$!

step 'the question whether the server may start' allowed
step 'one finding, missing-pid' finding
step 'a hover that explains it' hover
step 'no window but the first' alone
step 'the menu of quick fixes' menu
xdotool key Down Return
step 'no finding' suppression
xdotool key ctrl+s
step 'the insertion, saved' saved
xdotool key ctrl+q
step 'the end' gone
