Who may be here twice: the surest first, both records side by side, and what speaks for it.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Robert Smith" --email robert@smith.example --birthday 1980-05-04 --title Baker > /dev/null
  $ goodturn add "Bob Smyth" --phone "+44 7700 900143" --birthday 1980-05-04 --how-met "the choir" > /dev/null
  $ goodturn add "Anna Price" --phone "+44 7700 900150" > /dev/null
  $ goodturn add "Paul Price" --phone "+44 7700 900150" > /dev/null
  $ goodturn add "Cem Ott" > /dev/null
  $ goodturn duplicates | sed -E 's/ [0-9a-f]{6}\b/ ID/g'
  Robert Smith, robert@smith.example (ID)
  Bob Smyth, +44 7700 ID (ID)
    One person, by all that is known.
    For it: Robert can be Bob, Smith is nearly Smyth and the same birthday, 4 May 1980.
    name           Robert Smith          Bob Smyth
    work           Baker
    email          robert@smith.example
    phone                                +44 7700 ID
    birthday       4 May 1980            4 May 1980
    how met                              the choir
    conversations  none                  none
    One person: goodturn merge ID ID
    Two people: goodturn duplicates --different ID ID
  
  Anna Price, +44 7700 ID (ID)
  Paul Price, +44 7700 ID (ID)
    Perhaps one person; perhaps not.
    For it: the same family name and the same number +447700900150.
    Against it: different given names.
    name           Anna Price       Paul Price
    phone          +44 7700 ID  +44 7700 ID
    conversations  none             none
    One person: goodturn merge ID ID
    Two people: goodturn duplicates --different ID ID

No number is shown, unless one asks why.

  $ goodturn duplicates --explain --limit 1 | grep -c -E 'birthday +\+|sum, in bits +\+'
  2

Two people, remembered, and taken back.

  $ goodturn duplicates --different "anna price" "paul price"
  Anna Price and Paul Price are different people. Noted.
  $ goodturn duplicates | grep -c Price
  0
  [1]
  $ goodturn undo
  Taken back: Tell apart Anna Price and Paul Price.
  If that was not what you wanted: goodturn undo 7
  $ goodturn duplicates | grep -c "different given names"
  1

One person: everything of both is kept.

  $ goodturn merge "robert smith" "bob smyth" > /dev/null
  $ goodturn show "robert smith" | grep -E "Bob|900143|choir|Baker"
  Also written Bob Smyth.
  Baker.
  How you know each other: The choir.
    phone  +44 7700 900143
  $ goodturn undo > /dev/null
  $ goodturn people smyth --json | grep -c "Bob Smyth"
  1
