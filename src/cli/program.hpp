#pragma once
/// The command line: the face that most people meet first.
#include <string>
#include <vector>

namespace goodturn::cli {

struct Terminal;

/// What `main` does. Exit status: 0 done, 1 failed or refused, 2 usage or ambiguous, 3 not found.
int run_program(int argc, char** argv);

/// The same, on any terminal: `arguments` are those after the program's name.
int run(const std::vector<std::string>& arguments, const Terminal& terminal);

} // namespace goodturn::cli
