Row 8 of the method: listen for opportunities to assist. The program points out what it heard; the person decides what it was.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null

After a coffee, a note as it comes.

  $ goodturn log ann -m "Coffee. New job at the library, she loves it. Her brother is looking for work in Leeds. She is worn out by the commute. I said I'd send her the map by Friday. Her mother's operation is on 12 March."

It was heard, and is a suggestion until it is kept.

  $ goodturn needs
  $ goodturn keep "work in Leeds"
  $ goodturn dismiss "commute"
  $ goodturn needs

A promise and a date come back when it is time for them.

  $ goodturn promises
  $ goodturn follow-ups
  $ goodturn today --on 2026-03-06 | grep '·'

What was told in confidence is kept, and surfaces nowhere.

  $ goodturn log ann -m "She is thinking of leaving him, and needs a lawyer." --in-confidence > /dev/null
  $ goodturn match ann
  $ { goodturn draft ann; goodturn draft ann --for call; goodturn draft ann --for invite; goodturn today --on 2026-03-12; goodturn match ann; } | grep -ciE 'lawyer|leaving'
  0
  [1]

A need that was told in confidence says so, and gives no hint that would be refused.

  $ goodturn needs add ann "a place to stay for a while" --in-confidence

Only asking what would be heard stores nothing.

  $ goodturn hear --about "Ben Okri" -m "Ben is looking for a flat in Leeds." | head -3
  $ goodturn people | grep -c Ben
  0
  [1]
