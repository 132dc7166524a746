Row 2 of the method: connections that benefit both sides. Nowhere is a person a lead, a deal or a number.

  $ . "$TESTDIR/setup.sh"
  $ sales='pipeline|funnel|deal|lead[s ]|prospect|target|stage[s ]|score|rank|conver(t|sion) rate|networking|contacts?\b|follower|KPI|ROI'

In no help of any command, and not in the manual; but for the one place that warns of a deal in disguise.

  $ commands=$("$GOODTURN" completion bash | grep -oE 'commands="[^"]*"' | head -1 | cut -d'"' -f2)
  $ { "$GOODTURN" --help; for command in $(ls "$TESTDIR/../../src/cli/commands" | sed 's/\.cpp$//; s/_/-/g'); do "$GOODTURN" $command --help; done; "$GOODTURN" man; } > said.txt 2>&1
  $ wc -l < said.txt | awk '{ print ($1 > 500) }'
  1
  $ sed 's/a deal in disguise//' said.txt | grep -inE "$sales"
  [1]

And in nothing that is said of people.

  $ goodturn add "Ann Lee" --org "Acme" --title "Head of Sales" --circle close > /dev/null
  $ goodturn log ann -m "Coffee. Her brother is looking for work in Leeds. I promised to send her the map by Friday." > /dev/null
  $ goodturn needs open "work in Leeds" > /dev/null
  $ goodturn shelf add resource "Who is hiring in Leeds" --text "A list of firms." > /dev/null
  $ goodturn offer "work in Leeds" "hiring" > /dev/null
  $ goodturn favour ann -m "read my draft" > /dev/null
  $ { goodturn today --explain; goodturn people; goodturn show ann; goodturn ties; goodturn needs; goodturn match ann; goodturn offer; goodturn promises; goodturn ledger; goodturn draft ann; goodturn history; } > said.txt
  $ grep -viE 'Head of Sales' said.txt | grep -inE "$sales"
  [1]

The words are people, conversations, needs, gifts and offers; the ledger has both directions and no sum.

  $ goodturn offer asked hiring > /dev/null
  $ goodturn offer accepted hiring > /dev/null
  $ goodturn offer given hiring > /dev/null
  $ goodturn ledger | sort
  Ann Lee, for you: read my draft \xc2\xb7 today (esc)
  Ann Lee, from you: Who is hiring in Leeds \xc2\xb7 today (esc)
