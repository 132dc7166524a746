#include "base/error.hpp"

#include <fmt/format.h>

namespace goodturn {

std::string to_sentence(const Error& error) {
    std::string where = error.file;
    if (error.line > 0) where += fmt::format("{}line {}", where.empty() ? "" : ", ", error.line);
    if (!error.field.empty()) where += fmt::format("{}{}", where.empty() ? "" : ", ", error.field);
    std::string sentence = where.empty() ? error.message : fmt::format("{}: {}", where, error.message);
    if (!sentence.ends_with('.') && !sentence.ends_with('?')) sentence += '.';
    if (!error.advice.empty()) sentence += ' ' + error.advice;
    return sentence;
}

static std::unexpected<Error> problem(Problem kind, std::string message, std::string advice) {
    Error error;
    error.problem = kind;
    error.message = std::move(message);
    error.advice = std::move(advice);
    return std::unexpected(std::move(error));
}

std::unexpected<Error> failed(std::string message, std::string advice) {
    return problem(Problem::failed, std::move(message), std::move(advice));
}
std::unexpected<Error> invalid(std::string message, std::string advice) {
    return problem(Problem::invalid, std::move(message), std::move(advice));
}
std::unexpected<Error> not_found(std::string message, std::string advice) {
    return problem(Problem::not_found, std::move(message), std::move(advice));
}
std::unexpected<Error> refused(std::string message, std::string advice) {
    return problem(Problem::refused, std::move(message), std::move(advice));
}

std::unexpected<Error> invalid_at(std::string_view file, long line, std::string message, std::string advice) {
    auto error = invalid(std::move(message), std::move(advice));
    error.error().file = file;
    error.error().line = line;
    return error;
}

} // namespace goodturn
