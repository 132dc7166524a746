Row 10 of the method: if they say yes, share.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Mo" > /dev/null
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn needs add ann "a flat near the tram" > /dev/null
  $ goodturn shelf add experience "How we found a flat by the tram" --text "Nine weeks of looking." --did "Asked letting agents in person." --outcome "The third one had it." > /dev/null
  $ goodturn offer "flat near" "how we found" > /dev/null
  $ goodturn offer asked "how we found" > /dev/null
  $ goodturn offer accepted "how we found"
  How we found a flat by the tram for Ann Lee: accepted [ID]
  
      WORDS
  
      WORDS
  
  Share it when it suits you both. Then: goodturn offer given ID

She said yes, so now it leads the day, with what there is to share.

  $ goodturn today --on 2026-03-06 | grep '·'
  Ann Lee \xc2\xb7 a yes, to be given (esc)
  $ "$GOODTURN" draft ann --for share --as email --json --on $GOODTURN_DAY | python3 -c 'import json,sys; d=json.load(sys.stdin); w=d["words"]; print(d["subject"] != "", w.startswith("Hello Ann,"), "The third one had it." in w, w.endswith("Mo"))'
  True True True True

Told at last, to somebody who wants to hear it, advice is no longer unasked.

  $ goodturn check-draft --to ann -m "You should ask the letting agents in person; that is how we found ours."
  This reads well: it is short and plain.
  $ goodturn offer given "how we found"
  How we found a flat by the tram for Ann Lee: given [ID]
  Later, when you hear how it went: goodturn offer landed ID --helped yes
  $ goodturn offer landed "how we found" --helped yes --learned "Agents like visits."
  How we found a flat by the tram for Ann Lee: landed [ID]
  Noted. If the need is met: goodturn needs met ID
  $ goodturn offer landed "how we found"
  The offer "How we found a flat by the tram" is already landed.
  [1]

Who asked for it outright need not be asked first.

  $ goodturn shelf add resource "A map of flats near the tram" --link "https://map.example" > /dev/null
  $ goodturn offer "flat near" "a map of" --solicited
  A map of flats near the tram for Ann Lee: drafted [ID]
  
      WORDS
  
      https://map.example
  
  They asked for it. Once you have shared it: goodturn offer given ID
  $ goodturn offer given "a map of" | head -1
  A map of flats near the tram for Ann Lee: given [ID]
