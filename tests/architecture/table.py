"""Checks that the command line can do nothing that the table of operations cannot.

    python3 tests/architecture/table.py src

Every function that src/operations declares and src/cli calls is declared in src/operations/table.cpp, or is named below
with the reason why it need not be; and every function of the shape of an operation is in the table, called or not.
Prints each that is missing and exits 1; exits 0 and prints nothing otherwise.
"""

import pathlib
import re
import sys

NOT_AN_OPERATION = {
    "home_folder": "where the data lies",
    "open_home": "opens it",
    "owner_of": "the settings, to read a day as the owner writes it",
    "day_from_words": "reads a day that was typed",
    "export_to": "the operation \"export\", piece by piece into a file",
    "export_folder": "the operation \"export\", file by file into a folder",
    "export_vdir": "the operation \"export\", into a folder that has files already",
    "uid_in": "tells whose file one of that folder is",
    "openapi_text": "the table itself, as a document",
    "find": "the table itself",
    "all": "the table itself",
}

DECLARED = re.compile(r"declare<&(\w+)>")
# At the beginning of a line, so outside of structs: a type, a name, and what it takes.
FUNCTION = re.compile(r"^[A-Za-z][\w:<>,*& ]*?[ &*>](\w+)\(", re.MULTILINE)
OPERATION = re.compile(r"^Result<[^\n]*> (\w+)\(Context& \w+, const \w+& \w+\);", re.MULTILINE)
CALLED = re.compile(r"\boperations::(\w+)")
CALLED_BARE = re.compile(r"\b(?:operations::)?(\w+)(?=\(|,|\))")


def texts_in(folder, pattern):
    return {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob(pattern))}


def problems_in(source):
    headers = texts_in(source / "operations", "*.hpp")
    declared = set(DECLARED.findall((source / "operations" / "table.cpp").read_text(encoding="utf-8")))
    functions = {name for text in headers.values() for name in FUNCTION.findall(text)}
    for path, text in headers.items():
        for name in OPERATION.findall(text):
            if name not in declared | NOT_AN_OPERATION.keys():
                yield f"{path}: {name} is an operation, but not in the table"
    if len(declared) < 10 or len(functions) < len(declared):
        yield f"{source}: the declarations are not understood (see {pathlib.Path(__file__).name})"
    for path, text in texts_in(source / "cli", "*.[ch]pp").items():
        called = CALLED_BARE if "using namespace operations" in text else CALLED
        for number, line in enumerate(text.splitlines(), start=1):
            for name in called.findall(line):
                if name in functions and name not in declared | NOT_AN_OPERATION.keys():
                    yield f"{path}:{number}: {name} is called, but not in the table"


def main(arguments):
    if len(arguments) != 2 or not (pathlib.Path(arguments[1]) / "operations").is_dir():
        print("usage: table.py SRC, the folder with one folder a room", file=sys.stderr)
        return 2
    problems = list(problems_in(pathlib.Path(arguments[1])))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
