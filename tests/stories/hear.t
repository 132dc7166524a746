What would be heard in a note; nothing is stored.

  $ . "$TESTDIR/setup.sh"
  $ goodturn hear --about "Ann Lee" -m "Her brother is looking for work. She is no longer looking for a flat. I need to fix my slides."
  A need, perhaps
    work (her brother, work)
      \xe2\x80\x9cHer brother is looking for work\xe2\x80\x9d: "looking for" says that something is being sought. (esc)
  $ printf '%s\n' '{"id":"n1","about":"Ann Lee","on":"2026-03-04","text":"Ann needs a dentist in Leeds."}' 'nonsense' '{"id":"n2","about":"Ben","on":"2026-03-04","text":"Nothing much."}' | "$GOODTURN" hear > out.jsonl
  line 2: this is not a JSON object. A line is {"id", "about", "on", "text"}.
  [1]
  $ python3 -c 'import json; [print(o["id"], [n["quote"] for n in o["heard"]["needs"]]) for o in map(json.loads, open("out.jsonl"))]'
  n1 ['Ann needs a dentist in Leeds']
  n2 []
  $ goodturn people
  Nobody here yet. Bring in your address book:
    goodturn import FILE
  Or write down the last person you talked to:
    goodturn log NAME -m NOTE --new
