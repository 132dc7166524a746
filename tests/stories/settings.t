What the machine suggests can be set, and set back.

  $ . "$TESTDIR/setup.sh"
  $ LC_ALL=de_DE.UTF-8 goodturn settings
  $ goodturn settings set name "Sam Reed"
  $ goodturn settings set region at
  $ goodturn settings set moves-a-day 12
  [2]
  $ goodturn settings get region
  $ goodturn add "Ann Lee" --phone "0660 1234567"
  $ goodturn people --json | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["phones"][0]["e164"])'
