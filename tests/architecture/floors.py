"""Checks that no room includes a room above its own floor, or beside it where the design keeps them apart, nor a
header of another room that shows the types of a library.

    python3 tests/architecture/floors.py src

Prints each offending include as file:line and exits 1; exits 0 and prints nothing otherwise. Exits 2 if the folder
is not a source tree at all, so that a wrong path is not mistaken for a clean house.
"""

import pathlib
import re
import sys

# A room and the rooms it may include, besides itself. A room that is not here is not part of the house yet: add it.
BASE = {"base"}
STORE = BASE | {"store"}
PEOPLE = STORE | {"people"}
TALK = PEOPLE | {"conversations", "words"}
SERVE = TALK | {"listen", "coffee", "intake", "meaning", "serve"}
OPERATIONS = SERVE | {"codes", "reach", "reciprocity", "practice", "events", "drafts", "operations"}

MAY_INCLUDE = {
    "base": set(),
    "store": BASE,
    "meaning": BASE,
    "codes": BASE,
    "people": STORE,
    "conversations": PEOPLE,
    "words": PEOPLE,
    "listen": TALK,
    "drafts": TALK | {"listen"},
    "coffee": TALK,
    "intake": TALK | {"coffee"},
    "serve": TALK | {"listen", "intake", "meaning"},
    "reach": SERVE,
    "reciprocity": SERVE,
    "practice": TALK,
    "events": SERVE,
    "operations": SERVE | {"codes", "reach", "reciprocity", "practice", "events", "drafts"},
    "cli": OPERATIONS,
    "mcp": OPERATIONS,
    "http": OPERATIONS,
}
# main.cpp stands above all rooms and knows the faces only.
MAIN_MAY_INCLUDE = {"cli", "mcp", "http"}

SOURCES = {".hpp", ".cpp", ".h", ".ipp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
# Libraries whose types stay inside one room.
LIBRARY = re.compile(r"^\s*#\s*include\s*<(nlohmann/|unicode/|date/|SQLiteCpp/|sqlite3|phonenumbers/|csv\.h|uchardet/|nlopt|qrencode\.h|png\.h|libical/|gmime/|glib|zip\.h|boost/|openssl/|sodium)")
# The one header that is meant to carry a library to every room.
JSON = "base/json.hpp"


def allowed_for(relative):
    """The room of a file, and the rooms it may include; None for an unknown room."""
    if len(relative.parts) == 1:
        return "main", MAIN_MAY_INCLUDE
    room = relative.parts[0]
    return room, MAY_INCLUDE.get(room)


def private_headers(files):
    """The headers that show a library's types, themselves or through a header they include: each is for its own room."""
    private = set()
    while True:
        found = {
            name
            for name, lines in files.items()
            if name.endswith((".hpp", ".h"))
            and name != JSON
            and any(
                LIBRARY.match(line) or ((include := INCLUDE.match(line)) and include[1] in private)
                for line in lines
            )
        }
        if found == private:
            return private
        private = found


def problem_of(relative, line, private):
    """What is wrong with one line of a file, or None."""
    room, allowed = allowed_for(relative)
    found = INCLUDE.match(line)
    if not found or found[1].endswith("_resources.hpp"):
        return None
    if "/" not in found[1]:
        return f'"{found[1]}" does not say its room: write "room/name.hpp"'
    target = found[1].split("/")[0]
    if target not in MAY_INCLUDE:
        return f'"{found[1]}" is in no room'
    if target == room:
        return None
    if target not in allowed:
        return f'{room} may not include {target} ("{found[1]}")'
    if found[1] in private:
        return f'"{found[1]}" shows the types of a library, so it is for the room {target} alone'
    return None


def problems_in(source):
    paths = sorted(p for p in source.rglob("*") if p.suffix in SOURCES)
    files = {p.relative_to(source).as_posix(): p.read_text(encoding="utf-8").splitlines() for p in paths}
    private = private_headers(files)
    for name, lines in files.items():
        relative = pathlib.PurePosixPath(name)
        if allowed_for(relative)[1] is None:
            yield f"{source / name}:1: no floor is named for the room {relative.parts[0]} (see {pathlib.Path(__file__).name})"
            continue
        for number, line in enumerate(lines, start=1):
            problem = problem_of(relative, line, private)
            if problem:
                yield f"{source / name}:{number}: {problem}"


def main(arguments):
    if len(arguments) != 2 or not (pathlib.Path(arguments[1]) / "base").is_dir():
        print("usage: floors.py SRC, the folder with one folder a room", file=sys.stderr)
        return 2
    problems = list(problems_in(pathlib.Path(arguments[1])))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
