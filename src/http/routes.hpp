#pragma once
/// The table of operations as routes: which operation a request means, and its input. Include only in .cpp
/// files: the JSON library is heavy.
#include "http/message.hpp"
#include "operations/operation.hpp"

namespace goodturn::http {

/// What a path and method lead to.
struct Route {
    const operations::Operation* operation = nullptr;       ///< null: none
    std::vector<std::pair<std::string, std::string>> parts; ///< what stood in the place of "{person}"
    std::string allowed; ///< where only the method is wrong: those there are, "GET, POST"
};
Route route_of(const Request& request);

/// The input of an operation: parts of the path, then of GET and DELETE the query, of others the body.
/// Numbers and truth values of a query are read as the schema has them; what cannot be read is refused by the
/// operation itself, with the name of its field.
Result<Json> input_of(const Route& route, const Request& request);

/// What is not done over HTTP although it is in the table, with what to do instead: files of this computer
/// are not named by who asks.
Result<void> may_be_asked(const operations::Operation& operation, const Json& input);

} // namespace goodturn::http
