Practice before a hard message, a diary of guesses, and one step at a time.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name "Mo Field" > /dev/null
  $ cat > talks.csv <<'CSV'
  > date,person,kind,direction,note
  > 2025-12-10,Ann Lee,coffee,both,
  > 2026-01-14,Ann Lee,coffee,both,
  > 2026-02-20,Ann Lee,coffee,both,
  > 2025-11-20,Ben Okri,coffee,both,
  > 2025-12-20,Ben Okri,coffee,both,
  > 2026-02-10,Ben Okri,coffee,both,
  > 2019-06-01,Lou Lost,coffee,both,
  > 2019-06-20,Lou Lost,coffee,both,
  > 2019-07-20,Lou Lost,coffee,both,
  > CSV
  $ goodturn import talks.csv > /dev/null
  $ goodturn add "Ada Star" > /dev/null

Before a word to somebody long lost, two easy ones.

  $ goodturn practice warm-up lou
  First something easy. One is enough; three are better.
  
  Ann Lee
      WORDS
  
  Ben Okri
      WORDS
  
  Then, in the same breath: Lou Lost
    You and Lou were last in touch seven years ago.
  
      WORDS
  
  Curious how welcome it will be? goodturn practice predict "Lou Lost" --welcome 1..7

The same before a first word to somebody admired.

  $ goodturn practice warm-up ada | tail -6
  Then, in the same breath: Ada Star
    No conversation with Ada is written down yet.
  
      WORDS
  
  Curious how welcome it will be? goodturn practice predict "Ada Star" --welcome 1..7

How welcome will it be? A guess before, and what came after.

  $ goodturn practice predict lou --welcome 2
  Lou Lost: you guess 2 of 7.
  Afterwards: goodturn practice was "Lou Lost" 1..7
  $ goodturn practice
  Lou Lost: you guessed 2 of 7 \xc2\xb7 today (esc)
  Once you know how it was: goodturn practice was "Lou Lost" 1..7
  $ goodturn practice was lou 6
  Lou Lost: you guessed 2, it was 6: more welcome than you thought.
  The one time so far it was more welcome than you thought. A few more pages will say more.
  $ for n in 3 4 2; do goodturn practice predict ann --welcome $n > /dev/null; goodturn practice was ann 5 | tail -1; done
  Both times it was more welcome than you thought. A few more pages will say more.
  Every time so far it was more welcome than you thought.
  Every time so far it was more welcome than you thought.
  $ goodturn practice predict ben --welcome 6 > /dev/null
  $ goodturn practice was ben 6 | tail -1
  Four times out of five it was more welcome than you thought.

One step at a time, with a when and a what.

  $ goodturn practice plan "write to Lou"
  "write to Lou" has no if and then. Such as: goodturn practice plan "If I have had my coffee, then I write to Ann"
  [2]
  $ goodturn practice plan "If I have had my first coffee, then I write to Lou" --about lou
  Planned: If I have had my first coffee, then I write to Lou
  Once it is done: goodturn practice done   Let it go: goodturn practice let-go
  $ goodturn practice plan "When the talk ends, I ask her about it"
  One step at a time: "If I have had my first coffee, then I write to Lou" is planned. Once it is done: goodturn practice done. Or: goodturn practice let-go
  [1]
  $ goodturn practice
  If I have had my first coffee, then I write to Lou \xc2\xb7 planned today (esc)
  Done: goodturn practice done   Let it go: goodturn practice let-go
  
  Four times out of five it was more welcome than you thought.
  $ goodturn practice let-go
  Let go, and that is fine: If I have had my first coffee, then I write to Lou
  $ goodturn practice done
  No step is planned. To plan one: goodturn practice plan "If \xe2\x80\xa6, then \xe2\x80\xa6" (esc)
  [3]

What is no guess is refused, and nothing is written down.

  $ goodturn practice predict lou --welcome 8
  8 is not a number from 1 to 7. 1 is not welcome at all, 7 is very welcome.
  [2]
  $ goodturn practice predict lou
  How welcome it will be is missing. Say it with --welcome, from 1 to 7.
  [2]
  $ goodturn practice was lou six
  "six" is not a number for how welcome it was. Give a whole number, such as 5.
  [2]
  $ goodturn practice was lou 5
  No guess about Lou Lost is open. First, before you write or call: goodturn practice predict PERSON --welcome N
  [3]
  $ goodturn edit lou --dead > /dev/null
  $ goodturn practice warm-up lou
  Lou Lost is no longer alive. Choose somebody else.
  [1]
