Serve: "let's go and have a coffee." From whom to reach to the note afterwards, in one story.

  $ . "$TESTDIR/setup.sh"
  $ export GOODTURN_DAY=2026-03-04
  $ goodturn settings set name Robin Winter > /dev/null
  $ goodturn settings set zone Europe/London > /dev/null
  $ goodturn settings set addresses robin@winter.example > /dev/null
  $ goodturn settings set places "Kaffeine; the library"
  places: Kaffeine; the library
  $ goodturn settings set working-hours "9-17:30"
  working-hours: 09:00-17:30
  $ goodturn settings set quiet-days "sunday, 2026-12-24..2026-12-26"
  quiet-days: sunday, 2026-12-24..2026-12-26

Robin knows Ann, who likes to be written to, and is in Berlin these weeks.

  $ goodturn add "Ann Lee" --email ann@lee.example --channel email --zone Europe/Berlin > /dev/null
  $ goodturn show ann | grep -A4 "How to reach"
  How to reach them
    email  ann@lee.example
    likes  email
    zone   Europe/Berlin
  $ goodturn log ann -m "Coffee. She is looking for a flat in Leeds." --when 2026-02-02 > /dev/null

Without a calendar it proposes times, and says so.

  $ goodturn invite ann | grep -v WORDS
  A coffee with Ann Lee: drafted [ID]
  Friday 6 March at 16:00 (17:00 for them), or Monday 9 March at 12:30 (13:30 for them).
  At Kaffeine.
  
  As an email:
      Hello Ann,
  
  
      CLOSING
      Robin Winter
  
  No calendar has come in, so whether you are free then is for you to see. To bring it in: goodturn import calendar.ics
  Send it in your own way; nothing was sent. Then: goodturn invite sent ID
  For a calendar: goodturn invite file ID -o coffee.ics
  $ goodturn undo
  Taken back: Invite Ann Lee for a coffee.
  If that was not what you wanted: goodturn undo 10
  $ cat > mine.ics <<'ICS'
  > BEGIN:VCALENDAR
  > VERSION:2.0
  > PRODID:-//Example//EN
  > BEGIN:VEVENT
  > UID:standup
  > DTSTART;TZID=Europe/London:20260302T123000
  > DTEND;TZID=Europe/London:20260302T133000
  > RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE
  > EXDATE;TZID=Europe/London:20260311T123000
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:dentist
  > DTSTART;TZID=Europe/London:20260306T150000
  > DTEND;TZID=Europe/London:20260306T180000
  > SUMMARY:Dentist
  > END:VEVENT
  > END:VCALENDAR
  > ICS
  $ goodturn import mine.ics
  2 calendar events came in.
  $ goodturn import mine.ics
  Calendar events: 2 as before.

Two free times, on two days, shown on her clock too; and a calendar file.

  $ goodturn invite ann -o coffee.ics
  A coffee with Ann Lee: drafted [ID]
  Friday 6 March at 12:30 (13:30 for them), or Monday 9 March at 16:00 (17:00 for them).
  At Kaffeine.
  
  As an email:
      Hello Ann,
  
      WORDS
  
      CLOSING
      Robin Winter
  
  Send it in your own way; nothing was sent. Then: goodturn invite sent ID
  The calendar file is coffee.ics.
  $ tr -d '\r' < coffee.ics | grep -v '^UID\|^DTSTAMP'
  BEGIN:VCALENDAR
  PRODID:-//Goodturn//Goodturn//EN
  VERSION:2.0
  CALSCALE:GREGORIAN
  METHOD:REQUEST
  BEGIN:VEVENT
  SEQUENCE:0
  DTSTART:20260306T123000Z
  DTEND:20260306T133000Z
  SUMMARY:Coffee: Robin Winter and Ann Lee
  LOCATION:Kaffeine
  DESCRIPTION:Or: Monday 9 March at 16:00 (17:00 for you)
  STATUS:TENTATIVE
  TRANSP:OPAQUE
  ORGANIZER;CN=Robin Winter:mailto:robin@winter.example
  ATTENDEE;CN=Robin Winter;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;
   PARTSTAT=ACCEPTED:mailto:robin@winter.example
  ATTENDEE;CN=Ann Lee;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;
   PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ann@lee.example
  END:VEVENT
  END:VCALENDAR
  $ goodturn invite ann --json | python3 -c 'import json,sys; i=json.load(sys.stdin); print(i["words"].count("for you"), i["invitation"]["state"])'
  2 drafted

What cannot be is refused, and what can be is said.

  $ goodturn invite accepted ann
  This invitation is drafted, so it cannot be accepted now. Once you have sent it: goodturn invite sent ID. To drop it: goodturn invite withdraw ID
  [1]
  $ goodturn invite sent ann | grep -v WORDS
  A coffee with Ann Lee: sent [ID]
  Friday 6 March at 12:30 (13:30 for them), or Monday 9 March at 16:00 (17:00 for them).
  At Kaffeine.
  
  As an email:
      Hello Ann,
  
  
      CLOSING
      Robin Winter
  
  When Ann answers: goodturn invite accepted ID (or declined).
  For a calendar: goodturn invite file ID -o coffee.ics
  $ goodturn invite accepted ann
  Which of the times they said yes to is missing. Say it with --when: 1, 2, a day, or another time.
  [2]
  $ goodturn invite accepted ann --when 3
  There is no proposal number 3. There are two.
  [2]
  $ goodturn invite held ann -m "Too early."
  This invitation is sent, so it cannot be held now. When they answer: goodturn invite accepted ID (or declined). To drop it: goodturn invite withdraw ID
  [1]

She would rather come on the other day. The same event, brought up to date.

  $ goodturn invite accepted ann --when 2 -o yes.ics
  A coffee with Ann Lee: accepted [ID]
  Monday 9 March at 16:00 (17:00 for them).
  At Kaffeine.
  The page to read before: goodturn brief ID. When it has been: goodturn invite held ID
  The calendar file is yes.ics.
  $ grep -c "^SEQUENCE:1" yes.ics
  1
  $ diff <(grep ^UID coffee.ics) <(grep ^UID yes.ics) && echo the same event
  the same event
  $ goodturn invite time ann --when "2026-03-12 11:00" --where "the library" -o later.ics | head -3
  A coffee with Ann Lee: accepted [ID]
  Thursday 12 March at 11:00 (12:00 for them).
  At the library.
  $ tr -d '\r' < later.ics | grep '^SEQUENCE\|^DTSTART\|^LOCATION\|^STATUS\|^METHOD'
  METHOD:REQUEST
  SEQUENCE:2
  DTSTART:20260312T110000Z
  LOCATION:the library
  STATUS:CONFIRMED
  $ goodturn invite
  accepted  Ann Lee: Thursday 12 March at 11:00 (12:00 for them), the library [ID]

The day before, today leads with it, and the brief is one line away.

  $ GOODTURN_DAY=2026-03-11 goodturn today | grep -E '·|^Before'
  Ann Lee \xc2\xb7 a coffee with you (esc)
  Before it: goodturn brief ID   Talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6"   Not today: goodturn skip "Ann Lee" (esc)
  $ GOODTURN_DAY=2026-03-15 goodturn today
  This is one of your quiet days. Nothing is suggested.

It was. A held coffee is a conversation, and asks for its note.

  $ export GOODTURN_DAY=2026-03-13
  $ goodturn today | grep -E '·|^It was'
  Ann Lee \xc2\xb7 how was it? (esc)
  It was: goodturn invite held ID   Talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6"   Not today: goodturn skip "Ann Lee" (esc)
  $ goodturn invite held ann
  Written down: a coffee with Ann Lee, yesterday.
  How was it? A few words are enough: goodturn log "Ann Lee" -m "\xe2\x80\xa6" --when 2026-03-12 (esc)
  $ goodturn log ann -m "She found the flat. Her new job starts in May, and I promised to send her the map." --when 2026-03-12
  Written down: a coffee with Ann Lee, yesterday.
  
  A promise of yours
    \xe2\x80\x9cI promised to send her the map\xe2\x80\x9d [ID] (esc)
  
  Worth asking about
    new job starts, May 2026; ask on 1 June [ID]
  
  What is going on
    \xe2\x80\x9cShe found the flat\xe2\x80\x9d (personal) (esc)
    \xe2\x80\x9cHer new job starts in May\xe2\x80\x9d (work) (esc)
  $ goodturn show ann | sed -n '/What was said/,/^$/p'
  What was said
    12 March coffee
      WORDS
    2 February coffee
      WORDS
  
  $ goodturn invite
  No coffee is in the air. To invite someone: goodturn invite PERSON
  $ goodturn undo > /dev/null; goodturn undo > /dev/null; goodturn invite
  accepted  Ann Lee: Thursday 12 March at 11:00 (12:00 for them), the library [ID]

Nobody is invited who is to be left in peace, nor into the past, nor at a time that does not exist.

  $ goodturn add "Ben Okri" --leave-in-peace > /dev/null
  $ goodturn invite ben
  Ben Okri is to be left in peace. Nobody was invited.
  [1]
  $ goodturn add "Cem Kaya" > /dev/null
  $ goodturn invite cem --when "2026-03-01 16:00"
  2026-03-01 at 16:00 has passed already. Give a time to come.
  [2]
  $ goodturn invite cem --when friday
  "friday" does not say at what time. Write it as "friday 16:00" or "2026-03-06 16:00".
  [2]
  $ goodturn invite cem --when "2026-03-29 01:30"
  There is no 01:30 on 2026-03-29: the clocks are put forward. Give a time an hour later.
  [2]
  $ goodturn edit cem --zone Europe/Atlantis
  time zone: "Europe/Atlantis" is not a time zone. Use a name such as Europe/London.
  [2]
  $ goodturn settings set working-hours "late"
  working-hours: "late" is not a span of hours. Write from when to when, such as 9:00-17:30.
  [2]
  $ printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20260231T100000\nEND:VEVENT\nEND:VCALENDAR\n' > broken.ics
  $ goodturn import broken.ics
  broken.ics, line 4: the start "20260231T100000" is no day or time, so the event was left out.
  Nothing came in.
  [1]
