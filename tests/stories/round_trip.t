What a vCard says comes out again, also what is not understood.

  $ . "$TESTDIR/setup.sh"
  $ cat > one.vcf <<'VCF'
  > BEGIN:VCARD
  > VERSION:4.0
  > UID:urn:uuid:1f4b
  > N:Lee;Ann;;;
  > FN:Ann Lee
  > item1.TEL:+44 7700 900142
  > item1.X-ABLabel:J Cell
  > X-SHOE-SIZE;SYSTEM=EU:39
  > NOTE:first line\nsecond\, with a comma
  > END:VCARD
  > VCF
  $ goodturn import one.vcf
  One person came in.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn export vcard -o out.vcf
  One person written as vCard 4.0.
  $ tr -d '\r' < out.vcf
  BEGIN:VCARD
  VERSION:4.0
  UID:urn:uuid:1f4b
  N:Lee;Ann;;;
  FN:Ann Lee
  item1.TEL:+44 7700 900142
  item1.X-ABLabel:J Cell
  X-SHOE-SIZE;SYSTEM=EU:39
  NOTE:first line\nsecond\, with a comma
  END:VCARD
  $ goodturn edit ann --nickname Annie
  Changed: Ann Lee [ID]. To see it: goodturn show ID
  $ "$GOODTURN" export vcard 2>/dev/null | tr -d '\r' | grep -c -E 'X-SHOE-SIZE;SYSTEM=EU:39|NICKNAME:Annie|J Cell'
  3

The whole of it as CSV, into an empty home, is the same person.

  $ "$GOODTURN" export csv > people.csv 2>/dev/null
  $ "$GOODTURN" import people.csv --home second > /dev/null
  $ for home in "$GOODTURN_HOME" second; do "$GOODTURN" people --json --home "$home" | python3 -c 'import json,sys; p=json.load(sys.stdin)[0]; p.pop("id"); print(p)'; done | uniq | wc -l
  1
