The main job: from an address book and one conversation to a good turn.

  $ . "$TESTDIR/setup.sh"

Someone brings in the people they know.

  $ cat > people.vcf <<'VCF'
  > BEGIN:VCARD
  > VERSION:3.0
  > UID:ann
  > N:Lee;Ann;;;
  > FN:Ann Lee
  > EMAIL;TYPE=HOME:ann@lee.example
  > TEL;TYPE=CELL:+44 7700 900142
  > BDAY:--03-07
  > END:VCARD
  > BEGIN:VCARD
  > VERSION:4.0
  > FN:Łukasz Żak
  > ORG:Kestrel Bicycles
  > TITLE:Letting agent in Leeds
  > X-FAVOURITE-TEA:oolong
  > END:VCARD
  > VCF
  $ goodturn import people.vcf

They write down one conversation, in their own words, and are shown what was heard.

  $ goodturn log ann -m "Coffee with Ann. New job at the library. She is looking for a flat in Leeds. I promised to send her the map by Friday. Interview on the 12th."
  $ goodturn needs

What is a need, they decide.

  $ goodturn needs open "flat in Leeds"

Something stands on their shelf that fits; something else does not.

  $ goodturn shelf add experience "How we found a flat in Leeds" --text "Nine weeks of looking for a flat." --did "Asked letting agents in person." --outcome "The third one had it."
  $ goodturn shelf add resource "A sourdough recipe" --text "Flour, water, patience."
  $ goodturn match ann

They ask before they give.

  $ goodturn offer "flat in Leeds" "how we found"
  $ goodturn offer given "how we found"
  [1]
  $ goodturn offer asked "how we found"
  $ goodturn offer accepted "how we found"

The next morning.

  $ GOODTURN_DAY=2026-03-06
  $ goodturn today --explain
  $ goodturn today --one
  $ goodturn done "the map"
  $ goodturn offer given "how we found"
  $ goodturn offer landed "how we found" --helped yes --learned "Agents like visits."
  $ goodturn needs met "flat in Leeds"
  $ goodturn ledger
  $ goodturn today
  $ goodturn show ann
  $ goodturn history
