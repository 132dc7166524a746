Before it goes out: does this give, or take?

  $ . "$TESTDIR/setup.sh"
  $ goodturn check-draft -m "Hi Ann, can I pick your brain about pricing? Just following up on this, I need it asap."
  $ goodturn check-draft -m "Could you introduce me to your boss?"

It is calm on a good one, whether it asks for something or not.

  $ goodturn check-draft -m "Hi Ann, last time you told me about the interview. How did it go? No need to answer at length."
  $ goodturn check-draft -m "Hi Dan, you once mentioned that your old team hires editors. Would you tell me whom I could write to there? A no is a fine answer."
  $ goodturn check-draft -m "I lost my job in May, and I need help."

With whom it goes to, it knows more.

  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn log ann -m "Talked." --when 2024-12-01 > /dev/null
  $ goodturn favour ann -m "lent me her car" > /dev/null
  $ goodturn check-draft --to ann -m "Hi Ann, how are you? Could you read my CV? If not, no worries."

The same for scripts, with the place in characters; from a pipe; in any spelling and encoding.

  $ echo "Grüße 👋 May I pick your brain?" | "$GOODTURN" check-draft --json | python3 -c 'import json,sys; r=json.load(sys.stdin); t=r["takes"][0]; print(r["reads_well"], t["quote"], t["start"], t["length"], t["basis"])'
  $ printf 'Ren\xe9, can I pick your brain?' | goodturn check-draft | head -4
  $ python3 -c 'print("asap and your brain, " * 60000)' | "$GOODTURN" check-draft | head -1
  $ goodturn check-draft -m "Hallo Anna, wie geht es dir? Hast du am Freitag Zeit für einen Kaffee?"
  $ goodturn check-draft -m "👍"
  $ goodturn check-draft -m "  "
  $ goodturn check-draft < /dev/null

A rule that one does not care for is left out.

  $ goodturn check-draft -m "Sorry to bother you. How is your knee?"
  $ goodturn check-draft -m "Sorry to bother you. How is your knee?" --without apology
  $ goodturn check-draft -m "Hello" --without tone | cut -c1-60
  $ goodturn history
