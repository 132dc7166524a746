A copy of everything, and back.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee"
  $ goodturn backup copy.db
  $ goodturn backup copy.db
  [1]
  $ goodturn add "Ben Cole"
  $ goodturn restore copy.db
  [1]
  $ goodturn restore copy.db --yes | sed "s#$GOODTURN_HOME#HOME#; s/restore-[0-9]*/restore-N/"
  $ goodturn people
  $ goodturn doctor --rebuild | sed "s#$GOODTURN_HOME#HOME#"
