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
  It is Ann Lee who is asked now. The words: goodturn draft ID --for introduce
  [1]
  $ goodturn offer asked "knows damp" > /dev/null; goodturn offer accepted "knows damp" > /dev/null

Then Carl, about Ann: what she does, and nothing of what she needs.

  $ words carl --for introduce | grep -oE "Librarian|Northgate Library"
  Librarian
  Northgate Library
  $ words carl --for introduce | grep -ciE 'damp|divorce|lawyer'
  0
  [1]
  $ goodturn draft ann --for introduce
  It is Carl Wood who is asked now. The words: goodturn draft ID --for introduce
  [1]
  $ goodturn offer asked "knows damp" --other > /dev/null; goodturn offer accepted "knows damp" --other > /dev/null

Both said yes: one message for both, and stepping out.

  $ words ann --for introduce > to-ann; words carl --for introduce > to-carl; cmp to-ann to-carl
  $ grep -cE 'leave you two to it|step out' to-ann
  1
  $ grep -ciE 'damp|divorce|lawyer' to-ann
  0
  [1]
  $ goodturn offer given "knows damp"
  A carpenter who knows damp for Ann Lee: given [ID]
  
      WORDS
  
  Step out now. In three weeks you are reminded to ask how it went. Then: goodturn offer landed ID --helped yes

Some weeks later each is asked how it went.

  $ GOODTURN_DAY=2026-03-26
  $ goodturn today | grep -E '·|landed'
  Ann Lee \xc2\xb7 ask how it went (esc)
  Done: goodturn offer landed ID   Talked: goodturn log "Ann Lee" -m "\xe2\x80\xa6"   Not today: goodturn skip "Ann Lee" (esc)
  Carl Wood \xc2\xb7 ask how it went (esc)
  Done: goodturn offer landed ID   Talked: goodturn log "Carl Wood" -m "\xe2\x80\xa6"   Not today: goodturn skip "Carl Wood" (esc)
  $ words carl --for hear-back | grep -c "Ann"
  1
  $ goodturn offer landed "knows damp" --helped yes | head -1
  A carpenter who knows damp for Ann Lee: landed [ID]
  $ goodturn today | grep -c 'ask how it went'
  0
  [1]

Who does not want introductions is not introduced, whichever side they are on, and at no step.

  $ goodturn needs add ann "somebody for the stairs" > /dev/null
  $ goodturn offer stairs "knows damp" > /dev/null
  $ goodturn edit carl --no-introductions > /dev/null
  $ goodturn offer stairs "knows damp"
  Carl Wood does not want introductions. Choose somebody else.
  [1]
  $ goodturn offer asked stairs
  Carl Wood does not want introductions. Choose somebody else.
  [1]
  $ goodturn draft ann --for introduce
  Carl Wood does not want introductions. Choose somebody else.
  [1]
  $ goodturn edit carl --introductions > /dev/null; goodturn edit ann --leave-in-peace > /dev/null
  $ goodturn offer asked stairs
  Ann Lee is to be left in peace. So nobody is introduced.
  [1]
  $ goodturn draft ann --for introduce
  Ann Lee is to be left in peace, so nothing is drafted. If that has changed: goodturn edit ID --no-leave-in-peace
  [1]
  $ goodturn offer withdraw stairs | head -1
  A carpenter who knows damp for Ann Lee: withdrawn [ID]
