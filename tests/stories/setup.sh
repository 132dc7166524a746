# Sourced by every story: a home of its own and a fixed day. What differs from run to run is written in capitals: ids as ID,
# the words to start with (of several variants) as WORDS, the story's own folder as DIR.
export GOODTURN_HOME="$PWD/home" GOODTURN_DAY=2026-03-04 NO_COLOR=1 GOODTURN_VECTORS=none
goodturn() {
    "$GOODTURN" "$@" --on "$GOODTURN_DAY" 2>&1 | sed -E '
        s/\[[0-9a-f]{6}\]/[ID]/g
        s/\([0-9a-f]{6}\)/(ID)/g
        s/(keep|dismiss|match|show|offer|asked|accepted|given|landed|done|met|ann|sent|held|file|withdraw|brief|ask|helped|declined|draft|edit|favour|add) [0-9a-f]{6}/\1 ID/g
        s/^    [A-Z].*[.?]$/    WORDS/
        s/^    (Warm wishes|All the best|Yours|Take care)$/    CLOSING/
        s#/[^ ]*/cramtests-[^/]*/[^/]*/#DIR/#g'
    return "${PIPESTATUS[0]}"
}
