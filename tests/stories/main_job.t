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
  2 people came in.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo

They write down one conversation, in their own words, and are shown what was heard.

  $ goodturn log ann -m "Coffee with Ann. New job at the library. She is looking for a flat in Leeds. I promised to send her the map by Friday. Interview on the 12th."
  Written down: a coffee with Ann Lee, today.
  
  A need, perhaps
    flat in Leeds [ID]
      \xe2\x80\x9cShe is looking for a flat in Leeds\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  
  A promise of yours
    \xe2\x80\x9cI promised to send her the map by Friday\xe2\x80\x9d [ID] (esc)
  
  Worth asking about
    Interview, 12 March 2026; ask on 13 March [ID]
  
  What is going on
    \xe2\x80\x9cNew job at the library\xe2\x80\x9d (work) (esc)
  $ goodturn needs
  Heard, for you to keep or dismiss
    Ann Lee: flat in Leeds \xc2\xb7 today [ID] (esc)
      \xe2\x80\x9cShe is looking for a flat in Leeds\xe2\x80\x9d (esc)
  
  Keep one: goodturn keep ID   Not so: goodturn dismiss ID

What is a need, they decide.

  $ goodturn needs open "flat in Leeds"
  Ann Lee: flat in Leeds is open now [ID].
  What you could give: goodturn match ID

Something stands on their shelf that fits; something else does not.

  $ goodturn shelf add experience "How we found a flat in Leeds" --text "Nine weeks of looking for a flat." --did "Asked letting agents in person." --outcome "The third one had it."
  On the shelf: How we found a flat in Leeds [ID].
  $ goodturn shelf add resource "A sourdough recipe" --text "Flour, water, patience."
  On the shelf: A sourdough recipe [ID].
  $ goodturn match ann
  You could give
    How we found a flat in Leeds (an experience) [ID]
      fits: flat, Leeds
  
  Begin with a question: goodturn offer ann ID

They ask before they give.

  $ goodturn offer "flat in Leeds" "how we found"
  How we found a flat in Leeds for Ann Lee: drafted [ID]
  
      WORDS
  
  Ask Ann Lee in your own way; nothing was sent. Then: goodturn offer asked ID
  $ goodturn offer given "how we found"
  Ann Lee was not asked yet whether "How we found a flat in Leeds" is wanted. Ask first. If they asked you for it outright, make the offer again and say so.
  [1]
  $ goodturn offer asked "how we found"
  How we found a flat in Leeds for Ann Lee: asked [ID]
  
      WORDS
  
  When Ann Lee answers: goodturn offer accepted ID (or declined).
  $ goodturn offer accepted "how we found"
  How we found a flat in Leeds for Ann Lee: accepted [ID]
  
      WORDS
  
      WORDS
  
  Share it when it suits you both. Then: goodturn offer given ID

The next morning.

  $ GOODTURN_DAY=2026-03-06
  $ goodturn today --explain | grep -E '·|^    [a-z]'
  Ann Lee \xc2\xb7 a yes, to be given (esc)
      comes first      2.000
      keep warm        1.000
      offer accepted   0.400
      promise due      0.400
      dated event      0.300
      together         4.100
  $ goodturn today --one | grep '·'
  Ann Lee \xc2\xb7 a yes, to be given (esc)
  $ goodturn done "the map"
  Kept: I promised to send her the map by Friday (Ann Lee).
  $ goodturn offer given "how we found"
  How we found a flat in Leeds for Ann Lee: given [ID]
  Later, when you hear how it went: goodturn offer landed ID --helped yes
  $ goodturn offer landed "how we found" --helped yes --learned "Agents like visits."
  How we found a flat in Leeds for Ann Lee: landed [ID]
  Noted. If the need is met: goodturn needs met ID
  $ goodturn needs met "flat in Leeds"
  Ann Lee: flat in Leeds is met now [ID].
  $ goodturn ledger
  Ann Lee, from you: How we found a flat in Leeds \xc2\xb7 today (esc)
  $ goodturn today | grep '·'
  Ann Lee \xc2\xb7 a birthday (esc)
  $ goodturn show ann
  Ann Lee [ID]
  You and Ann have talked once, two days ago. The tie is young.
  
  What is going on, at work
    \xe2\x80\x9cNew job at the library\xe2\x80\x9d \xc2\xb7 two days ago [ID] (esc)
  
  What you offered
    How we found a flat in Leeds, for flat in Leeds: landed [ID]
  
  Worth asking about
    Interview, 12 March 2026; ask on 13 March [ID]
  
  What was said
    4 March coffee
      WORDS
  
  Their days and their people
    birthday  7 March
  
  How to reach them
    email  ann@lee.example  home
    phone  +44 7700 900142  cell
  $ goodturn history
    12  2026-03-06 12:00  mark as met the need: flat in Leeds (Ann Lee)
    11  2026-03-06 12:00  mark as landed the offer: How we found a flat in Leeds for Ann Lee: flat in Leeds
    10  2026-03-06 12:00  mark as given the offer: How we found a flat in Leeds for Ann Lee: flat in Leeds
     9  2026-03-06 12:00  keep the promise: I promised to send her the map by Friday (Ann Lee)
     8  2026-03-04 12:00  mark as accepted the offer: How we found a flat in Leeds for Ann Lee: flat in Leeds
     7  2026-03-04 12:00  mark as asked the offer: How we found a flat in Leeds for Ann Lee: flat in Leeds
     6  2026-03-04 12:00  draft an offer to Ann Lee: How we found a flat in Leeds
     5  2026-03-04 12:00  put on the shelf: A sourdough recipe
     4  2026-03-04 12:00  put on the shelf: How we found a flat in Leeds
     3  2026-03-04 12:00  mark as open the need: flat in Leeds (Ann Lee)
     2  2026-03-04 12:00  log a coffee with Ann Lee
     1  2026-03-04 12:00  import people.vcf

Each move has a reason, words and a smaller act, and its terms sum to its place.

  $ "$GOODTURN" today --json --on 2026-03-06 | python3 -c 'import json,sys; [print(m["person"]["name"], m["act"], all([m["reason"], m["words"], m["smaller"]]), abs(sum(m["terms"].values()) - m["score"]) < 1e-9) for m in json.load(sys.stdin)]'
  Ann Lee birthday True True
