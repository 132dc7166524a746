Before it goes out: does this give, or take?

  $ . "$TESTDIR/setup.sh"
  $ goodturn check-draft -m "Hi Ann, can I pick your brain about pricing? Just following up on this, I need it asap."
  Five things to look at; the first matters most.
  
  What takes rather than gives
    \xe2\x80\x9casap\xe2\x80\x9d (characters 83 to 86; pressure) (esc)
      "asap" puts the clock between you. If there is a real date, say why it is that date.
    \xe2\x80\x9cpick your brain\xe2\x80\x9d (characters 15 to 29; pick-your-brain) (esc)
      "pick your brain" says neither what you would like to know, nor how long it takes, nor why them.
    \xe2\x80\x9cJust following up\xe2\x80\x9d (characters 46 to 62; nudge) (esc)
      "Just following up" reminds them of a debt, and says nothing new.
  
  What is missing
    An easy way to say no. People find that harder than it looks from the outside. (way-out)
    A reason to write that is about them: what they told you, or a question about their days. (about-them)
  
  Better
    I will decide about \xe2\x80\xa6 on Friday, so a word before then would help; if it does not suit, that is fine. (esc)
  $ goodturn check-draft -m "Could you introduce me to your boss?"
  Two things to look at; the first matters most.
  
  What is missing
    An easy way to say no. People find that harder than it looks from the outside. (way-out)
    A reason to write that is about them: what they told you, or a question about their days. (about-them)
  
  Better
    If it does not suit you, just say so; no is a fine answer.

It is calm on a good one, whether it asks for something or not.

  $ goodturn check-draft -m "Hi Ann, last time you told me about the interview. How did it go? No need to answer at length."
  This reads well: it remembers them, it asks about them and it is easy to say no to.
  $ goodturn check-draft -m "Hi Dan, you once mentioned that your old team hires editors. Would you tell me whom I could write to there? A no is a fine answer."
  This reads well: it remembers them and it is easy to say no to.
  $ goodturn check-draft -m "I lost my job in May, and I need help."
  This reads well: it is short and plain.

With whom it goes to, it knows more.

  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn log ann -m "Talked." --when 2024-12-01 > /dev/null
  $ goodturn favour ann -m "lent me her car" > /dev/null
  $ goodturn check-draft --to ann -m "Hi Ann, how are you? Could you read my CV? If not, no worries."
  Two things to look at; the first matters most.
  
  What takes rather than gives
    \xe2\x80\x9cCould you read\xe2\x80\x9d (characters 22 to 35; ask-after-silence) (esc)
      WORDS
  
  What is missing
    A line of thanks: they did something for you, and you have not thanked yet. (thanks)
  
  Better
    Hello Ann, it has been a long time, and you came to mind today. How are you?

The same for scripts, with the place in characters; from a pipe; in any spelling and encoding.

  $ echo "Grüße 👋 May I pick your brain?" | "$GOODTURN" check-draft --json | python3 -c 'import json,sys; r=json.load(sys.stdin); t=r["takes"][0]; print(r["reads_well"], t["quote"], t["start"], t["length"], t["basis"])'
  False pick your brain 14 15 house
  $ printf 'Ren\xe9, can I pick your brain?' | goodturn check-draft | head -4
  Three things to look at; the first matters most.
  
  What takes rather than gives
    \xe2\x80\x9cpick your brain\xe2\x80\x9d (characters 13 to 27; pick-your-brain) (esc)
  $ python3 -c 'print("asap and your brain, " * 60000)' | "$GOODTURN" check-draft | head -1
  Three things to look at; the first matters most.
  $ goodturn check-draft -m "Hallo Anna, wie geht es dir? Hast du am Freitag Zeit für einen Kaffee?"
  This does not look like English, and only English is read so far.
  $ goodturn check-draft -m "👍"
  There are no words in it to read.
  $ goodturn check-draft -m "  "
  There is nothing to read. Give the draft with -m, or through a pipe: goodturn check-draft < draft.txt
  [2]
  $ goodturn check-draft < /dev/null
  There is nothing to read. Give the draft with -m, or through a pipe: goodturn check-draft < draft.txt
  [2]

A rule that one does not care for is left out.

  $ goodturn check-draft -m "Sorry to bother you. How is your knee?"
  One thing to look at.
  
  What takes rather than gives
    \xe2\x80\x9cSorry to bother\xe2\x80\x9d (characters 1 to 15; apology) (esc)
      "Sorry to bother" makes them comfort you before they can answer, and an apology does not make advice or an ask more welcome.
  
  Better
    May I ask you something? No is a fine answer.
  $ goodturn check-draft -m "Sorry to bother you. How is your knee?" --without apology
  This reads well: it asks about them.
  $ goodturn check-draft -m "Hello" --without tone | cut -c1-60
  "tone" is not a rule of reading drafts. Rules are: guilt, pr
  $ goodturn history
     3  2026-03-04 12:00  note a favour of Ann Lee: lent me her car
     2  2026-03-04 12:00  log a coffee with Ann Lee
     1  2026-03-04 12:00  add Ann Lee
