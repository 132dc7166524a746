#include "http/house.hpp"

#include "base/json.hpp"
#include "http/secrets.hpp"
#include "operations/error_body.hpp"
#include "store/settings.hpp"

#include <fmt/format.h>

namespace goodturn::http {

namespace {

Answer carried_out(House& house, const Result<operations::Context*>& context, const Act& act) {
    if (!context) return error_answer(context.error());
    try {
        set_clock(house, **context);
        auto answer = act(**context);
        return answer ? *std::move(answer) : error_answer(answer.error());
    } catch (const store::Broken& broken) {
        return error_answer(
            {Problem::failed, broken.what(), "What was not finished is as it was before.", {}, 0, {}, {}});
    } catch (const std::exception& unexpected) { // what was being written was rolled back
        return error_answer({Problem::failed,
                             fmt::format("something went wrong inside the program ({})", unexpected.what()),
                             "What was not finished is as it was before.",
                             {},
                             0,
                             {},
                             {}});
    }
}

Workers::Task task_for(House& house, const Request& request, Reply reply, Act act) {
    return [&house, turn = request.turn, reply = std::move(reply),
            act = std::move(act)](const Result<operations::Context*>& context) {
        if (turn->begin()) reply(carried_out(house, context, act));
    };
}

} // namespace

std::filesystem::path House::new_file() const {
    return folder / "passing" / new_name();
}

Answer json_answer(int status, std::string json) {
    return plain(status, std::move(json), "application/json");
}

Answer error_answer(int status, const Error& error) {
    return json_answer(status, to_json_text(to_json(operations::body_of(error))));
}

Answer error_answer(const Error& error) {
    return error_answer(operations::http_status(error.problem), error);
}

Answer nothing() {
    Answer answer;
    answer.status = 204;
    return answer;
}

Instant machine_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void set_clock(const House& house, operations::Context& context) {
    context.clock =
        Clock::at(store::setting(context.database, "zone").value_or(context.clock.zone), house.on);
}

void answer_from_reader(House& house, const Request& request, Reply reply, Act act) {
    house.workers.read(task_for(house, request, std::move(reply), std::move(act)));
}

void answer_from_writer(House& house, const Request& request, Reply reply, Act act) {
    house.workers.write(task_for(house, request, std::move(reply), std::move(act)));
}

} // namespace goodturn::http
