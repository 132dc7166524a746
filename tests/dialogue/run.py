"""Plays a dialogue between a client and `goodturn serve`, and compares what the server says with what is written.

    GOODTURN=build/dev/goodturn python3 tests/dialogue/run.py tests/dialogue/sign_in.txt

A dialogue is lines, each of which does or expects something; the first that is not as expected is printed, and the exit
status is 1.

    # a remark
    serve ARGS                start the server on a home of its own, at any free port; $key, $port and $origin are known then
    stop [SECONDS]            ask it to end (SIGTERM), which it must within that time, 20 if not given, with exit status 0
    $ COMMAND                 a command in the shell, with the same home; `goodturn` is the program
    | PATTERN                 what it printed holds this
    |! PATTERN                what it printed does not hold this
    cards N FILE              make a file with N vCards
    certificate               make cert.pem and key.pem
    every GET                 every GET of the OpenAPI document is answered without a server's error
    at once N PATH            N clients ask for it at the same moment; all are answered with 200
    keep                      the connection stays open and is used for the next requests as well

    > METHOD PATH             the client says
    > Name: value             a header; "-" as its value leaves out one that is sent otherwise; "*N" is N bytes
    > {"json": 1}             the body; or "> @FILE" for the content of a file, "> *N" for N bytes, "> = text" for text
    >> bytes\\r\\n              instead of all that: these bytes as they are
    < 200                     the server says
    < Name: PATTERN           a header; (?P<name>…) keeps a part of it as $name. "< Name: -" : there is no such header
    < {"json": 1}             the body holds these fields, whatever others it has; a text that begins with "~" is a pattern
    < [N]                     the body is a list of N
    < = PATTERN               the body, as text, holds this
    < event NAME {"json": 1}  among the events there is one of that name, with these fields

The cookie of the newest session is sent, and the Origin with whatever is not GET.
"""

import concurrent.futures
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time


class Unexpected(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Unexpected(message)


class Heard:
    """An answer of the server."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def text(self):
        return self.body.decode("utf-8", "replace")

    def events(self):
        found = []
        for block in self.text().split("\n\n"):
            fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != ":")
            if "event" in fields:
                found.append((fields["event"], json.loads(fields["data"])))
        return found

    def __str__(self):
        return f"{self.status} {self.headers}\n{self.text()[:2000]}"


class Dialogue:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.home = folder / "home"
        self.known = {}
        self.server = None
        self.is_secure = False
        self.request = None
        self.heard = None
        self.printed = ""
        self.kept = None
        self.keeps = False

    def environment(self):
        return {**os.environ, "GOODTURN_HOME": str(self.home), "TZ": "UTC", "LC_ALL": "C.UTF-8", "GOODTURN_VECTORS": "none",
                "PATH": f"{self.program.parent}:{os.environ['PATH']}"}

    def fill(self, text):
        return re.sub(r"\$(\w+)", lambda m: self.known.get(m[1], m[0]), text)

    # what is done

    def serve(self, arguments):
        expect(self.server is None, "the server runs already")
        self.is_secure = "--tls-cert" in arguments
        self.server = subprocess.Popen([str(self.program), "serve", "--port", "0", *arguments.split()], cwd=self.folder,
                                       env=self.environment(), stdout=subprocess.PIPE, stderr=(self.folder / "stderr").open("w"), text=True)
        line = self.server.stdout.readline()
        link = re.search(r"(https?://[^:]+:(\d+))/open\?key=(\S+)", line)
        expect(link, f"no link was printed: {line!r} {(self.folder / 'stderr').read_text()}")
        self.known.update(origin=link[1], port=link[2], key=link[3])

    def stop(self, seconds):
        server, self.server = self.server, None
        self.kept = None
        server.send_signal(signal.SIGTERM)
        try:
            status = server.wait(seconds)
        except subprocess.TimeoutExpired:
            server.kill()
            raise Unexpected(f"the server did not end within {seconds} s") from None
        expect(status == 0, f"the server ended with {status}\n{(self.folder / 'stderr').read_text()[-4000:]}")

    def shell(self, command):
        done = subprocess.run(["bash", "-c", self.fill(command)], cwd=self.folder, env=self.environment(), capture_output=True, text=True,
                              timeout=120, check=False)
        self.printed = done.stdout + done.stderr + f"[{done.returncode}]"

    def cards(self, count, name):
        with (self.folder / name).open("w", encoding="utf-8") as out:
            for i in range(count):
                out.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person Number{i}\r\nEMAIL:person{i}@example.org\r\nEND:VCARD\r\n")

    def certificate(self):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2",
                        "-subj", "/CN=localhost"], cwd=self.folder, check=True, capture_output=True)

    def connection(self):
        if self.kept is not None:
            return self.kept
        if self.is_secure:
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            made = http.client.HTTPSConnection("127.0.0.1", int(self.known["port"]), timeout=120, context=context)
        else:
            made = http.client.HTTPConnection("127.0.0.1", int(self.known["port"]), timeout=120)
        if self.keeps:
            self.kept = made
        return made

    def headers(self, method):
        sent = {"Host": f"127.0.0.1:{self.known['port']}"}
        if "token" in self.known:
            prefix = "__Host-" if self.is_secure else ""
            sent["Cookie"] = f"{prefix}goodturn-{self.known['port']}={self.known['token']}"
        if method not in ("GET", "HEAD"):
            sent["Origin"] = f"{'https' if self.is_secure else 'http'}://{sent['Host']}"
        return sent

    def ask(self, method, path, headers, body):
        connection = self.connection()
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders()
        if body is not None:
            try:
                connection.send(body)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the server has answered before it read all
        answer = connection.getresponse()
        heard = Heard(answer.status, answer.headers, answer.read())
        if not self.keeps:
            connection.close()
        return heard

    def ask_raw(self, sent):
        with socket.create_connection(("127.0.0.1", int(self.known["port"])), timeout=60) as connection:
            connection.sendall(sent)
            received = b""
            while piece := connection.recv(65536):
                received += piece
        head, _, body = received.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        expect(lines[0], "the server said nothing")
        return Heard(int(lines[0].split()[1]), dict(line.split(": ", 1) for line in lines[1:]), body)

    def say(self):
        """Sends what was gathered, unless that was done."""
        if self.request is None:
            return
        request, self.request = self.request, None
        if isinstance(request, bytes):
            self.heard = self.ask_raw(request)
            return
        method, path, given, body = request
        headers = self.headers(method)
        for name, value in given.items():
            if value == "-":
                headers.pop(name, None)
            else:
                headers[name] = value
        self.heard = self.ask(method, path, headers, body)

    def every_get(self):
        document = json.loads(self.ask("GET", "/api/openapi.json", self.headers("GET"), None).body)
        count = 0
        for path, methods in document["paths"].items():
            if "get" not in methods:
                continue
            asked = re.sub(r"\{\w+\}", "Ann%20Lee", path)
            needed = "?format=json" if path == "/api/export" else "?what=Ann%20Lee" if path in ("/api/match", "/api/introductions") else ""
            heard = self.ask("GET", asked + needed, self.headers("GET"), None)
            expect(heard.status < 500, f"GET {asked}{needed}: {heard}")
            json.loads(heard.body)
            count += 1
        expect(count > 20, f"only {count} operations are read with GET")

    def at_once(self, count, path):
        with concurrent.futures.ThreadPoolExecutor(count) as pool:
            asked = [pool.submit(self.ask, "GET", path, self.headers("GET"), None) for _ in range(count)]
            for each in asked:
                expect(each.result().status == 200, f"GET {path}: {each.result()}")

    # what is expected

    def matches(self, pattern, text, what):
        found = re.search(self.fill(pattern), text)
        expect(found, f"{what} is {text!r}, and not as {pattern!r}")
        self.known.update({name: value for name, value in found.groupdict().items() if value is not None})

    def holds(self, expected, actual, where):
        if isinstance(expected, dict):
            expect(isinstance(actual, dict), f"{where} is {actual!r}, and no object")
            for name, value in expected.items():
                expect(name in actual, f"{where} has no {name!r}: {actual!r}")
                self.holds(value, actual[name], f"{where}.{name}")
        elif isinstance(expected, list):
            expect(isinstance(actual, list) and len(actual) == len(expected), f"{where} is {actual!r}, and not {len(expected)} things")
            for i, value in enumerate(expected):
                self.holds(value, actual[i], f"{where}[{i}]")
        elif isinstance(expected, str) and expected.startswith("~"):
            self.matches(expected[1:], str(actual), where)
        else:
            wanted = self.fill(expected) if isinstance(expected, str) else expected
            expect(actual == wanted, f"{where} is {actual!r}, and not {wanted!r}")

    def hears(self, text):
        self.say()
        heard = self.heard
        if re.fullmatch(r"\d{3}", text):
            expect(heard.status == int(text), f"the server says {heard}")
        elif re.fullmatch(r"\[\d+\]", text):
            expect(len(json.loads(heard.body)) == int(text[1:-1]), f"the list is another: {heard}")
        elif text[0] == "{" or text[0] == "[":
            try:
                body = json.loads(heard.body)
            except ValueError:
                raise Unexpected(f"the body is not JSON: {heard}") from None
            self.holds(json.loads(text), body, "the body")
        elif text.startswith("= "):
            self.matches(text[2:], heard.text(), "the body")
        elif text.startswith("event "):
            name, _, fields = text[6:].partition(" ")
            found = [data for event, data in heard.events() if event == name]
            expect(found, f"there is no event {name}: {heard}")
            if fields:
                self.holds(json.loads(fields), found[-1], f"the event {name}")
        else:
            name, _, pattern = text.partition(": ")
            value = heard.headers.get(name)
            if pattern == "-":
                expect(value is None, f"there is {name}: {value}")
            else:
                expect(value is not None, f"there is no {name}: {heard}")
                self.matches(f"^(?:{pattern})$", value, name)

    def says(self, text):
        if re.match(r"[A-Z]+ /", text):
            self.say()
            method, path = self.fill(text).split(" ", 1)
            self.request = (method, path, {}, None)
            self.heard = None
            return
        method, path, headers, body = self.request
        if text[0] == "@":
            body = (self.folder / text[1:]).read_bytes()
        elif text[0] == "*":
            body = b"x" * int(text[1:])
        elif text.startswith("= "):
            body = self.fill(text[2:]).encode()
        elif text[0] in "{[":
            body = self.fill(text).encode()
            headers.setdefault("Content-Type", "application/json")
        else:
            name, _, value = text.partition(": ")
            headers[name] = "x" * int(value[1:]) if re.fullmatch(r"\*\d+", value) else self.fill(value)
        self.request = (method, path, headers, body)

    def play(self, line):
        if not line or line.startswith("#"):
            return
        kind, _, rest = line.partition(" ")
        if kind == "<":
            self.hears(rest)
            return
        if kind == ">" and self.request is not None and not re.match(r"[A-Z]+ /", rest):
            self.says(rest)
            return
        self.say()
        if kind == ">":
            self.says(rest)
        elif kind == ">>":
            self.request = self.fill(rest).encode().decode("unicode_escape").encode("latin-1")
        elif kind == "serve":
            self.serve(rest)
        elif kind == "stop":
            self.stop(int(rest or 20))
        elif kind == "$":
            self.shell(rest)
        elif kind == "|":
            expect(re.search(self.fill(rest), self.printed), f"it printed {self.printed!r}")
        elif kind == "|!":
            expect(not re.search(self.fill(rest), self.printed), f"it printed {self.printed!r}")
        elif kind == "cards":
            count, name = rest.split()
            self.cards(int(count), name)
        elif kind == "certificate":
            self.certificate()
        elif line == "every GET":
            self.every_get()
        elif line.startswith("at once "):
            count, path = line[8:].split()
            self.at_once(int(count), path)
        elif line == "keep":
            self.keeps = True
        else:
            raise Unexpected("this line is not understood")


def main(arguments):
    if len(arguments) != 2 or "GOODTURN" not in os.environ:
        print(__doc__, file=sys.stderr)
        return 2
    path = pathlib.Path(arguments[1])
    folder = pathlib.Path(tempfile.mkdtemp(prefix="goodturn-dialogue."))
    dialogue = Dialogue(pathlib.Path(os.environ["GOODTURN"]).resolve(), folder)
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                dialogue.play(line.strip())
            except (Unexpected, OSError, http.client.HTTPException, subprocess.SubprocessError, ValueError) as problem:
                print(f"{path}:{number}: {line}\n    {type(problem).__name__}: {problem}")
                if (folder / "stderr").exists():
                    print((folder / "stderr").read_text()[-4000:])
                return 1
        dialogue.say()
        if dialogue.server is not None:
            dialogue.stop(20)
    except Unexpected as problem:
        print(f"{path}: {problem}")
        return 1
    finally:
        if dialogue.server is not None:
            dialogue.server.kill()
            dialogue.server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
