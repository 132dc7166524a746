Row 3 of the method: go in with a goal, but not with high expectations.

  $ . "$TESTDIR/setup.sh"

Somebody goes to a conference, and hopes for a job. The program says what it sees, and why, and proposes what can be met by
being known and liked.

  $ goodturn event start DevConf --until friday --intention "find a job"

It is theirs to keep or to change.

  $ goodturn event intention "Listen to two people."
  $ goodturn event

What stands behind a kind word is named, too; and what only sounds like a deal is not.

  $ goodturn event intention "listen to two people, and hand out 50 cards" | grep hopes
  $ goodturn event intention "meet investors" | grep -E 'hopes|Perhaps'
  $ goodturn event intention "hear how two founders raised money" | grep hopes
  [1]
  $ goodturn event intention "help a student find a job" | grep hopes
  [1]

In the evening they are told what they lived up to: people listened to, not cards.

  $ goodturn event intention "listen to two people" > /dev/null
  $ goodturn event meet "Wei Chen" -m "Grows tomatoes on the roof, and teaches his neighbours." > /dev/null
  $ goodturn event meet "red scarf, Kafka talk" -m "Her mother taught her to read maps." > /dev/null
  $ goodturn event end | head -3 | sed -E 's/^(You listened to [^.]*\.).* (That is what you came for\.)$/\1 … \2/'

Without an intention there is a proposal, and without an event a beginning.

  $ goodturn event start "A party" | head -3
  $ goodturn event end > /dev/null
  $ GOODTURN_DAY=2026-05-04
  $ goodturn event

What cannot be is refused, and nothing is stored.

  $ goodturn event start DevConf --until yesterday
  $ goodturn event start DevConf --from 2026-05-10 --until 2026-05-08
  $ goodturn event start DevConf --until someday
  $ goodturn event start
  $ goodturn event intention "be curious"
  $ goodturn event step
  $ goodturn event | head -1
