What would be heard in a note; nothing is stored.

  $ . "$TESTDIR/setup.sh"
  $ goodturn hear --about "Ann Lee" -m "Her brother is looking for work. She is no longer looking for a flat. I need to fix my slides."
  $ printf '%s\n' '{"id":"n1","about":"Ann Lee","on":"2026-03-04","text":"Ann needs a dentist in Leeds."}' 'nonsense' '{"id":"n2","about":"Ben","on":"2026-03-04","text":"Nothing much."}' | "$GOODTURN" hear > out.jsonl
  [1]
  $ python3 -c 'import json; [print(o["id"], [n["quote"] for n in o["heard"]["needs"]]) for o in map(json.loads, open("out.jsonl"))]'
  $ goodturn people
