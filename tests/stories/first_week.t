The first week: what is left for later, what is piped in, what is met.

  $ . "$TESTDIR/setup.sh"
  $ printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Carter\r\nEND:VCARD\r\n' | goodturn import -
  One person came in.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ echo "Rang him. He is looking for a vet for his dog." | goodturn log ben
  Written down: a call with Ben Carter, today.
  Taken from your first words; to say it yourself: --kind
  
  A need, perhaps
    vet for his dog [ID]
      \xe2\x80\x9cHe is looking for a vet for his dog\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  $ goodturn log ben -m "Rang him. He is looking for a vet for his dog."
  These words are written down already, for a call with Ben Carter, today. Nothing was written. If it was another time, say --again.
  [1]
  $ goodturn needs met vet
  Ben Carter: vet for his dog is met now [ID].

Leaving someone for later is free: a skip never shortens it, and it stands in no one's way.

  $ goodturn snooze ben --until "3 months"
  Ben Carter will not be suggested before 4 June.
  $ goodturn skip ben
  Ben Carter is not suggested before 4 June anyway.
  $ goodturn undo 1
  Change 1, "import what was piped in", cannot be taken back while later changes build on it. Nothing was changed. Take back the newest of them first: goodturn undo 2
    2 log a call with Ben Carter
  [1]
  $ goodturn undo 3
  Taken back: Mark as met the need: vet for his dog (Ben Carter).
  If that was not what you wanted: goodturn undo 5
  $ goodturn undo 2
  Taken back: Log a call with Ben Carter.
  If that was not what you wanted: goodturn undo 6
  $ goodturn undo 1
  Taken back: Import what was piped in.
  If that was not what you wanted: goodturn undo 7
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
  $ goodturn history
     7  2026-03-04 12:00  undo: import what was piped in
     6  2026-03-04 12:00  undo: log a call with Ben Carter
     5  2026-03-04 12:00  undo: mark as met the need: vet for his dog (Ben Carter)
     4  2026-03-04 12:00  leave Ben Carter until 2026-06-04
     3  2026-03-04 12:00  mark as met the need: vet for his dog (Ben Carter) (taken back by 5)
     2  2026-03-04 12:00  log a call with Ben Carter (taken back by 6)
     1  2026-03-04 12:00  import what was piped in (taken back by 7)

A birthday is remembered before its day, and the words are kept for it.

  $ goodturn add "Ann Lee" --birthday 1985-03-09 --circle inner
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn today | grep -E '·|^Words|^Talked'
  Ann Lee \xc2\xb7 a birthday (esc)
  Words for Monday:
  Talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6"   Not today: goodturn skip "Ann Lee" (esc)

A folder may hold whatever it likes.

  $ mkdir folder
  $ printf 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' > folder/calendar.ics
  $ printf 'First Name,Last Name,Email\n' > folder/header.csv
  $ printf 'date,person,kind,direction,note\n2030-01-01,Ann Lee,call,both,\n2026-03-01,Ann Lee,call,both,Rang.\n' > folder/talks.csv
  $ goodturn import folder
  talks.csv, line 2: 2030-01-01 is still to come, so the row was left out. What is to come can be noted with: goodturn follow-ups add.
  One conversation came in.
  calendar.ics: there is no event in this calendar.
  header.csv: there is a header, and no row below it.
  $ goodturn export csv --conversations -o talks.csv
  The conversations are written.
  $ goodturn import talks.csv
  Conversations: 1 as before.
