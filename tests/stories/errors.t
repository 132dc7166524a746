Errors name the thing, say what to do, and leave the data as it was.

  $ . "$TESTDIR/setup.sh"
  $ goodturn today
  $ goodturn people
  $ goodturn show zed
  [3]
  $ goodturn add "Ann Lee" --org Acme
  $ goodturn add "Ann Lee" --email ann@lee.example
  $ goodturn show "ann lee"
  [2]
  $ goodturn edit acme --birthday 1990-02-31
  [2]
  $ goodturn edit acme --circle best
  [2]
  $ goodturn import nothing-here.vcf
  [1]
  $ printf 'hello' > hello.txt; goodturn import hello.txt
  [1]
  $ goodturn frobnicate
  [2]
  $ goodturn log ann
  [2]
  $ "$GOODTURN" today --on yesterdayish
  [2]
  $ goodturn people --json | python3 -c 'import json,sys; print(sorted(json.load(sys.stdin)[0]))'

A file that is not ours is left alone.

  $ mkdir other; echo "not a database, only some text" > other/goodturn.db
  $ goodturn people --home other
  [1]
  $ cat other/goodturn.db
