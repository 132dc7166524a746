The code on the card can be read again. Skipped where there is no reader of codes (the package zbar-tools).

  $ type zbarimg > /dev/null 2>&1 || exit 80
  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Zoë Müller" > /dev/null
  $ goodturn settings set addresses zoe@muller.example,zoe@work.example > /dev/null
  $ goodturn event card -o card.png
  $ zbarimg --raw -q card.png 2> /dev/null | tr -d '\r'
  $ goodturn event card --address zoe@work.example -o card.png
  $ zbarimg --raw -q card.png 2> /dev/null | grep -c EMAIL
