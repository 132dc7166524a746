Row 3 of the method: go in with a goal, but not with high expectations.

  $ . "$TESTDIR/setup.sh"

Somebody goes to a conference, and hopes for a job. The program says what it sees, and why, and proposes what can be met by
being known and liked.

  $ goodturn event start DevConf --until friday --intention "find a job"
  DevConf, until Friday [ID].
  You go there to: find a job
  
  \xe2\x80\x9cfind a job\xe2\x80\x9d hopes for a deal. A job is decided later, by others, in quiet. People pass one on to somebody they have come to know and like. (esc)
  Perhaps: listen to two people who do the work you would like to do
    goodturn event intention "listen to two people who do the work you would like to do"
  Yours is kept until you change it.
  
  Who comes: goodturn event import FILE   A small step: goodturn event step   You met somebody: goodturn event meet NAME -m NOTE

It is theirs to keep or to change.

  $ goodturn event intention "Listen to two people."
  You go there to: Listen to two people.
  $ goodturn event
  DevConf, until Friday.
  You go there to: Listen to two people.
  
  You met somebody: goodturn event meet NAME -m NOTE   A small step: goodturn event step   I am leaving: goodturn event end

What stands behind a kind word is named, too; and what only sounds like a deal is not.

  $ goodturn event intention "listen to two people, and hand out 50 cards" | grep hopes
  \xe2\x80\x9chand out 50 cards\xe2\x80\x9d hopes for a deal. Cards and numbers are counted in the evening and forgotten by the weekend. A conversation is not. (esc)
  $ goodturn event intention "meet investors" | grep -E 'hopes|Perhaps'
  \xe2\x80\x9cmeet investors\xe2\x80\x9d hopes for a deal. Money follows trust, and trust needs more than one meeting. (esc)
  Perhaps: ask two people what they wish they had known when they began
  $ goodturn event intention "hear how two founders raised money" | grep hopes
  [1]
  $ goodturn event intention "help a student find a job" | grep hopes
  [1]

In the evening they are told what they lived up to: people listened to, not cards.

  $ goodturn event intention "listen to two people" > /dev/null
  $ goodturn event meet "Wei Chen" -m "Grows tomatoes on the roof, and teaches his neighbours." > /dev/null
  $ goodturn event meet "red scarf, Kafka talk" -m "Her mother taught her to read maps." > /dev/null
  $ goodturn event end | head -3 | sed -E 's/^(You listened to [^.]*\.).* (That is what you came for\.)$/\1 … \2/'
  DevConf is over.
  You went there to: listen to two people
  You listened to Wei Chen and \xe2\x80\x9cred scarf, Kafka talk\xe2\x80\x9d. \xe2\x80\xa6 That is what you came for. (esc)

Without an intention there is a proposal, and without an event a beginning.

  $ goodturn event start "A party" | head -3
  A party, until this evening [ID].
  It helps to know what you go there for. Perhaps:
    goodturn event intention "listen to two people"
  $ goodturn event end > /dev/null
  $ GOODTURN_DAY=2026-05-04
  $ goodturn event
  No event is running. Going somewhere?
    goodturn event start "DevConf" --until friday --intention "listen to two people"

What cannot be is refused, and nothing is stored.

  $ goodturn event start DevConf --until yesterday
  DevConf would end on 2026-05-03, before it begins on 2026-05-04. Give its last day with --until.
  [2]
  $ goodturn event start DevConf --from 2026-05-10 --until 2026-05-08
  DevConf would end on 2026-05-08, before it begins on 2026-05-10. Give its last day with --until.
  [2]
  $ goodturn event start DevConf --until someday
  "someday" is not a day that is understood. Write 2026-03-04, tomorrow, friday, or "2 weeks".
  [2]
  $ goodturn event start
  NAME is missing. See: goodturn event start --help
  [2]
  $ goodturn event intention "be curious"
  No event is running; A party ended nine weeks ago. Start one: goodturn event start NAME --until DAY --intention TEXT
  [1]
  $ goodturn event step
  No event is running; A party ended nine weeks ago. Start one: goodturn event start NAME --until DAY --intention TEXT
  [1]
  $ goodturn event | head -1
  No event is running. Going somewhere?
