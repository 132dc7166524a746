An import that is stopped in the middle by Ctrl-C leaves everything as it was.

  $ . "$TESTDIR/setup.sh"
  $ goodturn add "Ann Lee" > /dev/null
  $ python3 - <<'PY'
  > import os, signal, subprocess, time
  > with open("people.vcf", "w") as out:
  >     for i in range(60000):
  >         out.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{i}\r\nFN:Person {i}\r\nEMAIL:p{i}@mail.example\r\nEND:VCARD\r\n")
  > started = subprocess.Popen([os.environ["GOODTURN"], "import", "people.vcf"], stdout=subprocess.DEVNULL,
  >                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
  > written = lambda: os.path.exists("home/goodturn.db-wal") and os.path.getsize("home/goodturn.db-wal") > 1_000_000
  > while started.poll() is None and not written():
  >     time.sleep(0.05)
  > started.send_signal(signal.SIGINT)
  > print("stopped" if started.wait() != 0 else "it was too quick")
  > PY
  stopped
  $ goodturn people
  Ann Lee        [ID]
  $ goodturn doctor | grep -c "is whole"
  1
  $ goodturn history | grep -c import
  0
  [1]
