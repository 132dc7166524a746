#pragma once
/// The command line: the face that most people meet first.
#include "cli/face.hpp"

#include <string>
#include <vector>

namespace goodturn::cli {

/// What `main` does. Exit status: 0 done, 1 failed or refused, 2 usage or ambiguous, 3 not found.
int run_program(int argc, char** argv, const OtherFaces& others);

/// The same, on any terminal: `arguments` are those after the program's name.
int run(const std::vector<std::string>& arguments, const Terminal& terminal, const OtherFaces& others = {});

} // namespace goodturn::cli
