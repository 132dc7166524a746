Every change can be taken back, and a change that others built on is not.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" --email ann@lee.example
  $ goodturn edit ann --title Nurse
  $ goodturn history
  $ goodturn undo 1
  [1]
  $ goodturn undo
  $ goodturn undo 3
  $ goodturn show ann | head -2
  $ goodturn undo 99
  [3]
