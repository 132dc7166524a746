Errors name the thing, say what to do, and leave the data as it was.

  $ . "$TESTDIR/setup.sh"
  $ goodturn today
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
  $ goodturn show zed
  Nobody here is called "zed". See everyone with: goodturn people. Add someone with: goodturn add NAME.
  [3]
  $ goodturn add "Ann Lee" --org Acme
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn add "Ann Lee" --email ann@lee.example
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn show "ann lee" | sort
    Ann Lee, Acme (ID)
    Ann Lee, ann@lee.example (ID)
  "ann lee" fits several people. Say more of the name, or use the id in brackets.
  $ goodturn edit ann@lee.example --birthday 1990-02-31
  birthday: the date 1990-02-31 does not exist.
  [2]
  $ goodturn edit ann@lee.example --circle best
  circle: "best" is not a circle. Circles are: inner, close, good, known, wide.
  [2]
  $ goodturn import nothing-here.vcf
  There is no file nothing-here.vcf. Check the path.
  [1]
  $ printf 'hello' > hello.txt; goodturn import hello.txt
  hello.txt: this is not a file that is understood yet; address books in vCard or CSV, calendars, mail, chats, a journal of friends, an export of Monica and archives of these are.
  Nothing came in.
  [1]
  $ goodturn frobnicate
  There is no command "frobnicate". See: goodturn --help
  [2]
  $ goodturn log ann < /dev/null | sort
    Ann Lee, Acme (ID)
    Ann Lee, ann@lee.example (ID)
  "ann" fits several people. Say more of the name, or use the id in brackets.
  $ "$GOODTURN" today --on yesterdayish 2>&1
  --on: "yesterdayish" is not a day. Write the day as 2026-03-04.
  [2]
  $ goodturn people --json | python3 -c 'import json,sys; print(sorted(json.load(sys.stdin)[0]))'
  ['birthday', 'circle', 'emails', 'has_photo', 'id', 'last_conversation', 'name', 'organization', 'phones', 'tags', 'title']

A file that is not ours is left alone.

  $ mkdir other; echo "not a database, only some text" > other/goodturn.db
  $ goodturn people --home other
  DIR/other/goodturn.db is not a Goodturn file, so it was left as it is. Choose another folder with --home, or move that file away.
  [1]
  $ cat other/goodturn.db
  not a database, only some text
