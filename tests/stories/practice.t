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

The same before a first word to somebody admired.

  $ goodturn practice warm-up ada | tail -6

How welcome will it be? A guess before, and what came after.

  $ goodturn practice predict lou --welcome 2
  $ goodturn practice
  $ goodturn practice was lou 6
  $ for n in 3 4 2; do goodturn practice predict ann --welcome $n > /dev/null; goodturn practice was ann 5 | tail -1; done
  $ goodturn practice predict ben --welcome 6 > /dev/null
  $ goodturn practice was ben 6 | tail -1

One step at a time, with a when and a what.

  $ goodturn practice plan "write to Lou"
  [2]
  $ goodturn practice plan "If I have had my first coffee, then I write to Lou" --about lou
  $ goodturn practice plan "When the talk ends, I ask her about it"
  [1]
  $ goodturn practice
  $ goodturn practice let-go
  $ goodturn practice done
  [3]

What is no guess is refused, and nothing is written down.

  $ goodturn practice predict lou --welcome 8
  [2]
  $ goodturn practice predict lou
  [2]
  $ goodturn practice was lou six
  [2]
  $ goodturn practice was lou 5
  [3]
  $ goodturn edit lou --dead > /dev/null
  $ goodturn practice warm-up lou
  [1]
