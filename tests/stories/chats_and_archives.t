Chats, archives and the files of other programs of this kind.

  $ . "$TESTDIR/setup.sh"
  $ goodturn settings set name Robin Winter > /dev/null
  $ cat > "WhatsApp Chat with Ann Lee.txt" <<'CHAT'
  > 15/02/2026, 10:30 - Messages and calls are end-to-end encrypted.
  > 15/02/2026, 10:31 - Ann Lee: It is a secret:
  > I found a flat.
  > 15/02/2026, 10:32 - Robin: <Media omitted>
  > 16/02/2026, 09:00 - Robin: Good morning
  > CHAT
  $ goodturn import "WhatsApp Chat with Ann Lee.txt"
  One person came in.
  2 conversations came in.
  Robin was taken to be you, by what the chats say. If so: goodturn settings set chat-names "Robin"
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn settings set chat-names Robin > /dev/null

A longer export of the same chat adds what is new.

  $ printf '16/02/2026, 09:05 - Ann Lee: Morning\n17/02/2026, 20:00 - Ann Lee: Evening\n' >> "WhatsApp Chat with Ann Lee.txt"
  $ goodturn import "WhatsApp Chat with Ann Lee.txt"
  One conversation came in, 1 brought up to date, 1 as before.
  $ goodturn import "WhatsApp Chat with Ann Lee.txt"
  Conversations: 3 as before.
  $ goodturn show ann
  Ann Lee [ID]
  You and Ann talk about every day; it has been two weeks. The tie is alive, and silence is setting in.
  
  What was said
    17 February message
    16 February message
    15 February message
  $ grep -c -e "secret" -e "Good morning" "$GOODTURN_HOME/goodturn.db"
  0
  [1]

A LinkedIn archive and a Takeout, as they come; nothing is unpacked.

  $ cat > make.py <<'PY'
  > import zipfile
  > with zipfile.ZipFile("linkedin.zip", "w", zipfile.ZIP_DEFLATED) as z:
  >     z.writestr("Connections.csv", "Notes:\n\"x\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
  >         "Ben,Cole,https://www.linkedin.com/in/ben,,Acme,Engineer,05 Jun 2020\n")
  >     z.writestr("messages.csv", "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
  >         "1,,Ben Cole,https://www.linkedin.com/in/ben,Robin Winter,,2026-02-10 10:00:00 UTC,,hush,INBOX\n")
  >     z.writestr("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nHooli,Engineer,,,Jan 2020,\n")
  > with zipfile.ZipFile("takeout.zip", "w", zipfile.ZIP_DEFLATED) as z:
  >     z.writestr("Takeout/Contacts/All.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cem Ott\r\nEMAIL:cem@ott.example\r\nEND:VCARD\r\n")
  >     z.writestr("../../escaped.html", "<html>")
  > with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
  >     with z.open("chat.txt", "w") as f:
  >         f.write(b"15/02/2026, 10:31 - Zed Ott: ")
  >         for i in range(160):
  >             f.write(b"a" * 1000000)
  > PY
  $ python3 make.py
  $ goodturn import linkedin.zip takeout.zip
  2 people came in.
  One conversation came in.
  linkedin.zip: one file in it is not understood and was left out.
  takeout.zip: one file in it is not understood and was left out.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn import linkedin.zip takeout.zip
  People: 2 as before.
  Conversations: 1 as before.
  linkedin.zip: one file in it is not understood and was left out.
  takeout.zip: one file in it is not understood and was left out.
  $ goodturn import bomb.zip
  bomb.zip/chat.txt: it unpacks to far more than real files do; what stands before it came in.
  Nothing came in.
  Is Zed Ott you? Until that is known, nothing is taken from bomb.zip/chat.txt. Set it with: goodturn settings set chat-names NAME, and import it again.
  [1]
  $ head -c 200 linkedin.zip > cut.zip
  $ goodturn import cut.zip
  cut.zip: the archive is damaged or cut off; nothing of it was taken in.
  Nothing came in.
  [1]

The journal of friends.

  $ cat > friends.md <<'MD'
  > ### Activities:
  > - 2026-02-20: Lunch with **Grace Hopper** in _Leeds_. She is looking for a flat near the station. @food
  > - someday: Met **Grace Hopper**.
  > 
  > ### Notes:
  > - 2025-06-15: **Grace Hopper** has a building named after her.
  > 
  > ### Friends:
  > - Grace Hopper (a.k.a. The Admiral) [Leeds] @navy
  > MD
  $ goodturn import friends.md
  friends.md, line 3: the line does not begin with a day, as in "2026-03-04: …"; it was left out.
  One person came in.
  One conversation came in.
  In the notes of the last 90 days one need was heard, for you to keep or dismiss: goodturn needs
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn show grace
  Grace Hopper [ID]
  Called The Admiral.
  You and Grace have talked once, twelve days ago. The tie is young.
  Tags: navy
  
  What they need
    flat near the station (heard) [ID]
  
  What was said
    20 February coffee
      Lunch with Grace Hopper in Leeds. She is looking for a flat near the station. @food
  
  From your address book
    2025-06-15: Grace Hopper has a building named after her.
  
  How to reach them
    address  Leeds

Monica, with nothing lost.

  $ export GOODTURN_HOME="$PWD/monica"
  $ goodturn import "$TESTDIR/../golden/monica/every-field.json"
  4 people came in.
  5 conversations came in.
  every-field.json: Robin Winter is you there; you are kept for what joins you to others, and left in peace.
  
  Next: goodturn today, or goodturn people. If it came in wrong: goodturn undo
  $ goodturn import "$TESTDIR/../golden/monica/every-field.json"
  People: 4 as before.
  Conversations: 5 as before.
  every-field.json: Robin Winter is you there; you are kept for what joins you to others, and left in peace.
  $ goodturn show ann
  Ann Marie Lee [ID]
  Called Annie.
  Architect, Lee & Daughters.
  How you know each other: Met: 1 September 2010, through Ben Cole, at the summer school. She lent me her umbrella.
  You and Ann talk about every eight days; it has been two years. The tie is asleep.
  Tags: choir, Leeds, starred
  
  What you promised
    Send her the photographs: of the trip [ID]
  
  Worth asking about
    Ring her (every 2 weeks), 4 March 2026; ask today [ID]
    Ask about the opening: of the bridge, 15 May 2030; ask on 15 May 2030 [ID]
    Choir anniversary, 20 June [ID]
    Met Ann, 1 September [ID]
  
  What was said
    8 January 2024 message
      WORDS
      Ann, 2024-01-09: From Friday on
    5 January 2024 call
      Plans for the weekend (felt: happy, hope)
    3 January 2024 coffee
      Dinner by the canal (Ate at their place)
  
      Ben told of his garden. (felt: joy)
    1 December 2023 call
      Short one
    11 November 2023 meeting
      Went to the museum (Went to a museum)
  
  Their days and their people
    birthday       12 April
    child          Cem           [ID]
    best friend    Ben Cole      [ID]
    lodger         Robin Winter  [ID]
    introduced by  Ben Cole      [ID]
  
  From your address book
    From the choir, sings alto
  
    2023-06-01: Moved to Leeds, near the canal.
  
    2023-08-15: Won the prize. Achievement or award. For the footbridge
  
  How to reach them
    email    ann@lee.example
    phone    +44 7700 900142                                   mobile
    address  1 Canal Road, Leeds, West Yorkshire, LS1 4AB, GB  home
    chat     @annlee                                           mastodon
  
  There is a picture of them; it goes out with: goodturn export vcard.
  
  Kept from your address book, not used here
    Gender: Woman
    Pronouns: she/her
    Food: No nuts
    Pet: Buddy, dog
    Gift, idea: A book of bridges (2023-12-25; 35.99; She likes Ove Arup; https://books.example/bridges)
    You owe them 50 GBP, train tickets, since 2021-03-08
    They owe you 12.5 EUR (settled), since 2021-03-09
    Reminder: Birthday of Ann, 2025-04-12, every year
    Reminder: Ask about the opening, of the bridge, 2030-05-15
    Reminder: Choir anniversary, 2020-06-20, every year
    Reminder: Ring her, 2026-01-07, every 2 weeks
    Reminder: Old one, 2019-02-03
    Reminder: Met Ann, 2010-09-01, every year
    Home is at: 53.79, -1.54
    Stay in touch: every 60 days
    Last talked to: 2024-01-05
    In Monica since: 2021-03-02
    Document: plan.pdf (application/pdf)
  $ goodturn promises
  Ann Marie Lee: Send her the photographs: of the trip [ID]
  
  Kept one: goodturn done ID   It was none: goodturn dismiss ID   Let go of it: goodturn release ID
  $ goodturn follow-ups
  Ann Marie Lee: Ring her (every 2 weeks), 4 March 2026; ask today [ID]
  Ann Marie Lee: Ask about the opening: of the bridge, 15 May 2030; ask on 15 May 2030 [ID]
  Ann Marie Lee: Choir anniversary, 20 June [ID]
  Ann Marie Lee: Met Ann, 1 September [ID]
  Ben Cole: Ben's day, 10 February [ID]
  
  Asked: goodturn done ID   Not so: goodturn dismiss ID
  $ goodturn export vcard --version 4.0 -o out.vcf > /dev/null
  $ grep -c "X-GOODTURN-KEPT" out.vcf
  26
  $ goodturn undo
  Taken back: Import every-field.json.
  If that was not what you wanted: goodturn undo 2
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
