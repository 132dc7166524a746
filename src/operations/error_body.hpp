#pragma once
/// An Error as JSON: what every face but the command line answers with where something is not as it should
/// be.
#include "base/described.hpp"
#include "base/error.hpp"

namespace goodturn {

constexpr auto words_of(Problem) {
    return std::array{"failed", "invalid", "ambiguous", "not-found", "refused"};
}

} // namespace goodturn

namespace goodturn::operations {

struct ErrorBody {
    Problem problem = Problem::failed;
    std::string message;
    std::string advice;
    std::string file;
    std::int64_t line = 0;
    std::string field_name;
    std::vector<std::string> candidates;
    static constexpr auto fields() {
        using E = ErrorBody;
        return Fields{field("problem", &E::problem, "what kind of problem it is"),
                      field("message", &E::message, "what is wrong"),
                      field("advice", &E::advice, "what to do next; may be empty"),
                      field("file", &E::file, "where: the file; may be empty"),
                      field("line", &E::line, "where: the line, from 1; 0 if there is none"),
                      field("field", &E::field_name, "where: the field; may be empty"),
                      field("candidates", &E::candidates, "where it is ambiguous: what it could be")};
    }
};

inline ErrorBody body_of(const Error& error) {
    return {error.problem, error.message, error.advice,    error.file,
            error.line,    error.field,   error.candidates};
}

/// 400, 404, 409 (refused), 422 (ambiguous) or 500.
constexpr int http_status(Problem problem) {
    switch (problem) {
    case Problem::invalid:
        return 400;
    case Problem::not_found:
        return 404;
    case Problem::refused:
        return 409;
    case Problem::ambiguous:
        return 422;
    case Problem::failed:
        break;
    }
    return 500;
}

} // namespace goodturn::operations
