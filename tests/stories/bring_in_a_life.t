The calendar and the mail of the same life, and the address book behind them: the same people.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set addresses robin@winter.example > /dev/null
  $ cat > calendar.ics <<'ICS'
  > BEGIN:VCALENDAR
  > VERSION:2.0
  > BEGIN:VEVENT
  > UID:coffee-1
  > DTSTART:20260210T153000Z
  > DURATION:PT1H
  > SUMMARY:Coffee with Ann
  > DESCRIPTION:She must not know
  > ATTENDEE;CN=Robin Winter;PARTSTAT=ACCEPTED:mailto:robin@winter.example
  > ATTENDEE;CN="Lee, Ann";PARTSTAT=ACCEPTED:mailto:ann@lee.example
  > ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room4@winter.example
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:off-1
  > DTSTART:20260211T153000Z
  > STATUS:CANCELLED
  > ATTENDEE;CN=Zed Ott:mailto:zed@ott.example
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:birthday-1
  > DTSTART;VALUE=DATE:20200412
  > RRULE:FREQ=YEARLY
  > SUMMARY:Ann Lee's birthday
  > END:VEVENT
  > END:VCALENDAR
  > ICS
  $ cat > mbox <<'MBOX'
  > From ben@cole.example Mon Feb 16 10:00:00 2026
  > From: Ben Cole <ben@cole.example>
  > To: Robin <robin@winter.example>
  > Date: Mon, 16 Feb 2026 10:00:00 +0000
  > Message-ID: <1@cole.example>
  > Subject: A secret
  > 
  > Nobody else reads this.
  > 
  > From robin@winter.example Tue Feb 17 10:00:00 2026
  > From: Robin <robin@winter.example>
  > To: Ben Cole <ben@cole.example>
  > Date: Tue, 17 Feb 2026 10:00:00 +0000
  > Message-ID: <2@winter.example>
  > 
  > From shop@shop.example Wed Feb 18 10:00:00 2026
  > From: The shop <shop@shop.example>
  > To: robin@winter.example
  > Date: Wed, 18 Feb 2026 10:00:00 +0000
  > Message-ID: <3@shop.example>
  > List-Unsubscribe: <mailto:out@shop.example>
  > 
  > Buy.
  > MBOX
  $ printf 'First Name,Last Name,Email,Phone\nAnn,Lee,ann@lee.example,+44 7700 900142\nBen,Cole,ben@cole.example,\n' > people.csv
  $ goodturn import calendar.ics mbox
  2 people came in.
  3 conversations came in.
  3 calendar events came in.
  One past meeting that was called off or that you declined does not count.
  Messages left out: 1 of newsletters and other bulk mail.
  Taken for one person by the whole name alone: Ann Lee.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn import people.csv
  People: 2 brought up to date.
  $ goodturn import people.csv mbox calendar.ics
  People: 3 as before.
  Conversations: 3 as before.
  Calendar events: 3 as before.
  One past meeting that was called off or that you declined does not count.
  Messages left out: 1 of newsletters and other bulk mail.
  $ goodturn people
  Ann Lee     ann@lee.example   three weeks ago  [ID]
  Ben Cole    ben@cole.example  two weeks ago    [ID]
  $ goodturn show ann
  Ann Lee [ID]
  You and Ann have talked once, three weeks ago. The tie is young.
  
  What was said
    10 February coffee
  
  Their days and their people
    birthday  12 April
  
  How to reach them
    email  ann@lee.example
    phone  +44 7700 900142
  $ grep -c -e "secret" -e "must not know" "$GOODTURN_HOME/goodturn.db"
  0
  [1]

Whose calendar it is, is asked about where nobody said it.

  $ export GOODTURN_HOME="$PWD/another"
  $ goodturn import calendar.ics
  One person came in.
  One conversation came in.
  3 calendar events came in.
  Which of ann@lee.example and robin@winter.example is you? Until that is known, only people who are here already are taken from one past meeting. Set it with: goodturn settings set addresses YOUR@ADDRESS, and import the calendar again.
  One past meeting that was called off or that you declined does not count.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo

