Row 10 of the method: if they say yes, share.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Mo" > /dev/null
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn needs add ann "a flat near the tram" > /dev/null
  $ goodturn shelf add experience "How we found a flat by the tram" --text "Nine weeks of looking." --did "Asked letting agents in person." --outcome "The third one had it." > /dev/null
  $ goodturn offer "flat near" "how we found" > /dev/null
  $ goodturn offer asked "how we found" > /dev/null
  $ goodturn offer accepted "how we found"

She said yes, so now it leads the day, with what there is to share.

  $ goodturn today --on 2026-03-06 | grep '·'
  $ "$GOODTURN" draft ann --for share --as email --json --on $GOODTURN_DAY | python3 -c 'import json,sys; d=json.load(sys.stdin); w=d["words"]; print(d["subject"] != "", w.startswith("Hello Ann,"), "The third one had it." in w, w.endswith("Mo"))'

Told at last, to somebody who wants to hear it, advice is no longer unasked.

  $ goodturn check-draft --to ann -m "You should ask the letting agents in person; that is how we found ours."
  $ goodturn offer given "how we found"
  $ goodturn offer landed "how we found" --helped yes --learned "Agents like visits."
  $ goodturn offer landed "how we found"

Who asked for it outright need not be asked first.

  $ goodturn shelf add resource "A map of flats near the tram" --link "https://map.example" > /dev/null
  $ goodturn offer "flat near" "a map of" --solicited
  $ goodturn offer given "a map of" | head -1
