A day in the corner of a conference.

  $ . "$TESTDIR/setup.sh"
  $ without_last_words() { sed -E 's/^(You listened to [^.]*\.).*/\1/'; }
  $ goodturn settings set name "Mo Hill" > /dev/null
  $ goodturn settings set addresses mo@hill.example > /dev/null
  $ goodturn add "Ann Lee" --org Acme --title "Gardener" > /dev/null
  $ goodturn log ann -m "Coffee. She says that Ioana Pop is kind." --when 2026-02-02 > /dev/null
  $ goodturn shelf add experience "Running Kafka on two machines" --text "Kafka brokers that fell over every night." --did "Fewer topics." > /dev/null

In the train they start the event, and bring in the list of those who come.

  $ goodturn event start DevConf --until tomorrow --intention "listen to two people" | head -2
  $ cat > attendees.csv <<'CSV'
  > Name,Company,Talk or interest,First time?
  > Ann Lee,Acme,,no
  > Wei Chen,Kestrel,"Kafka brokers that fall over",no
  > Ioana Pop,Brook,Rivers,no
  > Zoe Ray,Dale,,yes
  > Mo Hill,Home,,no
  > CSV
  $ goodturn event import attendees.csv
  $ goodturn event import attendees.csv
  $ printf 'Kim Ito, Kestrel\n\n12345\n' | goodturn event import - | head -1
  $ goodturn people

It is loud. They stand in the corner, and ask for a small step; and for a smaller one.

  $ goodturn event step | grep -c '^If .* then '
  1
  $ for i in 1 2 3 4 5; do goodturn event step > step; done; grep -c 'glass of water. That counts.' step
  1
  $ grep smaller step

Somebody has said hello. There was no name, and a few words are enough.

  $ goodturn event meet red scarf, Kafka talk
  $ goodturn event meet red scarf -m "She moves to Leeds in May and is looking for a flat there. I promised to send her the map by Friday."

Somebody from the list becomes a person with all that the list says; so does somebody known. Whoever is not sure is asked about.

  $ goodturn event meet wei -m "His brokers fall over at night. He has not slept."
  $ goodturn event meet ann -m "Her roses came through the winter, all of them." | head -1
  $ goodturn event meet "Cem Ay, Acme" > /dev/null
  $ goodturn event meet Cem -m "Plays the oud on Sundays." | head -1
  $ goodturn add "Ben Okri" > /dev/null
  $ goodturn event meet Ben
  $ goodturn event meet Ben --new | head -1
  $ goodturn show wei | grep -E 'Kestrel|Met|met'

It is undone as easily as it was written down.

  $ goodturn undo
  $ goodturn event meet Ben --new -m "Reads on trains." | head -1

Their card is a code on the screen, or a picture.

  $ goodturn event card > card.txt; head -2 card.txt | cut -c 1-4; tail -1 card.txt
  $ goodturn event card -o card.png
  $ goodturn event card -o card.svg
  $ head -c 4 card.svg; echo
  $ if type zbarimg > /dev/null 2>&1; then zbarimg --raw -q card.png | tr -d '\r'; else echo "zbarimg is not here, so the code is not read"; fi | grep -E 'FN|EMAIL|not here'
  $ goodturn event card -o card.gif

Another event has to wait for the end of this one.

  $ goodturn event start "Another one" --until friday

The next evening they leave. Five people were met, and no morning holds more than three.

  $ GOODTURN_DAY=2026-03-05
  $ goodturn event end | without_last_words
  $ goodturn event people | head -7

The mornings after, these lead.

  $ GOODTURN_DAY=2026-03-06
  $ goodturn today | grep '·'
  $ goodturn done "write to wei"
  $ goodturn log "red scarf" -m "Sent the map." --kind message --from-me > /dev/null
  $ GOODTURN_DAY=2026-03-07
  $ goodturn today | grep '·'

An event that nobody ends, ends by itself, and its mornings come all the same.

  $ goodturn event start "A party" --until today > /dev/null
  $ goodturn event meet "Zoe Ray" -m "Showed me how to fold a crane." > /dev/null
  $ GOODTURN_DAY=2026-03-08
  $ goodturn event | without_last_words
  $ goodturn today | grep Zoe | head -1
  $ goodturn event meet Kim
  $ goodturn event meet Kim --when yesterday -m "Left early, too." | head -1
  $ goodturn event start "The next one" | head -1

An evening without anybody is no failure.

  $ goodturn event end | sed -n 2p | grep -c '[a-z]'
  1

Bad lists are named.

  $ goodturn event start "The last one" > /dev/null
  $ goodturn event import nowhere.csv
  $ printf '' | goodturn event import -
  $ printf '123\n' | goodturn event import -
  $ goodturn event meet
  $ goodturn event meet "Zoe" --when 2027-01-01
  $ goodturn event meet "Zoe" --when 2020-01-01
  $ goodturn event people --json | head -c 120
