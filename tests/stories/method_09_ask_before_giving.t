Row 9 of the method: ask whether you may give advice, share your experience, provide a resource. An offer begins as a question.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn needs add ann "a flat near the tram" > /dev/null
  $ goodturn shelf add experience "How we found a flat by the tram" --text "Nine weeks of looking." --did "Asked letting agents in person." --outcome "The third one had it." > /dev/null
  $ goodturn shelf add advice "Reading a lease for a flat before you sign it" --text "Three clauses to look at." > /dev/null
  $ goodturn shelf add resource "A map of flats near the tram" --link "https://map.example" > /dev/null
  $ goodturn shelf add hand "Carrying boxes up to a flat, any weekend" > /dev/null

What fits, with the words that it fits by; and the question is worded, one for each kind.

  $ goodturn match ann | grep -E '^    ?[A-Z]' | head -2
  $ for gift in "how we found" "reading a lease" "a map of" "carrying boxes"; do "$GOODTURN" offer "flat near" "$gift" --json --on $GOODTURN_DAY | python3 -c 'import json,sys; o=json.load(sys.stdin); w=o["words"]; print(o["offer"]["gift_kind"], o["offer"]["state"], "?" in w, "sorry" in w.lower())'; done

Nothing is given before it was asked about, and answered.

  $ goodturn offer given "how we found"
  $ goodturn draft ann --for share
  $ goodturn draft ann --for ask-permission --about "how we found"
  $ goodturn offer asked "how we found" > /dev/null
  $ goodturn offer given "how we found"

A no is kept with respect: the same thing is not offered again for that need.

  $ goodturn offer asked "reading a lease" > /dev/null
  $ goodturn offer declined "reading a lease"
  $ goodturn offer "flat near" "reading a lease"

The words of the question itself pass the reading of drafts; unasked advice does not.

  $ "$GOODTURN" draft ann --for ask-permission --about "how we found" --json --on $GOODTURN_DAY | python3 -c 'import json,sys; print(json.load(sys.stdin)["words"])' | "$GOODTURN" check-draft --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["takes"])'
  []
  $ goodturn check-draft -m "You should talk to the tenants' union first." --to ann
