What the machine suggests can be set, and set back.

  $ . "$TESTDIR/setup.sh"
  $ LANG=de_DE.UTF-8 LC_ALL= goodturn settings 2>/dev/null
  name           (not set)                your name
  addresses      (not set)                your own email addresses, separated by commas
  chat-names     (not set)                what you are called in chats, separated by commas
  region         DE                       where numbers without a country code are read, two letters (as suggested)
  zone           GMT                      your time zone, such as Europe/London (as suggested)
  locale         de_DE                    how dates are read: en_GB puts the day first, en_US the month (as suggested)
  moves-a-day    3                        how many people today shows, 1 to 3 (as suggested)
  working-hours  09:00-17:30              when you can be met, such as 9:00-17:30 (as suggested)
  working-days   mon, tue, wed, thu, fri  on which days you can be met, such as mon-fri (as suggested)
  places         (not set)                where you like to meet, the first one first; several with ; between
  quiet-days     (not set)                days on which nothing is suggested: sunday, 2026-12-24..2026-12-26
  alpha          12                       days; larger if you meet your friends a few times a year (see the guide) (as suggested)
  
  To change one: goodturn settings set KEY VALUE
  $ goodturn settings set name "Sam Reed"
  name: Sam Reed
  $ goodturn settings set region at
  region: AT
  $ goodturn settings set moves-a-day 12
  moves-a-day: "12" is not a number of people a day. Give 1, 2 or 3.
  [2]
  $ goodturn settings get region
  AT
  $ goodturn add "Ann Lee" --phone "0660 1234567"
  Ann Lee is here now [ID].
  The last time you talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6" (esc)
  $ goodturn people --json | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["phones"][0]["e164"])'
  +436601234567
