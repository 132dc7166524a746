The same file three times is the same people.

  $ . "$TESTDIR/setup.sh"
  $ cat > people.csv <<'CSV'
  > First Name,Last Name,Email,Phone,Birthday,Shoe size
  > Ann,Lee,ann@lee.example,+44 7700 900142,1990-04-12,39
  > Ben,Cole,ben@cole.example,,31.02.1990,44
  > ,,,,,
  > CSV
  $ goodturn import --dry-run people.csv
  $ goodturn people
  $ goodturn import people.csv
  $ goodturn import people.csv
  $ goodturn import --json people.csv

A newer file changes what it changes, and keeps what was edited here.

  $ goodturn edit ann --title "Head librarian"
  $ sed -i 's/ann@lee.example/ann@library.example/' people.csv
  $ goodturn import people.csv
  $ goodturn show ann

It is taken back whole.

  $ goodturn undo
  $ goodturn undo
  $ goodturn undo
  $ goodturn people
