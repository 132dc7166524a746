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
  4 people came in.

Nothing is needed, and a gentle rhythm goes on: one small step, and a smaller one below it.

  $ goodturn today --one | grep '·'
  Cem Aydin \xc2\xb7 catch up (esc)

The week in a few lines shows how ready the circle is, and which tie begins to drift.

  $ goodturn review
  26 February to 4 March
  A quiet week. Nothing that was told you is written down, and that is fine.
  You and Cem talk about every two weeks; it has been six. A line with no ask in it is enough.
  If you needed help tomorrow, Ann Lee and Cem Aydin would be glad to hear from you: fewer than a month ago, when Fay Moss was among them.
  $ goodturn review --json | grep -o '"than_a_month_ago":"[a-z]*"'
  "than_a_month_ago":"fewer"

A line to one of them, with no ask in it, is the whole of it. Another day looks back on another week.

  $ goodturn log cem -m "Coffee. He is learning to bake." > /dev/null
  $ goodturn review
  26 February to 4 March
  You listened to Cem Aydin.
  If you needed help tomorrow, Cem Aydin and Ann Lee would be glad to hear from you: fewer than a month ago, when Fay Moss was among them. A line with no ask in it is enough.
  $ GOODTURN_DAY=2026-02-01
  $ goodturn review
  26 January to 1 February
  A quiet week. Nothing that was told you is written down, and that is fine.
  If you needed help tomorrow, Cem Aydin, Ann Lee and Fay Moss would be glad to hear from you: more people than a month ago.
  $ GOODTURN_DAY=2026-03-04

One day something is needed. The one who could help would be asked out of the cold: it is said plainly, with what to do first.

  $ goodturn ask "a notary for my mother's house"
  For this, the warmest first: \xe2\x80\x9ca notary for my mother's house\xe2\x80\x9d (esc)
  
  Dora Klein [ID]
    Your note of 1 May 2023: She is a notary in Leeds
    You were last in touch fourteen months ago, and the last three times you wrote because you needed something.
    An ask would come cold. Have a coffee first, with no ask in it.
  
      WORDS
  
    If it cannot wait, own up to it:
  
      WORDS
  
  Once you have asked: goodturn ask asked ID PERSON

After a coffee with no ask in it, things stand differently.

  $ goodturn log dora -m "Coffee. Nothing in particular, she told me about her garden." > /dev/null
  $ GOODTURN_DAY=2026-03-12
  $ goodturn ask "a notary for my mother's house"
  For this, the warmest first: \xe2\x80\x9ca notary for my mother's house\xe2\x80\x9d (esc)
  
  Dora Klein [ID]
    Your note of 1 May 2023: She is a notary in Leeds
    You were last in touch eight days ago.
  
      WORDS
  
  Once you have asked: goodturn ask asked ID PERSON

Asking is fine where nobody fits, too: those who would be glad to hear from you may know somebody.

  $ goodturn ask "a bassoon" --look-only
  Nobody stands out for \xe2\x80\x9ca bassoon\xe2\x80\x9d. These would be glad to hear from you, and may know somebody: (esc)
  
  Cem Aydin [ID]
    You were last in touch eight days ago.
  
      WORDS
  
  Dora Klein [ID]
    You were last in touch eight days ago.
  
      WORDS
  
  Ann Lee [ID]
    You were last in touch three weeks ago.
  
      WORDS
  
