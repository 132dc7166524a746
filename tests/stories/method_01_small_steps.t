Row 1 of the method: unforced, small contact. One small step at a time, always a smaller one below it; to skip is free and leaves no mark.

  $ . "$TESTDIR/setup.sh"
  $ for name in "Ann Lee" "Ben Okri" "Cem Kaya" "Dora Holm" "Eve Lund"; do goodturn add "$name" --circle good > /dev/null; done
  $ for who in ann ben cem dora eve; do for day in 2025-08-01 2025-09-01 2025-10-01; do goodturn log $who -m "Talked about this and that." --when $day > /dev/null; done; done

A tired evening: the smallest step alone, and a smaller one below it.

  $ goodturn today --one | grep -c '·'
  1
  $ goodturn today --one | grep -E '^Smaller: ' | cut -d' ' -f1
  Smaller:

A better morning: three people at most, however many there are, and each with something smaller.

  $ goodturn today --limit 3 | grep -c '^Smaller: '
  3
  $ goodturn today --limit 50 | grep -c '·'
  3

To skip somebody is free.

  $ first=$("$GOODTURN" today --json --on $GOODTURN_DAY | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["person"]["name"])')
  $ goodturn skip "$first" | sed "s/$first/SOMEBODY/"
  SOMEBODY will not be suggested before Thursday.
  $ goodturn today | grep -c "^$first ·"
  0
  [1]
  $ goodturn show "$first" | grep -ciE 'skip|miss|late|fail'
  0
  [1]
  $ goodturn ledger
  No good turn is written down yet. What somebody did for you: goodturn favour PERSON -m WHAT

Three months away from it: no backlog, nothing to catch up on, the same three.

  $ GOODTURN_DAY=2026-06-04
  $ goodturn today | grep -c '·'
  3
  $ goodturn today | grep -ciE 'overdue|missed|behind|late|streak|you have not'
  0
  [1]
