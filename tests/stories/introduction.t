An introduction asks both people before it brings them together.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn add "Carl Wood" --title "carpenter" > /dev/null
  $ goodturn needs add ann "a carpenter who knows damp" > /dev/null
  $ goodturn shelf add introduction "A carpenter who knows damp" --person carl > /dev/null

  $ goodturn offer carpenter "knows damp"
  A carpenter who knows damp for Ann Lee: drafted [ID]
  
      WORDS
  
      WORDS
  
  Ask Ann Lee in your own way; nothing was sent. Then: goodturn offer asked ID
  $ goodturn offer asked "knows damp" > /dev/null
  $ goodturn offer accepted "knows damp" --other
  Ann Lee has not said yes yet, or it is over. Carl Wood is asked after that.
  [1]
  $ goodturn offer accepted "knows damp"
  A carpenter who knows damp for Ann Lee: accepted [ID]
  
      WORDS
  
  Now ask Carl Wood in your own way; nothing was sent. Then: goodturn offer asked ID --other

It is not given before the other person has said yes, too.

  $ goodturn offer given "knows damp"
  Carl Wood was not asked yet. Both say yes first. Ask, then: goodturn offer asked ID --other.
  [1]
  $ goodturn today --on 2026-03-09 | grep -v Smaller
  Carl Wood \xc2\xb7 ask whether you may introduce them (esc)
  Ann Lee would like to be introduced to Carl, who has not been asked yet.
  
      WORDS
  
  Asked: goodturn offer asked ID --other   Talked: goodturn log "Carl Wood" -m "\xe2\x80\xa6"   Not today: goodturn skip "Carl Wood" (esc)
  $ goodturn offer asked "knows damp" --other
  A carpenter who knows damp for Ann Lee: accepted [ID]
  
      WORDS
  
  When Carl Wood answers: goodturn offer accepted ID --other (or declined).
  $ goodturn offer accepted "knows damp" --other
  A carpenter who knows damp for Ann Lee: accepted [ID]
  
      WORDS
  
  Both said yes. Bring them together, and step out. Then: goodturn offer given ID
  $ goodturn offer given "knows damp"
  A carpenter who knows damp for Ann Lee: given [ID]
  
      WORDS
  
  Step out now. In three weeks you are reminded to ask how it went. Then: goodturn offer landed ID --helped yes

Nobody is introduced who has died since.

  $ goodturn needs add ann "somebody for the stairs" > /dev/null
  $ goodturn edit carl --dead > /dev/null
  $ goodturn offer stairs "knows damp"
  Carl Wood is no longer alive. Choose somebody else.
  [1]
