# Steps of a drive through an editor, each with a limit. Who reads this in has a function "failed" that keeps what there is to
# see and ends the editor.

LIMIT=30

# within SECONDS COMMAND...: runs the command until it succeeds.
within() (
  end=$(($(date +%s) + $1))
  shift
  until "$@" > /dev/null 2>&1; do
    if [ "$(date +%s)" -ge "$end" ]; then
      exit 1
    fi
    sleep 0.05
  done
)

step() {
  what=$1
  shift
  if ! within $LIMIT "$@"; then
    echo "FAILED: $what"
    failed
    exit 1
  fi
  echo "ok: $what"
}
