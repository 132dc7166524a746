A copy of everything, and back.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee"
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn backup copy.db
  Everything is in copy.db now. Keep it somewhere safe: it holds your notes.
  $ goodturn backup copy.db
  DIR/copy.db is there already, so no copy was written. Give the copy a name that is not taken.
  [1]
  $ goodturn add "Ben Cole"
  Ben Cole is here now [ID].
  The last time you talked: goodturn log "Ben Cole" -m "\xe2\x80\xa6" (esc)
  $ goodturn restore copy.db
  Restoring puts copy.db in the place of what is here. What is here now is kept in a file beside it.
  Nothing was changed. If you mean it, say --yes.
  [2]
  $ goodturn restore copy.db --yes | sed "s#$GOODTURN_HOME#HOME#; s/restore-[0-9]*/restore-N/"
  Everything is as it was in copy.db. What was here before is in DIR/home/goodturn-before-restore-N.db.
  $ goodturn people
  Ann Lee        [ID]
  $ goodturn doctor --rebuild | sed "s#$GOODTURN_HOME#HOME#"
  well The file: DIR/home/goodturn.db is whole.
  well Search, look-ups and ties: They were made anew.
  well People: One person is here.
  well Matching: Needs are matched by words alone: there is no table of word vectors. To have it made: ./run.
