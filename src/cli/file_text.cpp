#include "cli/file_text.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace goodturn::cli {

Result<std::string> text_of_file(const Terminal& terminal, const std::string& file) {
    if (file == "-") return read_all(terminal);
    std::error_code problem;
    if (!std::filesystem::exists(file, problem))
        return failed(fmt::format("there is no file \"{}\"", file), "Check the path.");
    if (std::filesystem::is_directory(file, problem))
        return failed(fmt::format("\"{}\" is a folder", file), "Name a file in it.");
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in && text.empty()) return failed(fmt::format("\"{}\" could not be read", file), "May you read it?");
    return text;
}

std::string name_of_file(const std::string& file) {
    return file == "-" ? std::string("the lines that came in")
                       : std::filesystem::path(file).filename().string();
}

} // namespace goodturn::cli
