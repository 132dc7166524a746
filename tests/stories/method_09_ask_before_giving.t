Row 9 of the method: ask whether you may give advice, share your experience, provide a resource. An offer begins as a question.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn needs add ann "a flat near the tram" > /dev/null
  $ goodturn shelf add experience "How we found a flat by the tram" --text "Nine weeks of looking." --did "Asked letting agents in person." --outcome "The third one had it." > /dev/null
  $ goodturn shelf add advice "Reading a lease for a flat before you sign it" --text "Three clauses to look at." > /dev/null
  $ goodturn shelf add resource "A map of flats near the tram" --link "https://map.example" > /dev/null
  $ goodturn shelf add hand "Carrying boxes up to a flat, any weekend" > /dev/null

What fits, with the words that it fits by; and the question is worded, one for each kind.

  $ goodturn match ann | grep -c 'fits: '
  4
  $ for gift in "how we found" "reading a lease" "a map of" "carrying boxes"; do "$GOODTURN" offer "flat near" "$gift" --json --on $GOODTURN_DAY | python3 -c 'import json,sys; o=json.load(sys.stdin); w=o["words"]; print(o["offer"]["gift_kind"], o["offer"]["state"], "?" in w, "sorry" in w.lower())'; done
  experience drafted True False
  advice drafted True False
  resource drafted True False
  hand drafted True False

Nothing is given before it was asked about, and answered.

  $ goodturn offer given "how we found"
  Ann Lee was not asked yet whether "How we found a flat by the tram" is wanted. Ask first. If they asked you for it outright, make the offer again and say so.
  [1]
  $ goodturn draft ann --for share
  Ann Lee has said yes to nothing of yours that is still to be shared. See: goodturn offer.
  [1]
  $ goodturn draft ann --for ask-permission --about "how we found"
  For Ann Lee, to send
  
      WORDS
  
  Nothing was sent. Done: goodturn offer asked ID   Other words: goodturn draft \xe2\x80\xa6 --another (esc)
  $ goodturn offer asked "how we found" > /dev/null
  $ goodturn offer given "how we found"
  Ann Lee has not said yes to "How we found a flat by the tram" yet. What is possible now: accepted, declined, withdrawn.
  [1]

A no is kept with respect: the same thing is not offered again for that need.

  $ goodturn offer asked "reading a lease" > /dev/null
  $ goodturn offer declined "reading a lease"
  Reading a lease for a flat before you sign it for Ann Lee: declined [ID]
  A no is kept with respect: this is not offered again for that need.
  $ goodturn offer "flat near" "reading a lease"
  Ann Lee declined this for that need, and a no is kept. You could see whether something else fits (goodturn match ID), or just listen.
  [1]

The words of the question itself pass the reading of drafts; unasked advice does not.

  $ "$GOODTURN" draft ann --for ask-permission --about "how we found" --json --on $GOODTURN_DAY | python3 -c 'import json,sys; print(json.load(sys.stdin)["words"])' | "$GOODTURN" check-draft --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["takes"])'
  []
  $ goodturn check-draft -m "You should talk to the tenants' union first." --to ann
  One thing to look at.
  
  What takes rather than gives
    \xe2\x80\x9cYou should talk\xe2\x80\x9d (characters 1 to 15; unasked-advice) (esc)
      "You should talk" is advice before they said that they would like any.
  
  Better
    I went through something like it. Would you like to hear what helped, or shall I just listen?
