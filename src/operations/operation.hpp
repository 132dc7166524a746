#pragma once
/// What an operation is: one thing the program can do, declared once, used by every face.
#include "base/json.hpp"
#include "operations/home.hpp"

namespace goodturn::operations {

enum class Method : std::uint8_t { get, post, put, patch, del };
constexpr auto words_of(Method) {
    return std::array{"GET", "POST", "PUT", "PATCH", "DELETE"};
}

enum class Access : std::uint8_t { reads, writes };
constexpr auto words_of(Access) {
    return std::array{"reads", "writes"};
}

/// The declaration. `path` is of the HTTP face; a part in braces is the input's field of that name.
struct Operation {
    std::string_view name;
    Method method;
    std::string_view path;
    Access access;
    std::string_view help; ///< one line
    Json (*input_schema)();
    Json (*output_schema)();
    Result<Json> (*call)(Context&, const Json& input);
};

/// Ties a declaration to its function: `declare<&log_conversation>("log", Method::post, …)`.
template <auto function>
struct Signature;
template <class Input, class Output, Result<Output> (*function)(Context&, const Input&)>
struct Signature<function> {
    using In = Input;
    using Out = Output;
};

template <auto function>
Operation declare(std::string_view name, Method method, std::string_view path, Access access,
                  std::string_view help) {
    using Types = Signature<function>;
    return {name,
            method,
            path,
            access,
            help,
            [] { return schema_of<typename Types::In>(); },
            [] { return schema_of<typename Types::Out>(); },
            [](Context& context, const Json& json) -> Result<Json> {
                TRY(const auto input, from_json<typename Types::In>(json));
                // cppcheck-suppress danglingTemporaryLifetime ; the input is the value itself
                TRY(const auto output, function(context, input));
                return to_json(output);
            }};
}

/// Everything the program can do.
const std::vector<Operation>& all();
const Operation* find(std::string_view name);

} // namespace goodturn::operations
