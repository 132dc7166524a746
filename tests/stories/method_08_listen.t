Row 8 of the method: listen for opportunities to assist. The program points out what it heard; the person decides what it was.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null

After a coffee, a note as it comes.

  $ goodturn log ann -m "Coffee. New job at the library, she loves it. Her brother is looking for work in Leeds. She needs a dentist. I said I'd send her the map by Friday. Her mother's operation is on 12 March."
  Written down: a coffee with Ann Lee, today.
  
  A need, perhaps
    work in Leeds (her brother) [ID]
      \xe2\x80\x9cHer brother is looking for work in Leeds\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
    dentist [ID]
      \xe2\x80\x9cShe needs a dentist\xe2\x80\x9d: "needs a dentist" says that something is missing. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  
  A promise of yours
    \xe2\x80\x9csaid I'd send her the map by Friday\xe2\x80\x9d [ID] (esc)
  
  Worth asking about
    mother's operation, 12 March 2026; ask on 13 March [ID]
  
  What is going on
    \xe2\x80\x9cNew job at the library\xe2\x80\x9d (work) (esc)

It was heard, and is a suggestion until it is kept.

  $ goodturn needs
  Heard, for you to keep or dismiss
    Ann Lee: dentist \xc2\xb7 today [ID] (esc)
      \xe2\x80\x9cShe needs a dentist\xe2\x80\x9d (esc)
    Ann Lee: work in Leeds (her brother) \xc2\xb7 today [ID] (esc)
      \xe2\x80\x9cHer brother is looking for work in Leeds\xe2\x80\x9d (esc)
  
  Keep one: goodturn keep ID   Not so: goodturn dismiss ID
  $ goodturn keep "work in Leeds"
  Open: work in Leeds (Ann Lee).
  $ goodturn dismiss "dentist"
  Dismissed: dentist (Ann Lee).
  $ goodturn needs
  They need
    Ann Lee: work in Leeds (her brother) \xc2\xb7 today [ID] (esc)
      \xe2\x80\x9cHer brother is looking for work in Leeds\xe2\x80\x9d (esc)

A promise and a date come back when it is time for them.

  $ goodturn promises
  Ann Lee: said I'd send her the map by Friday [ID]
  
  Kept one: goodturn done ID   It was none: goodturn dismiss ID   Let go of it: goodturn release ID
  $ goodturn follow-ups
  Ann Lee: mother's operation, 12 March 2026; ask on 13 March [ID]
  
  Asked: goodturn done ID   Not so: goodturn dismiss ID
  $ goodturn today --on 2026-03-06 --explain | grep -o 'promise due'
  promise due

What was told in confidence is kept, and surfaces nowhere.

  $ goodturn log ann -m "She is thinking of leaving him, and needs a lawyer." --in-confidence > /dev/null
  $ goodturn match ann
  Nothing fits. That is a common and good answer: listening was a gift already.
  $ { goodturn draft ann; goodturn draft ann --for call; goodturn draft ann --for invite; goodturn today --on 2026-03-12; goodturn match ann; } | grep -ciE 'lawyer|leaving'
  0
  [1]

A need that was told in confidence says so, and gives no hint that would be refused.

  $ goodturn needs add ann "a place to stay for a while" --in-confidence
  Ann Lee: a place to stay for a while is open now [ID].
  Told in confidence: it is kept out of every match. With words of your own, that you choose: goodturn match --text "\xe2\x80\xa6" (esc)

Only asking what would be heard stores nothing.

  $ goodturn hear --about "Ben Okri" -m "Ben is looking for a flat in Leeds." | head -3
  A need, perhaps
    flat in Leeds (Ben Okri, personal)
      \xe2\x80\x9cBen is looking for a flat in Leeds\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
  $ goodturn people | grep -c Ben
  0
  [1]
