#!/usr/bin/env bash
# What the action beside this file does. Its exit code is that of the check.
set -u

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then
    paths+=("$path")
  fi
done <<<"${ATTRIBUTION_PATHS:-.}"

check() {
  java -jar "$ATTRIBUTION_JAR" check --fail-on "${ATTRIBUTION_FAIL_ON:-warning}" --format "$1" -- "${paths[@]}"
}

if [ -n "${ATTRIBUTION_SARIF:-}" ]; then
  # The annotations below say the same on standard error.
  check sarif >"$ATTRIBUTION_SARIF" 2>/dev/null
fi
check github
