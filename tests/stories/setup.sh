# Sourced by every story: a home of its own, a fixed day, and ids (which differ from run to run) written as ID.
export GOODTURN_HOME="$CRAMTMP/home" GOODTURN_DAY=2026-03-04 NO_COLOR=1
goodturn() {
    "$GOODTURN" "$@" --on "$GOODTURN_DAY" 2>&1 | sed -E 's/\[[0-9a-f]{6}\]/[ID]/g; s/\([0-9a-f]{6}\)/(ID)/g; s/(keep|dismiss|match|show|offer|asked|accepted|given|landed|done|ann) [0-9a-f]{6}/\1 ID/g'
    return "${PIPESTATUS[0]}"
}
