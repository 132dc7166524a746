#include "cli/program.hpp"

int main(int argc, char** argv) {
    return goodturn::cli::run_program(argc, argv);
}
