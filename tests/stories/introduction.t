An introduction asks both people before it brings them together.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn add "Carl Wood" --title "carpenter" > /dev/null
  $ goodturn needs add ann "a carpenter who knows damp" > /dev/null
  $ goodturn shelf add introduction "A carpenter who knows damp" --person carl > /dev/null

  $ goodturn offer carpenter "knows damp"
  $ goodturn offer asked "knows damp" > /dev/null
  $ goodturn offer accepted "knows damp" --other
  $ goodturn offer accepted "knows damp"

It is not given before the other person has said yes, too.

  $ goodturn offer given "knows damp"
  $ goodturn today --on 2026-03-09
  $ goodturn offer asked "knows damp" --other
  $ goodturn offer accepted "knows damp" --other
  $ goodturn offer given "knows damp"

Nobody is introduced who has died since.

  $ goodturn needs add ann "somebody for the stairs" > /dev/null
  $ goodturn edit carl --dead > /dev/null
  $ goodturn offer stairs "knows damp"
