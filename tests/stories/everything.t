Everything as JSON, and back in: into a home that is empty, and into one that is not.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" --email ann@lee.example --birthday 1990-04-12 --tag library > /dev/null
  $ goodturn add "Tom Lee" > /dev/null
  $ goodturn edit ann --relate "child:Tom Lee" > /dev/null
  $ goodturn log ann tom --when 2026-03-02 -m "Lunch by the river. She needs a violin teacher." > /dev/null
  $ goodturn log ann --when 2026-03-03 -m "She is ill, nobody knows." --in-confidence > /dev/null
  $ goodturn export json -o all.json
  Everything but what was told in confidence is written. To have that too: goodturn export json --confidences.
  $ grep -c "nobody knows" all.json
  0
  [1]
  $ goodturn export json --confidences -o secret.json
  Everything is written, with what was told in confidence. Keep the file safe.
  $ grep -c "nobody knows" secret.json
  2
  $ goodturn import secret.json --home other
  2 people came in.
  2 conversations came in.
  Of what belongs to them (needs, promises, offers and so on), 6 are new and 0 brought up to date.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn export json --confidences -o again.json --home other
  Everything is written, with what was told in confidence. Keep the file safe.
  $ cmp secret.json again.json

Nothing changes where everything is known; what was changed since is as the file says, and undo takes that back.

  $ goodturn import secret.json
  People: 2 as before.
  Conversations: 2 as before.
  $ goodturn edit tom --title Driver > /dev/null
  $ goodturn import secret.json
  People: 1 brought up to date, 1 as before.
  Conversations: 2 as before.
  $ goodturn people tom --json | grep -c Driver
  0
  [1]
  $ goodturn undo
  Taken back: Import secret.json.
  If that was not what you wanted: goodturn undo 8
  $ goodturn people tom --json | grep -c Driver
  1

A file that ends too early, or has something in it that cannot be, is told by its line; nothing of it comes in.

  $ head -n 3 all.json > short.json
  $ goodturn import short.json --home third
  short.json, line 4: the file is cut off here; nothing of it came in. Copy it once more, whole, or write it anew with: goodturn export json.
  Nothing came in.
  [1]
  $ sed 's/1990-04-12/1990-04-31/' all.json > wrong.json
  $ goodturn import wrong.json --home third
  wrong.json, line 3: birthday: the date 1990-04-31 does not exist.
  Nothing came in.
  [1]
  $ goodturn people --home third
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
