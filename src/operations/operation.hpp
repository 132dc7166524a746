#pragma once
/// What an operation is: one thing the program can do, declared once, used by every face.
#include "base/json.hpp"
#include "operations/error_body.hpp"
#include "operations/home.hpp"

namespace goodturn::operations {

enum class Method : std::uint8_t { get, post, put, patch, del };
constexpr auto words_of(Method) {
    return std::array{"GET", "POST", "PUT", "PATCH", "DELETE"};
}

/// `writes` adds to what is there; `replaces` writes over it or takes something away. Either can be undone,
/// but for what is the owner's alone.
enum class Access : std::uint8_t { reads, writes, replaces };
constexpr auto words_of(Access) {
    return std::array{"reads", "writes", "replaces"};
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
    /// Why nobody but the owner may do it: it touches files, or cannot be undone. Empty: others may.
    std::string_view owners_alone = {};

    /// The same done twice leaves what doing it once leaves.
    bool is_idempotent() const {
        return access == Access::reads || method == Method::put || method == Method::del;
    }
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
                  std::string_view help, std::string_view owners_alone = {}) {
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
            },
            owners_alone};
}

/// Everything the program can do.
const std::vector<Operation>& all();
const Operation* find(std::string_view name);
/// Calls it, as a face does that has to go on afterwards: what the database fails with is an Error, too.
Result<Json> call(const Operation& operation, Context& context, const Json& input);

} // namespace goodturn::operations
