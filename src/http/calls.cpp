#include "http/house.hpp"
#include "http/routes.hpp"
#include "operations/openapi.hpp"

#include <fmt/format.h>

namespace goodturn::http {

namespace {

using operations::Access;
using operations::Context;

Result<Answer> call(const Route& route, const Json& input, Context& context) {
    TRY(const Json output, operations::call(*route.operation, context, input));
    return json_answer(200, to_json_text(output));
}

Answer replayed(const KeptAnswers::Known& known) {
    if (!known.is_same)
        return error_answer(422, {Problem::refused,
                                  "this Idempotency-Key came with another request before",
                                  "Give each request a key of its own.",
                                  {},
                                  0,
                                  "Idempotency-Key",
                                  {}});
    Answer answer = known.answer ? *known.answer : nothing();
    return answer.with("Idempotency-Replayed", "true");
}

/// Carries out what writes, once for each Idempotency-Key, and says which change it was.
Result<Answer> write(House& house, const Request& request, Context& context, const Act& act) {
    const bool has_key = !request.header("idempotency-key").empty();
    if (has_key)
        if (const auto known = house.answers.find(context.database, request)) return replayed(*known);
    if (!house.remembering) house.remembering.emplace(context.database);
    house.remembering->begin(request);
    auto answer = act(context);
    const auto change = house.remembering->end(context.database);
    // One that failed left nothing, and may be tried again with the same key.
    if (!answer) return answer;
    if (change) answer->with("Goodturn-Change", std::to_string(*change));
    if (has_key) house.answers.keep(request, *answer);
    return answer;
}

Result<Json> checked_input(const Route& route, const Request& request) {
    TRY(Json input, input_of(route, request));
    CHECK_OK(may_be_asked(*route.operation, input));
    return input;
}

Result<void> check_key(const Request& request) {
    if (const auto key = request.header("idempotency-key"); !key.empty() && !KeptAnswers::is_key(key)) {
        auto error = invalid("the Idempotency-Key is too short to be one",
                             "Take 16 to 200 letters and digits of chance, as a UUID is.");
        error.error().field = "Idempotency-Key";
        return error;
    }
    return {};
}

} // namespace

void answer_change(House& house, const Request& request, const Reply& reply, Act act) {
    if (const auto is_key = check_key(request); !is_key) {
        if (request.turn->begin()) reply(error_answer(is_key.error()));
        return;
    }
    answer_from_writer(house, request, reply, [&house, request, act = std::move(act)](Context& context) {
        return write(house, request, context, act);
    });
}

void answer_operation(House& house, const Request& request, const Reply& reply) {
    const auto now = [&](const Answer& answer) {
        if (request.turn->begin()) reply(answer);
    };
    if (request.path == "/api/openapi.json" && !request.changes_something())
        return now(json_answer(200, operations::openapi_text(house.version)));
    Route route = route_of(request);
    if (route.operation == nullptr && route.allowed.empty())
        return now(error_answer(not_found(fmt::format("there is nothing at {}", request.path),
                                          "What there is stands in /api/openapi.json.")
                                    .error()));
    if (route.operation == nullptr)
        return now(error_answer(405, {Problem::invalid,
                                      fmt::format("{} cannot be done with {}", request.method, request.path),
                                      "There are: " + route.allowed + ".",
                                      {},
                                      0,
                                      {},
                                      {}})
                       .with("Allow", route.allowed));
    auto input = checked_input(route, request);
    if (!input) return now(error_answer(input.error()));
    const bool only_reads = route.operation->access == Access::reads;
    Act act = [route = std::move(route), input = *std::move(input)](Context& context) {
        return call(route, input, context);
    };
    if (only_reads)
        answer_from_reader(house, request, reply, std::move(act));
    else
        answer_change(house, request, reply, std::move(act));
}

} // namespace goodturn::http
