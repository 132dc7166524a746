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
  $ goodturn needs add ann "a quiet pager" > /dev/null
  $ goodturn shelf add experience "Getting the pager to be quiet" > /dev/null
  $ goodturn offer "quiet pager" "getting the pager" --solicited > /dev/null
  $ goodturn offer given "getting the pager" > /dev/null
  $ goodturn ledger
  $ goodturn ledger ann
  $ goodturn favour ben -m "A lift." --when 2027-01-01
  [2]

You need something. Who knows or does it, and is warm, comes first; the ask is plain, and easy to say no to.

  $ goodturn ask "somebody to teach my son the violin"

Thanks come before an ask.

  $ goodturn done "his van"

A no is fine, and it stays a no. Somebody else may be glad to help.

  $ goodturn ask asked violin ann
  $ goodturn ask asked violin ann
  [1]
  $ goodturn ask declined violin
  $ goodturn ask "somebody to teach my son the violin"
  $ goodturn ask asked violin ben
  $ goodturn ask helped violin -m "Teaches him on Thursdays."
  $ goodturn ask
  $ goodturn ask --all

What helped is a favour now, with thanks still to be said, and nothing else.

  $ GOODTURN_DAY=2026-03-05
  $ goodturn ledger ben
  $ GOODTURN_DAY=2026-03-04

Every step can be taken back.

  $ goodturn undo
  $ goodturn ask

Nobody is asked a third time within three months; they are left in peace.

  $ goodturn ask "a violin bow" > /dev/null
  $ goodturn ask asked "violin bow" ben > /dev/null
  $ goodturn ask "somebody who plays the violin at a wedding" | tail -4

What cannot be understood changes nothing.

  $ goodturn ask " "
  [2]
  $ goodturn ask "a van" --limit 0
  [2]
  $ goodturn ask asked piano ben
  [3]
  $ goodturn ask asked "violin bow" nobody
  [3]
