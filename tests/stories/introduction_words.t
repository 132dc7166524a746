An introduction in words: a question and a word about the other for each, one message for both, and some weeks later how it went.

  $ . "$TESTDIR/setup.sh"
  $ words() { "$GOODTURN" draft "$@" --json --on $GOODTURN_DAY | python3 -c 'import json,sys; print(json.load(sys.stdin)["words"])'; }
  $ goodturn add "Ann Lee" --title "Librarian" --org "Northgate Library" --note "going through a divorce" > /dev/null
  $ goodturn add "Carl Wood" --title "Carpenter" --org "Wood and Sons" > /dev/null
  $ goodturn log ann -m "She told me of the divorce, and needs a lawyer." --in-confidence > /dev/null
  $ goodturn needs add ann "a carpenter who knows damp" > /dev/null
  $ goodturn shelf add introduction "A carpenter who knows damp" --person carl > /dev/null
  $ goodturn offer carpenter "knows damp" > /dev/null

Ann is asked first, about Carl.

  $ words ann --for introduce | grep -c "Carl Wood"
  2
  $ words ann --for introduce | grep -oE "Carpenter(, at Wood and Sons)?"
  Carpenter, at Wood and Sons
  $ goodturn draft carl --for introduce
  $ goodturn offer asked "knows damp" > /dev/null; goodturn offer accepted "knows damp" > /dev/null

Then Carl, about Ann: what she does, and nothing of what she needs.

  $ words carl --for introduce | grep -oE "Librarian|Northgate Library"
  Librarian
  Northgate Library
  $ words carl --for introduce | grep -ciE 'damp|divorce|lawyer'
  0
  [1]
  $ goodturn draft ann --for introduce
  $ goodturn offer asked "knows damp" --other > /dev/null; goodturn offer accepted "knows damp" --other > /dev/null

Both said yes: one message for both, and stepping out.

  $ words ann --for introduce > to-ann; words carl --for introduce > to-carl; cmp to-ann to-carl
  $ grep -cE 'leave you two to it|step out' to-ann
  1
  $ grep -ciE 'damp|divorce|lawyer' to-ann
  0
  [1]
  $ goodturn offer given "knows damp"

Some weeks later each is asked how it went.

  $ GOODTURN_DAY=2026-03-26
  $ goodturn today | grep -E '·|landed'
  $ words carl --for hear-back | grep -c "Ann"
  1
  $ goodturn offer landed "knows damp" --helped yes | head -1
  $ goodturn today | grep -c 'ask how it went'
  0
  [1]

Who does not want introductions is not introduced, whichever side they are on, and at no step.

  $ goodturn needs add ann "somebody for the stairs" > /dev/null
  $ goodturn offer stairs "knows damp" > /dev/null
  $ goodturn edit carl --no-introductions > /dev/null
  $ goodturn offer stairs "knows damp"
  $ goodturn offer asked stairs
  $ goodturn draft ann --for introduce
  $ goodturn edit carl --introductions > /dev/null; goodturn edit ann --leave-in-peace > /dev/null
  $ goodturn offer asked stairs
  $ goodturn draft ann --for introduce
  $ goodturn offer withdraw stairs | head -1
