Forgetting takes away every trace, and says so first.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Zebulon Quackenbush"
  $ goodturn add "Ann Lee"
  $ goodturn log zebulon -m "He is looking for a glockenspiel."
  $ goodturn log zebulon ann -m "Lunch, the three of us."
  $ goodturn forget zebulon < /dev/null
  [2]
  $ goodturn forget zebulon --yes
  $ goodturn people
  $ goodturn history
  $ grep -c -a -i -E 'zebulon|quackenbush|glockenspiel' "$GOODTURN_HOME"/goodturn.db*
  [1]
