Every change can be taken back, and a change that others built on is not.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" --email ann@lee.example
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn edit ann --title Nurse
  Changed: Ann Lee [ID]. To see it: goodturn show ID
  $ goodturn history
     2  2026-03-04 12:00  change Ann Lee
     1  2026-03-04 12:00  add Ann Lee
  $ goodturn undo 1
  Change 1, "add Ann Lee", cannot be taken back while later changes build on it. Nothing was changed. Take back the newest of them first: goodturn undo 2
    2 change Ann Lee
  [1]
  $ goodturn undo
  Taken back: Change Ann Lee.
  If that was not what you wanted: goodturn undo 3
  $ goodturn undo 3
  Done again: Change Ann Lee.
  If that was not what you wanted: goodturn undo 4
  $ goodturn show ann | head -2
  Ann Lee [ID]
  Nurse.
  $ goodturn undo 99
  There is no change 99 in the history. See: goodturn history
  [3]
