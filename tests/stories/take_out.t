Days for the calendar on a phone, and a folder for a notes program.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" --birthday 1990-04-12 --email ann@lee.example --tag library > /dev/null
  $ goodturn add "Tom Lee" --birthday --02-29 > /dev/null
  $ goodturn edit ann --relate "child:Tom Lee" > /dev/null
  $ goodturn log ann tom --when 2026-03-02 -m "Lunch by the river. Her interview is on 12 March." > /dev/null
  $ goodturn log ann --when 2026-03-03 -m "She is ill, nobody knows. Her operation is on 20 March." --in-confidence > /dev/null
  $ goodturn export ics -o days.ics
  The calendar is written: 2 birthdays and other yearly days, 1 thing to ask about, 0 coffees.
  $ tr -d '\r' < days.ics | grep -E '^(SUMMARY|DTSTART|RRULE|TRANSP)'
  SUMMARY:Ann Lee's birthday (1990)
  DTSTART;VALUE=DATE:19900412
  TRANSP:TRANSPARENT
  RRULE:FREQ=YEARLY
  SUMMARY:Tom Lee's birthday
  DTSTART;VALUE=DATE:20240229
  TRANSP:TRANSPARENT
  RRULE:FREQ=YEARLY;BYYEARDAY=60
  SUMMARY:Ask Ann Lee: interview
  DTSTART;VALUE=DATE:20260313
  TRANSP:TRANSPARENT
  $ goodturn export markdown -o people
  2 files are written; what was told in confidence stays here.
  $ ls people
  Ann Lee.md
  Tom Lee.md
  $ sed -E 's/^goodturn: .*/goodturn: ID/' "people/Ann Lee.md"
  ---
  goodturn: ID
  name: "Ann Lee"
  birthday: "1990-04-12"
  emails: ["ann@lee.example"]
  tags: ["library"]
  last_conversation: 2026-03-02
  ---
  
  # Ann Lee
  
  ## Belongs to
  
  - child: [Tom Lee](<Tom Lee.md>)
  
  ## To ask about
  
  - interview (on 2026-03-13)
  
  ## Conversations
  
  ### 2026-03-02 \xc2\xb7 coffee (esc)
  
  With [Tom Lee](<Tom Lee.md>).
  
  Lunch by the river. Her interview is on 12 March.

The same folder again is written anew, and a note of the owner's own is never touched.

  $ goodturn export markdown -o people
  2 files are written; what was told in confidence stays here.
  $ echo "my own" > "people/Tom Lee.md"
  $ goodturn export markdown -o people
  people/Tom Lee.md is not from an export, so nothing was written. Name a folder of its own with -o.
  [1]
  $ cat "people/Tom Lee.md"
  my own
  $ goodturn export markdown
  Markdown is a folder with a file for each person. Say where: goodturn export markdown -o FOLDER
  [2]

Into an empty home, the days come back to the same people.

  $ export GOODTURN_HOME="$PWD/another"
  $ goodturn import days.ics
  2 people came in.
  3 calendar events came in.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn import days.ics
  People: 2 as before.
  Calendar events: 3 as before.
  $ "$GOODTURN" people --json | grep -o -E '"name":"[^"]*"|"birthday":"[^"]*"' | sort
  "birthday":"--02-29"
  "birthday":"1990-04-12"
  "name":"Ann Lee"
  "name":"Tom Lee"
