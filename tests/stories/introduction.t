An introduction asks both people before it brings them together.

  $ . "$TESTDIR/setup.sh"
