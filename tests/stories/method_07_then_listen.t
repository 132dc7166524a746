Then listen. A brief before, prompts during, a capture in seconds after; work and personal life both.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set zone Europe/London > /dev/null
  $ goodturn add "Ann Lee" --birthday --03-20 > /dev/null
  $ goodturn log ann -m "Lunch. She started at Acme in January. She is expecting a baby. I promised to send her the book link." --kind meeting --when 2026-02-10 > /dev/null
  $ goodturn shelf add experience "How we found a nanny" > /dev/null
  $ goodturn needs add ann "finding a nanny" > /dev/null
  $ goodturn offer nanny "found a nanny" > /dev/null
  $ goodturn invite ann --when "2026-03-05 16:00" --where "Kaffeine" > /dev/null
  $ goodturn invite sent ann > /dev/null
  $ goodturn invite accepted ann > /dev/null

Before: one page. Who, last time, what is going on at work and in their life, what was promised and offered, days that
are near, and three questions.

  $ goodturn brief ann | sed -E 's/^  - .*/  - QUESTION/'
  Ann Lee [ID]
  Your coffee: Thursday 5 March at 16:00, Kaffeine.
  Last time: A meeting three weeks ago: \xe2\x80\x9cLunch. She started at Acme in January\xe2\x80\x9d. (esc)
  You and Ann have talked once, three weeks ago. The tie is young.
  You have listened once: what they told you is in your notes.
  
  Going on, at work
    \xe2\x80\x9cShe started at Acme in January\xe2\x80\x9d \xc2\xb7 three weeks ago (esc)
  
  Going on, in their life
    \xe2\x80\x9cShe is expecting a baby\xe2\x80\x9d \xc2\xb7 three weeks ago (esc)
  
  Open between you
    A promise of yours: I promised to send her the book link
    You offered (drafted): How we found a nanny, for finding a nanny
    They need: finding a nanny
  
  Days that are near
    birthday: in two weeks
  
  Worth asking
    - QUESTION
    - QUESTION
      Your note, three weeks ago: \xe2\x80\x9cShe is expecting a baby\xe2\x80\x9d (esc)
    - QUESTION
      Your note, three weeks ago: \xe2\x80\x9cShe started at Acme in January\xe2\x80\x9d (esc)
  $ goodturn brief ann | wc -l | awk '{ print ($1 <= 40) ? "one screen" : "too long" }'
  one screen
  $ goodturn brief ann --json | python3 -c '
  > import json, sys
  > b = json.load(sys.stdin)
  > print(sorted({q["sphere"] for q in b["questions"]}))
  > print(len(b["questions"]), all("?" in q["text"] for q in b["questions"]))'
  ['personal', 'work']
  3 True

After: a few words, typed in seconds; what was heard is there to keep, from both halves of her life.

  $ export GOODTURN_DAY=2026-03-05
  $ goodturn invite held ann -m "She was promoted. Her mum moved to Leeds. Looking for a pram."
  Written down: a coffee with Ann Lee, today.
  
  A need, perhaps
    pram [ID]
      \xe2\x80\x9cLooking for a pram\xe2\x80\x9d: "Looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  
  What is going on
    \xe2\x80\x9cShe was promoted\xe2\x80\x9d (work) (esc)
    \xe2\x80\x9cHer mum moved to Leeds\xe2\x80\x9d (personal) (esc)
  $ goodturn show ann --json | python3 -c '
  > import json, sys
  > p = json.load(sys.stdin)
  > print("work", len(p["work"]) > 1, "personal", len(p["personal"]) > 1, "needs", len(p["needs"]))'
  work True personal True needs 2

No coffee is needed for that: a chance meeting is written down in one line.

  $ goodturn log ann -m "Met her in the lift. The nanny is found." --kind encounter --again
  Written down: a chance encounter with Ann Lee, today.
