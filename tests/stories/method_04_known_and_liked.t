Be known and liked: a deep interest in them. Questions come from what they said last time, the answers are remembered,
and what is measured is listening, not cards.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" --org "Acme" --title "Engineer" --how-met "at the Kafka meetup" > /dev/null

A card is not a conversation. For someone new there are openers, which fit the place.

  $ printf 'BEGIN:VCARD\nVERSION:4.0\nFN:Ben Okri\nEND:VCARD\n' > card.vcf
  $ goodturn import card.vcf | head -1
  One person came in.
  $ goodturn brief ben --at "the spring fair" | grep -v '^  -'
  Ben Okri [ID]
  You have not talked yet, as far as is written down.
  
  To begin with
  $ goodturn brief ben --at "the spring fair" | grep -c '^  - .*?'
  3
  $ goodturn brief ben --at "the spring fair" --json | python3 -c 'import json,sys; b=json.load(sys.stdin); print(b["met"], b["listened"], "the spring fair" in b["questions"][0]["text"])'
  False 0 True

After a first talk, the questions are about what was told, at work and outside of it.

  $ goodturn log ann -m "She needs someone who knows Terraform. Her brother is looking for a flat in Leeds. Job interview on 20 March." --when 2026-02-20 > /dev/null
  $ goodturn brief ann | sed -E 's/^  - .*/  - QUESTION/'
  Ann Lee [ID]
  Engineer, Acme. How you know each other: at the Kafka meetup.
  Last time: A coffee twelve days ago: \xe2\x80\x9cShe needs someone who knows Terraform\xe2\x80\x9d. (esc)
  You and Ann have talked once, twelve days ago. The tie is young.
  You have listened once: what they told you is in your notes.
  
  Open between you
    They need: flat in Leeds (her brother)
    They need: someone who knows Terraform
  
  Days that are near
    Job interview: in two weeks
  
  Worth asking
    - QUESTION
      Your note: \xe2\x80\x9cJob interview on 20 March\xe2\x80\x9d (esc)
    - QUESTION
      Your note, twelve days ago: \xe2\x80\x9cHer brother is looking for a flat in Leeds\xe2\x80\x9d (esc)
    - QUESTION
      Your note, twelve days ago: \xe2\x80\x9cShe needs someone who knows Terraform\xe2\x80\x9d (esc)
  $ goodturn brief ann --json | python3 -c '
  > import json, sys
  > b = json.load(sys.stdin)
  > for q in b["questions"]: print(q["about"], q["sphere"] or "-", "?" in q["text"], q["heard"])
  > print(b["listened"])'
  follow-up - True Job interview on 20 March
  need personal True Her brother is looking for a flat in Leeds
  need personal True She needs someone who knows Terraform
  1

The answers are remembered, and the next questions build on them.

  $ GOODTURN_DAY=2026-03-21 goodturn log ann -m "She found the Terraform person. She started at Borealis in March." --when 2026-03-21 > /dev/null
  $ GOODTURN_DAY=2026-03-21 goodturn needs met terraform > /dev/null
  $ GOODTURN_DAY=2026-03-25 goodturn brief ann | sed -E 's/^  - .*/  - QUESTION/'
  Ann Lee [ID]
  Engineer, Acme. How you know each other: at the Kafka meetup.
  Last time: A coffee four days ago: \xe2\x80\x9cShe found the Terraform person\xe2\x80\x9d. (esc)
  You and Ann have talked twice, the last time four days ago. The tie is young.
  You have listened twice: what they told you is in your notes.
  
  Going on, at work
    \xe2\x80\x9cShe started at Borealis in March\xe2\x80\x9d \xc2\xb7 four days ago (esc)
  
  Going on, in their life
    \xe2\x80\x9cShe found the Terraform person\xe2\x80\x9d \xc2\xb7 four days ago (esc)
  
  Open between you
    They need: flat in Leeds (her brother)
  
  Days that are near
    Job interview: five days ago
  
  Worth asking
    - QUESTION
      Your note: \xe2\x80\x9cJob interview on 20 March\xe2\x80\x9d (esc)
    - QUESTION
      Your note, five weeks ago: \xe2\x80\x9cHer brother is looking for a flat in Leeds\xe2\x80\x9d (esc)
    - QUESTION
      Your note, four days ago: \xe2\x80\x9cShe started at Borealis in March\xe2\x80\x9d (esc)
  $ GOODTURN_DAY=2026-03-25 goodturn brief ann --json | python3 -c 'import json,sys; b=json.load(sys.stdin); print(b["listened"]); print(any("the new job" in q["text"] for q in b["questions"]))'
  2
  True

What was told in confidence is remembered too, and is never on the page.

  $ GOODTURN_DAY=2026-03-26 goodturn log ann -m "She wants to leave Borealis again and needs a lawyer." --in-confidence --when 2026-03-26 > /dev/null
  $ GOODTURN_DAY=2026-03-27 goodturn brief ann | grep -c lawyer
  0
  [1]
  $ GOODTURN_DAY=2026-03-27 goodturn brief ann | grep -i confidence
  Last time: A coffee yesterday, told in confidence.
  What was told in confidence is left out here; it is on their page: goodturn show ID
