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
  DevConf, until Thursday [ID].
  You go there to: listen to two people
  $ cat > attendees.csv <<'CSV'
  > Name,Company,Talk or interest,First time?
  > Ann Lee,Acme,,no
  > Wei Chen,Kestrel,"Kafka brokers that fall over",no
  > Ioana Pop,Brook,Rivers,no
  > Zoe Ray,Dale,,yes
  > Mo Hill,Home,,no
  > CSV
  $ goodturn event import attendees.csv
  4 people are new on the list of DevConf.
  Your own line was left out.
  
  You know
    Ann Lee, Acme [ID]
  
  Perhaps worth listening to
    Wei Chen: What you could give fits what they said (\xe2\x80\x9cKafka brokers that fall over\xe2\x80\x9d): Running Kafka on two machines. (esc)
    Ioana Pop: You share a person: their name is in a note of yours about Ann Lee.
    Zoe Ray: It is their first time there, and they may know nobody yet.
  
  The list stays apart from your people until you meet them: goodturn event meet NAME
  $ goodturn event import attendees.csv
  Nothing on the list is new: all 4 are there already.
  Your own line was left out.
  
  You know
    Ann Lee, Acme [ID]
  
  Perhaps worth listening to
    Wei Chen: What you could give fits what they said (\xe2\x80\x9cKafka brokers that fall over\xe2\x80\x9d): Running Kafka on two machines. (esc)
    Ioana Pop: You share a person: their name is in a note of yours about Ann Lee.
    Zoe Ray: It is their first time there, and they may know nobody yet.
  
  The list stays apart from your people until you meet them: goodturn event meet NAME
  $ printf 'Kim Ito, Kestrel\n\n12345\n' | goodturn event import - | head -1
  the lines that came in, line 3: "12345" does not look like a name; it was left out.
  $ goodturn people
  Ann Lee  Gardener, Acme    four weeks ago  [ID]

It is loud. They stand in the corner, and ask for a small step; and for a smaller one.

  $ goodturn event step | grep -c '^If .* then '
  1
  $ for i in 1 2 3 4 5; do goodturn event step > step; done; grep -c 'glass of water. That counts.' step
  1
  $ grep smaller step
  There is no smaller one. It is enough.

Somebody has said hello. There was no name, and a few words are enough.

  $ goodturn event meet red scarf, Kafka talk
  Written down: you met red scarf, Kafka talk [ID] at DevConf.
  A line to them has its turn on Friday.
  What they said can wait: goodturn event meet "red scarf, Kafka talk" -m "\xe2\x80\xa6" (esc)
  $ goodturn event meet red scarf -m "She moves to Leeds in May and is looking for a flat there. I promised to send her the map by Friday."
  Written down: you met red scarf, Kafka talk [ID] at DevConf.
  A line to them has its turn on Friday.
  
  A need, perhaps
    flat there [ID]
      \xe2\x80\x9cShe moves to Leeds in May and is looking for a flat there\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  
  A promise of yours
    \xe2\x80\x9cI promised to send her the map by Friday\xe2\x80\x9d [ID] (esc)
  
  Worth asking about
    moves to Leeds, May 2026; ask on 1 June [ID]

Somebody from the list becomes a person with all that the list says; so does somebody known. Whoever is not sure is asked about.

  $ goodturn event meet wei -m "His brokers fall over at night. He has not slept."
  Written down: you met Wei Chen [ID] at DevConf.
  From the list: what it says of them is kept.
  A line to them has its turn on Friday.
  
  A need, perhaps
    He has not slept [ID]
      \xe2\x80\x9cHe has not slept\xe2\x80\x9d: "not slept" tells of something that does not work. (esc)
      Keep it: goodturn keep ID   Not so: goodturn dismiss ID
  $ goodturn event meet ann -m "Her roses came through the winter, all of them." | head -1
  Written down: you met Ann Lee [ID] at DevConf.
  $ goodturn event meet "Cem Ay, Acme" > /dev/null
  $ goodturn event meet Cem -m "Plays the oud on Sundays." | head -1
  Written down: you met Cem Ay [ID] at DevConf.
  $ goodturn add "Ben Okri" > /dev/null
  $ goodturn event meet Ben
  "Ben" may be somebody you know. If so, say the whole name and firm, or the id in brackets. Somebody new: add --new.
    Ben Okri (ID)
  [2]
  $ goodturn event meet Ben --new | head -1
  Written down: you met Ben [ID] at DevConf.
  $ goodturn show wei | grep -E 'Kestrel|Met|met'
  Kestrel.
  How you know each other: Met at DevConf.

It is undone as easily as it was written down.

  $ goodturn undo
  Taken back: Meet Ben at DevConf.
  If that was not what you wanted: goodturn undo 23
  $ goodturn event meet Ben --new -m "Reads on trains." | head -1
  Written down: you met Ben [ID] at DevConf.

Their card is a code on the screen, or a picture.

  $ goodturn event card > card.txt; head -c 12 card.txt; echo; tail -1 card.txt
  \xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88 (esc)
  Mo Hill, mo@hill.example
  $ goodturn event card -o card.png
  Your card is in card.png.
  $ goodturn event card -o card.svg
  Your card is in card.svg.
  $ head -c 4 card.svg; echo
  <svg
  $ goodturn event card -o card.gif
  "card.gif" does not say what kind of picture it is to be. Let it end in .png or .svg; .vcf writes the card itself.
  [2]

Another event has to wait for the end of this one.

  $ goodturn event start "Another one" --until friday
  DevConf is running until Thursday. End it first: goodturn event end. To change what you go there for: goodturn event intention TEXT
  [1]

The next evening they leave. Five people were met, and no morning holds more than three.

  $ GOODTURN_DAY=2026-03-05
  $ goodturn event end | without_last_words
  DevConf is over.
  You went there to: listen to two people
  You listened to \xe2\x80\x9cred scarf, Kafka talk\xe2\x80\x9d, Wei Chen, Ann Lee, Cem Ay and Ben. (esc)
  
  What you promised
    red scarf, Kafka talk: I promised to send her the map by Friday [ID]
  
  A line to each, three a morning at most
    Friday: red scarf, Kafka talk [ID], Wei Chen [ID] and Ann Lee [ID]
    Saturday: Cem Ay [ID] and Ben [ID]
  
  On these mornings they come first in goodturn today. Nothing is sent by itself.
  $ goodturn event people | head -7
  You met
    red scarf, Kafka talk [ID] a line on Friday
    Wei Chen [ID] a line on Friday
    Ann Lee [ID] a line on Friday
    Cem Ay [ID] a line on Saturday
    Ben [ID] a line on Saturday
  

The mornings after, these lead.

  $ GOODTURN_DAY=2026-03-06
  $ goodturn today | grep '·'
  red scarf, Kafka talk \xc2\xb7 a promise of yours (esc)
  Ann Lee \xc2\xb7 you have just met (esc)
  Wei Chen \xc2\xb7 you have just met (esc)
  $ goodturn done "write to wei"
  Done: write to Wei Chen after DevConf.
  $ goodturn log "red scarf" -m "Sent the map." --kind message --from-me > /dev/null
  $ GOODTURN_DAY=2026-03-07
  $ goodturn today | grep '·'
  Ann Lee \xc2\xb7 you have just met (esc)
  Cem Ay \xc2\xb7 you have just met (esc)
  Ben \xc2\xb7 you have just met (esc)

An event that nobody ends, ends by itself, and its mornings come all the same.

  $ goodturn event start "A party" --until today > /dev/null
  $ goodturn event meet "Zoe Ray" -m "Showed me how to fold a crane." > /dev/null
  $ GOODTURN_DAY=2026-03-08
  $ goodturn event | without_last_words
  A party has ended by itself, yesterday.
  You listened to Zoe Ray.
  
  A line to each, three a morning at most
    Today: Zoe Ray [ID]
  
  On these mornings they come first in goodturn today. Nothing is sent by itself.
  $ goodturn today | grep Zoe | head -1
  Zoe Ray \xc2\xb7 you have just met (esc)
  $ goodturn event meet Kim
  No event is running; A party ended yesterday. Start one: goodturn event start NAME --until DAY --intention TEXT. Of one that is over: --when DAY. Without an event: goodturn log NAME -m NOTE --new
  [1]
  $ goodturn event meet Kim --when yesterday -m "Left early, too." | head -1
  Written down: you met Kim [ID] at A party.
  $ goodturn event start "The next one" | head -1
  A party has ended by itself, yesterday.

An evening without anybody is no failure.

  $ goodturn event end | sed -n 2p | grep -c '[a-z]'
  1

Bad lists are named.

  $ goodturn event start "The last one" > /dev/null
  $ goodturn event import nowhere.csv
  There is no file "nowhere.csv". Check the path.
  [1]
  $ printf '' | goodturn event import -
  The lines that came in: the list is empty. A list is vCard, CSV with a header, or one name a line, such as: Ann Lee, Acme
  [2]
  $ printf '123\n' | goodturn event import -
  The lines that came in: nobody is on this list, as far as can be read. A list is vCard, CSV with a header, or one name a line, such as: Ann Lee, Acme
  [2]
  $ goodturn event meet
  A few words are missing. A name, or what you remember: goodturn event meet "red scarf, Kafka talk"
  [2]
  $ goodturn event meet "Zoe" --when 2027-01-01
  2027-01-01 is still to come. Write it down once you have met.
  [2]
  $ goodturn event meet "Zoe" --when 2020-01-01
  There was no event on 2020-01-01. Without an event, use: goodturn log NAME -m NOTE --new
  [3]
  $ goodturn event people --json | grep -o '"name":"The last one"'
  "name":"The last one"
