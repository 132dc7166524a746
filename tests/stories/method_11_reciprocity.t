Reciprocity: good turns in both directions, never as a debt; and when you need something, who would be glad to help, the warmest first.

  $ . "$TESTDIR/setup.sh"
  $ cat > talks.csv <<'CSV'
  > date,person,kind,direction,note
  > 2025-12-10,Ann Lee,coffee,both,
  > 2026-01-14,Ann Lee,coffee,both,
  > 2026-02-20,Ann Lee,coffee,both,
  > 2025-09-01,Ben Okri,coffee,both,
  > 2025-11-20,Ben Okri,coffee,both,
  > 2026-01-10,Ben Okri,coffee,both,He plays the violin in a quartet.
  > 2022-06-01,Eve Stone,meeting,both,
  > 2022-06-20,Eve Stone,meeting,both,
  > CSV
  $ goodturn import talks.csv > /dev/null
  $ goodturn edit ann --title "Violin teacher" > /dev/null
  $ goodturn edit eve --title "Violin maker" > /dev/null
  $ goodturn edit ben --tag violin > /dev/null
  $ goodturn add "Gus Old" --title "Violin teacher" --dead > /dev/null
  $ goodturn add "Hal Rest" --title "Violin teacher" --leave-in-peace > /dev/null

What others did is written down, and so is what you gave. There are no sums.

  $ goodturn favour ben -m "Lent me his van." --when 2026-02-14
  Noted: Ben Okri [ID]
    Lent me his van.
  
  To say thank you, in your own way:
      WORDS
  
  Once you have: goodturn done ID
  $ goodturn needs add ann "a quiet pager" > /dev/null
  $ goodturn shelf add experience "Getting the pager to be quiet" > /dev/null
  $ goodturn offer "quiet pager" "getting the pager" --solicited > /dev/null
  $ goodturn offer given "getting the pager" > /dev/null
  $ goodturn ledger
  Ann Lee, from you: Getting the pager to be quiet \xc2\xb7 today (esc)
  Ben Okri, for you: Lent me his van. \xc2\xb7 three weeks ago, thanks can still be said (esc)
  
  Once you have thanked Ben Okri: goodturn done ID
  $ goodturn ledger ann
  Ann Lee, from you: Getting the pager to be quiet \xc2\xb7 today (esc)
  $ goodturn favour ben -m "A lift." --when 2027-01-01
  A favour on 2027-01-01 is still to come. Write it down once it was done.
  [2]

You need something. Who knows or does it, and is warm, comes first; the ask is plain, and easy to say no to.

  $ goodturn ask "somebody to teach my son the violin"
  For this, the warmest first: \xe2\x80\x9csomebody to teach my son the violin\xe2\x80\x9d (esc)
  
  Ann Lee [ID]
    Their title: Violin teacher
    You were last in touch twelve days ago.
    You for Ann, today: Getting the pager to be quiet
  
      WORDS
  
  Ben Okri [ID]
    Tagged: violin
    You were last in touch eight weeks ago.
    Ben for you, three weeks ago: Lent me his van
    First say thank you: Lent me his van. Once you have: goodturn done ID
  
      WORDS
  
  Eve Stone [ID]
    Their title: Violin maker
    You were last in touch four years ago.
    An ask would come cold. Have a coffee first, with no ask in it.
  
      WORDS
  
    If it cannot wait, own up to it:
  
      WORDS
  
  Once you have asked: goodturn ask asked ID PERSON

Thanks come before an ask.

  $ goodturn done "his van"
  Thanked: Lent me his van. (Ben Okri).

A no is fine, and it stays a no. Somebody else may be glad to help.

  $ goodturn ask asked violin ann
  somebody to teach my son the violin \xc2\xb7 asked [ID] (esc)
    Ann Lee: no answer yet \xc2\xb7 asked today (esc)
  When they answer: goodturn ask helped ID (or declined).
  $ goodturn ask asked violin ann
  Ann Lee was asked for "somebody to teach my son the violin" on 2026-03-04. When they answer: goodturn ask helped ID, or goodturn ask declined ID.
  [1]
  $ goodturn ask declined violin
  somebody to teach my son the violin \xc2\xb7 a no; somebody else may be glad to help [ID] (esc)
    Ann Lee: said no \xc2\xb7 asked today (esc)
  A no is kept with respect. Somebody else, perhaps: goodturn ask ID
  $ goodturn ask "somebody to teach my son the violin"
  For this, the warmest first: \xe2\x80\x9csomebody to teach my son the violin\xe2\x80\x9d (esc)
  
  Ben Okri [ID]
    Tagged: violin
    You were last in touch eight weeks ago.
    Ben for you, three weeks ago: Lent me his van
  
      WORDS
  
  Eve Stone [ID]
    Their title: Violin maker
    You were last in touch four years ago.
    An ask would come cold. Have a coffee first, with no ask in it.
  
      WORDS
  
    If it cannot wait, own up to it:
  
      WORDS
  
  Once you have asked: goodturn ask asked ID PERSON
  $ goodturn ask asked violin ben
  somebody to teach my son the violin \xc2\xb7 asked [ID] (esc)
    Ann Lee: said no \xc2\xb7 asked today (esc)
    Ben Okri: no answer yet \xc2\xb7 asked today (esc)
  When they answer: goodturn ask helped ID (or declined).
  $ goodturn ask helped violin -m "Teaches him on Thursdays."
  somebody to teach my son the violin \xc2\xb7 helped [ID] (esc)
    Ann Lee: said no \xc2\xb7 asked today (esc)
    Ben Okri: helped \xc2\xb7 asked today (esc)
  
  To say thank you, in your own way:
  
      WORDS
  
  Once you have thanked them: goodturn done ID
  $ goodturn ask
  You are asking for nothing at the moment. When you need something: goodturn ask TEXT
  $ goodturn ask --all
  somebody to teach my son the violin \xc2\xb7 helped [ID] (esc)
    Ann Lee: said no \xc2\xb7 asked today (esc)
    Ben Okri: helped \xc2\xb7 asked today (esc)

What helped is a favour now, with thanks still to be said, and nothing else.

  $ GOODTURN_DAY=2026-03-05
  $ goodturn ledger ben
  Ben Okri, for you: Teaches him on Thursdays. \xc2\xb7 yesterday, thanks can still be said (esc)
  Ben Okri, for you: Lent me his van. \xc2\xb7 three weeks ago (esc)
  
  Once you have thanked Ben Okri: goodturn done ID
  $ GOODTURN_DAY=2026-03-04

Every step can be taken back.

  $ goodturn undo
  Taken back: Helped with the ask: somebody to teach my son the violin.
  If that was not what you wanted: goodturn undo 18
  $ goodturn ask
  somebody to teach my son the violin \xc2\xb7 asked [ID] (esc)
    Ann Lee: said no \xc2\xb7 asked today (esc)
    Ben Okri: no answer yet \xc2\xb7 asked today (esc)

Nobody is asked a third time within three months; they are left in peace.

  $ goodturn ask "a violin bow" > /dev/null
  $ goodturn ask asked "violin bow" ben > /dev/null
  $ goodturn ask "somebody who plays the violin at a wedding" | tail -4
  
  Ben Okri would fit too. You asked them twice in three months, so this time they are left in peace.
  
  Once you have asked: goodturn ask asked ID PERSON

What cannot be understood changes nothing.

  $ goodturn ask " "
  An ask without words says nothing. Write what you need: goodturn ask "\xe2\x80\xa6" (esc)
  [2]
  $ goodturn ask "a van" --limit 0
  The limit 0 is not from 1 to 10. Three is plenty.
  [2]
  $ goodturn ask asked piano ben
  Nothing noted fits "piano". See: goodturn needs, goodturn promises, goodturn follow-ups, goodturn shelf, goodturn offer, goodturn ask.
  [3]
  $ goodturn ask asked "violin bow" nobody
  Nobody here is called "nobody". See everyone with: goodturn people. Add someone with: goodturn add NAME.
  [3]
