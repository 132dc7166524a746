Do not wait until you need people: a gentle rhythm while nothing is needed, how ready the circle is, and an ask that would come cold.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Mo Field" > /dev/null
  $ cat > talks.csv <<'CSV'
  > date,person,kind,direction,note
  > 2025-10-01,Ann Lee,coffee,both,Her choir sings Fauré.
  > 2025-11-12,Ann Lee,coffee,both,
  > 2025-12-20,Ann Lee,call,both,
  > 2026-02-22,Ann Lee,coffee,both,She has a new desk by the window.
  > 2025-12-06,Cem Aydin,coffee,both,
  > 2025-12-20,Cem Aydin,coffee,both,
  > 2026-01-05,Cem Aydin,coffee,both,
  > 2026-01-20,Cem Aydin,coffee,both,
  > 2025-09-07,Fay Moss,coffee,both,
  > 2025-09-21,Fay Moss,coffee,both,
  > 2025-10-05,Fay Moss,coffee,both,
  > 2023-05-01,Dora Klein,coffee,both,She is a notary in Leeds.
  > 2024-01-10,Dora Klein,email,from-me,Asked her for a reference.
  > 2024-01-11,Dora Klein,email,from-them,She sent it.
  > 2024-05-02,Dora Klein,email,from-me,Asked her whether she knows a good solicitor.
  > 2024-05-03,Dora Klein,email,from-them,She did.
  > 2025-01-02,Dora Klein,email,from-me,Asked her to look at my lease.
  > 2025-01-03,Dora Klein,email,from-them,A long answer.
  > CSV
  $ goodturn import talks.csv | head -1

Nothing is needed, and a gentle rhythm goes on: one small step, and a smaller one below it.

  $ goodturn today --one | grep '·'

The week in a few lines shows how ready the circle is, and which tie begins to drift.

  $ goodturn review
  $ goodturn review --json | grep -o '"than_a_month_ago":"[a-z]*"'

A line to one of them, with no ask in it, is the whole of it. Another day looks back on another week.

  $ goodturn log cem -m "Coffee. He is learning to bake." > /dev/null
  $ goodturn review
  $ GOODTURN_DAY=2026-02-01
  $ goodturn review
  $ GOODTURN_DAY=2026-03-04

One day something is needed. The one who could help would be asked out of the cold: it is said plainly, with what to do first.

  $ goodturn ask "a notary for my mother's house"

After a coffee with no ask in it, things stand differently.

  $ goodturn log dora -m "Coffee. Nothing in particular, she told me about her garden." > /dev/null
  $ GOODTURN_DAY=2026-03-12
  $ goodturn ask "a notary for my mother's house"

Asking is fine where nobody fits, too: those who would be glad to hear from you may know somebody.

  $ goodturn ask "a bassoon" --look-only
