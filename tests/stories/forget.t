Forgetting takes away every trace, and says so first.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Zebulon Quackenbush"
  Zebulon Quackenbush is here now [ID].
  The last time you talked: goodturn log "Zebulon Quackenbush" -m "\xe2\x80\xa6" (esc)
  $ goodturn add "Ann Lee"
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn log zebulon -m "He is looking for a glockenspiel."
  Written down: a coffee with Zebulon Quackenbush, today.
  
  A need, perhaps
    glockenspiel [ID]
      \xe2\x80\x9cHe is looking for a glockenspiel\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  $ goodturn log zebulon ann -m "Lunch, the three of us."
  Written down: a coffee with Zebulon Quackenbush and Ann Lee, today.
  $ goodturn forget zebulon < /dev/null
  Forgetting Zebulon Quackenbush removes them and every trace of them. One conversation with them alone would go. They would be taken out of one conversation with others. 3 changes in the history could no longer be undone. It cannot be undone.
  Nothing was changed. If you mean it, say --yes.
  [2]
  $ goodturn forget zebulon --yes
  Zebulon Quackenbush is forgotten, with every trace.
  Backups and exports that you made before still hold them.
  $ goodturn people
  Ann Lee      today  [ID]
  $ goodturn history
     5  2026-03-04 12:00  forget someone
     2  2026-03-04 12:00  add Ann Lee
  $ grep -c -a -i -E 'zebulon|quackenbush|glockenspiel' "$GOODTURN_HOME"/goodturn.db*
  0
  [1]
