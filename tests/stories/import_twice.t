The same file three times is the same people.

  $ . "$TESTDIR/setup.sh"
  $ cat > people.csv <<'CSV'
  > First Name,Last Name,Email,Phone,Birthday,Shoe size
  > Ann,Lee,ann@lee.example,+44 7700 900142,1990-04-12,39
  > Ben,Cole,ben@cole.example,,31.02.1990,44
  > ,,,,,
  > CSV
  $ goodturn import --dry-run people.csv
  people.csv, line 3: Birthday: "31.02.1990" cannot be read as a date; the rest of the row was taken.
  2 people would come in.
  Nothing was changed.
  people.csv: the column "Shoe size" was not used; it is kept.
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
  $ goodturn import people.csv
  people.csv, line 3: Birthday: "31.02.1990" cannot be read as a date; the rest of the row was taken.
  2 people came in.
  people.csv: the column "Shoe size" was not used; it is kept.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn import people.csv
  people.csv, line 3: Birthday: "31.02.1990" cannot be read as a date; the rest of the row was taken.
  People: 2 as before.
  people.csv: the column "Shoe size" was not used; it is kept.
  $ goodturn import --json people.csv
  {"people":{"added":0,"updated":0,"unchanged":2},"conversations":{"added":0,"updated":0,"unchanged":0},"gifts":{"added":0,"updated":0,"unchanged":0},"events":{"added":0,"updated":0,"unchanged":0},"problems":[{"file":"people.csv","line":3,"message":"Birthday: \"31.02.1990\" cannot be read as a date; the rest of the row was taken"}],"notes":["people.csv: the column \"Shoe size\" was not used; it is kept."],"heard_needs":0}

A newer file changes what it changes, and keeps what was edited here.

  $ goodturn edit ann --title "Head librarian"
  Changed: Ann Lee [ID]. To see it: goodturn show ID
  $ sed -i 's/ann@lee.example/ann@library.example/' people.csv
  $ goodturn import people.csv
  people.csv, line 3: Birthday: "31.02.1990" cannot be read as a date; the rest of the row was taken.
  People: 1 brought up to date, 1 as before.
  people.csv: the column "Shoe size" was not used; it is kept.
  $ goodturn show ann
  Ann Lee [ID]
  Head librarian.
  
  Their days and their people
    birthday  12 April 1990  35 now
  
  How to reach them
    email  ann@library.example
    phone  +44 7700 900142
  
  Kept from your address book, not used here
    Shoe size: 39

It is taken back whole.

  $ goodturn undo
  Taken back: Import people.csv.
  If that was not what you wanted: goodturn undo 4
  $ goodturn undo
  Taken back: Change Ann Lee.
  If that was not what you wanted: goodturn undo 5
  $ goodturn undo
  Taken back: Import people.csv.
  If that was not what you wanted: goodturn undo 6
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
