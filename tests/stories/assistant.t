An assistant prepares a coffee and writes it down afterwards; what was told in confidence stays here.

  $ . "$TESTDIR/setup.sh"
  $ cat > talk.py <<'PYTHON'
  > """Says to `goodturn mcp` what an assistant's program would: a line an argument, TOOL {ARGUMENTS}."""
  > import json, os, subprocess, sys
  > hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "story", "version": "1"}}
  > said = [{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello},
  >         {"jsonrpc": "2.0", "method": "notifications/initialized"}]
  > for number, line in enumerate(sys.argv[1:], start=1):
  >     tool, _, arguments = line.partition(" ")
  >     said.append({"jsonrpc": "2.0", "id": number, "method": "tools/call",
  >                  "params": {"name": tool, "arguments": json.loads(arguments or "{}")}})
  > done = subprocess.run([os.environ["GOODTURN"], "mcp", "--on", os.environ["GOODTURN_DAY"]], text=True,
  >                       input="".join(json.dumps(each) + "\n" for each in said), stdout=subprocess.PIPE, check=True)
  > answers = [json.loads(line) for line in done.stdout.splitlines()][1:]
  > for answer in answers:
  >     if "error" in answer: print("not possible:", answer["error"]["message"])
  >     elif answer["result"]["isError"]: print("not done:", answer["result"]["content"][0]["text"])
  >     else: print(json.dumps(answer["result"]["structuredContent"], ensure_ascii=False))
  > PYTHON
  $ talk() { python3 talk.py "$@"; }
  $ pick() { python3 -c 'import json, sys; print(eval(sys.argv[1], {"it": json.load(sys.stdin)}))' "$1"; }

Yesterday Ann told two things; one of them in confidence.

  $ goodturn add "Ann Lee" > /dev/null
  $ goodturn log ann --when yesterday -m "Ann is looking for a carpenter." > /dev/null
  $ goodturn log ann --when yesterday --in-confidence -m "Ann is looking for a lawyer for her divorce." > /dev/null
  $ goodturn show ann | grep -c divorce
  1

The assistant reads the page before the coffee.

  $ talk 'brief {"person": "ann"}' | pick '[need["gist"] for need in it["needs"]], it["last_time"]'
  (['carpenter'], 'A coffee yesterday, told in confidence.')
  $ talk 'show {"person": "ann"}' 'needs' 'today' 'history' 'people {"query": "ann"}' | grep -c divorce
  0
  [1]
  $ talk 'people {"query": "divorce"}'
  {"items": []}
  $ talk 'done {"reference": "divorce"}'
  not done: nothing noted fits "divorce". See: goodturn needs, goodturn promises, goodturn follow-ups, goodturn shelf, goodturn offer, goodturn ask.

It writes the coffee down, and the history says whose words these are.

  $ talk 'log {"people": ["ann"], "note": "Ann has found a carpenter. She starts at the library on Monday."}' | pick 'it["conversation"]["kind"]'
  coffee
  $ goodturn history | head -1
     4  2026-03-04 12:00  log a coffee with Ann Lee (assistant)
  $ goodturn undo
  Taken back: Log a coffee with Ann Lee.
  If that was not what you wanted: goodturn undo 5

It takes back its own changes, not the owner's; it forgets nobody, and hands over nothing.

  $ talk 'undo {"change": 1}' 'forget {"person": "ann", "sure": true}' 'export' 'edit {"person": "ann", "set": {"photo": "/etc/passwd"}}'
  not done: there is no change 1 in the history. See: goodturn history
  not possible: "forget" is for the owner alone: what is forgotten is gone for good
  not possible: "export" is for the owner alone: it hands over everyone at once
  not done: photo: an assistant names no files of this computer. Leave out the photo; its owner can add it.

What is not the protocol is answered as the protocol says, and the conversation goes on.

  $ printf '%s\n' 'hello' '{"jsonrpc":"2.0","id":1,"method":"dance"}' '{"jsonrpc":"2.0","id":2,"method":"ping"}' | "$GOODTURN" mcp
  {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"this is not JSON, in one line and UTF-8"}}
  {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"there is no method \"dance\" here"}}
  {"jsonrpc":"2.0","id":2,"result":{}}
