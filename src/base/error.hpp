#pragma once
/// What a user, a file or a disk can cause. Broken invariants are exceptions; everything else is a Result.
#include <cstdint>
#include <expected>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goodturn {

enum class Problem : std::uint8_t {
    failed,    ///< a file or the disk let us down
    invalid,   ///< the input cannot be understood
    ambiguous, ///< it fits several things; see Error::candidates
    not_found, ///< nothing fits
    refused,   ///< understood, but not allowed now (a state machine, a gate, a conflict)
};

/// One problem, told so that a person can act on it.
struct Error {
    Problem problem = Problem::failed;
    std::string message;                 ///< what is wrong: names the thing, ends without a full stop
    std::string advice;                  ///< what to do next, a whole sentence; may be empty
    std::string file;                    ///< where: the file, empty if none
    long line = 0;                       ///< where: 1-based line in the file, 0 if none
    std::string field;                   ///< where: the field or column, empty if none
    std::vector<std::string> candidates; ///< for Problem::ambiguous: what it could be, one line each
};

/// "cards.vcf, line 14, BDAY: the date 31.02.2020 does not exist. Write the birthday as 2020-02-28."
std::string to_sentence(const Error& error);

template <class T>
using Result = std::expected<T, Error>;

/// Shorthands for the common kinds: `return invalid("no person is named \"Zed\"", "See: goodturn people");`
std::unexpected<Error> failed(std::string message, std::string advice = {});
std::unexpected<Error> invalid(std::string message, std::string advice = {});
std::unexpected<Error> not_found(std::string message, std::string advice = {});
std::unexpected<Error> refused(std::string message, std::string advice = {});
/// invalid() at a place in a file.
std::unexpected<Error> invalid_at(std::string_view file, long line, std::string message, std::string advice);

/// What was made of data that is compiled into the program, and so is known to be sound: anything else is a
/// broken invariant, and thrown.
template <class T>
T built_in(Result<T> made) {
    if (!made) throw std::logic_error(to_sentence(made.error()));
    return *std::move(made);
}

} // namespace goodturn

/// `TRY(auto person, find(name));` declares `person`, or returns the error to the caller.
#define TRY(declaration, ...) TRY_WITH_NAME(TRY_JOIN(tried_, __COUNTER__), declaration, __VA_ARGS__)
#define TRY_WITH_NAME(name, declaration, ...)                                                                \
    auto name = (__VA_ARGS__);                                                                               \
    if (!name) return std::unexpected(std::move(name).error());                                              \
    declaration = *std::move(name)
#define TRY_JOIN(a, b) TRY_JOIN_EXPANDED(a, b)
#define TRY_JOIN_EXPANDED(a, b) a##b

/// `CHECK_OK(store.save(person));` returns the error to the caller, if there is one.
#define CHECK_OK(...)                                                                                        \
    do {                                                                                                     \
        if (auto checked_ = (__VA_ARGS__); !checked_) return std::unexpected(std::move(checked_).error());   \
    } while (false)
