A folder with a file a person, as vdirsyncer, khard and khal have it: in, kept up to date, and out again.

  $ . "$TESTDIR/setup.sh"
  $ mkdir contacts
  $ printf 'BEGIN:VCARD\nVERSION:3.0\nUID:ann-1\nFN:Ann Lee\nN:Lee;Ann;;;\nX-SHOE-SIZE:39\nEND:VCARD\n' > contacts/ann.vcf
  $ printf 'BEGIN:VCARD\nVERSION:3.0\nUID:ben-1\nFN:Ben Cole\nN:Cole;Ben;;;\nEND:VCARD\n' > contacts/ben.vcf
  $ goodturn import contacts
  2 people came in.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ sed -i 's/^X-SHOE/TITLE:Nurse\nX-SHOE/' contacts/ann.vcf
  $ mv contacts/ben.vcf .
  $ goodturn import contacts
  People: 1 brought up to date.
  contacts: one file is not there any more: ben.vcf (Ben Cole). Nobody was removed here; goodturn forget PERSON does that.
  $ goodturn import contacts
  People: 1 as before.

Written in place: what says the same is not touched.

  $ mv ben.vcf contacts
  $ goodturn export vdir -o contacts
  2 people and no events are in contacts now; nothing had changed.
  $ goodturn edit ann --birthday 1990-04-12 > /dev/null
  $ goodturn export vdir -o contacts
  2 people and one event are in contacts now; 2 files were written.
  $ tr -d '\r' < contacts/ann.vcf
  BEGIN:VCARD
  VERSION:3.0
  UID:ann-1
  FN:Ann Lee
  N:Lee;Ann;;;
  TITLE:Nurse
  X-SHOE-SIZE:39
  BDAY:1990-04-12
  END:VCARD
  $ ls contacts | sed -E 's/^[0-9a-f-]{36}/ID/'
  ID-birthday.ics
  ann.vcf
  ben.vcf
  $ printf 'BEGIN:VCARD\nVERSION:3.0\nUID:zed\nFN:Zed\nEND:VCARD\n' > contacts/zed.vcf
  $ goodturn export vdir -o contacts
  2 people and one event are in contacts now; nothing had changed. zed.vcf is of nobody here, and stays as it is.
  $ goodturn export vdir
  Vdir is a folder with a file for each person and each event. Say where: goodturn export vdir -o FOLDER
  [2]
