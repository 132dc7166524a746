The code on the card can be read again. Skipped where there is no reader of codes (the package zbar-tools).

  $ type zbarimg > /dev/null 2>&1 || exit 80
  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Zoë Müller" > /dev/null
  $ goodturn settings set addresses zoe@muller.example,zoe@work.example > /dev/null
  $ goodturn event card -o card.png
  Your card is in card.png.
  $ zbarimg --raw -q card.png 2> /dev/null | tr -d '\r'
  BEGIN:VCARD
  VERSION:3.0
  FN:Zo\xc3\xab M\xc3\xbcller (esc)
  N:M\xc3\xbcller;Zo\xc3\xab;;; (esc)
  EMAIL:zoe@muller.example
  EMAIL:zoe@work.example
  END:VCARD
  
  $ goodturn event card --address zoe@work.example -o card.png
  Your card is in card.png.
  $ zbarimg --raw -q card.png 2> /dev/null | grep -c EMAIL
  1
