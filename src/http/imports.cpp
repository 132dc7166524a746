#include "http/imports.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "http/secrets.hpp"
#include "operations/error_body.hpp"
#include "operations/intake_operations.hpp"
#include "store/journal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::http {

namespace {

constexpr std::size_t most_jobs = 20;
constexpr std::chrono::seconds between_signs_of_life{15};

std::string json_of(const Error& error) {
    return to_json_text(to_json(operations::body_of(error)));
}

Json read_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json::parse(text);
}

/// The change of an import, which may have been moved to the journal in parts while it went on: the newest of
/// its name that was not there before.
std::optional<std::int64_t> change_of(store::Database& database, const std::string& label,
                                      std::int64_t before) {
    for (const auto& entry : store::history(database, 10))
        if (entry.number > before && entry.label == label) return entry.number;
    return std::nullopt;
}

std::int64_t newest_change(store::Database& database) {
    const auto newest = store::history(database, 1);
    return newest.empty() ? 0 : newest.front().number;
}

std::string event(std::string_view name, const std::string& data) {
    return fmt::format("event: {}\ndata: {}\n\n", name, data);
}

std::string last_event(const ImportJob& job) {
    switch (job.state) {
    case ImportState::done:
        return event("done", to_json_text(Json{{"result", read_or_null(job.result)},
                                               {"change", to_json(job.change)}}));
    case ImportState::failed:
        return event("failed", job.error);
    case ImportState::cancelled:
    case ImportState::reading:
        break;
    }
    return event("cancelled", "{}");
}

} // namespace

std::string tame_name(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::string tame = repair_utf8(name);
    std::erase_if(tame, [](char each) { return static_cast<unsigned char>(each) < ' ' || each == '\x7f'; });
    tame = shorten(trim(tame), 100);
    return tame.empty() ? "a file" : tame;
}

std::string Imports::begin() {
    const std::lock_guard lock(mutex_);
    const auto has_ended = [](const Kept& each) { return each.job.state != ImportState::reading; };
    if (jobs_.size() >= most_jobs)
        if (const auto oldest = std::ranges::find_if(jobs_, has_ended); oldest != jobs_.end())
            jobs_.erase(oldest);
    jobs_.push_back({});
    jobs_.back().job.id = new_name();
    jobs_.back().job.what = "records";
    return jobs_.back().job.id;
}

void Imports::change(const std::string& id, const std::function<void(ImportJob&)>& act) {
    const std::lock_guard lock(mutex_);
    for (Kept& each : jobs_)
        if (each.job.id == id) act(each.job);
}

std::stop_token Imports::stop_of(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    for (const Kept& each : jobs_)
        if (each.job.id == id) return each.stop.get_token();
    return {};
}

void Imports::carry_out(const std::string& id, const ImportOrder& order, Result<operations::Context*> given) {
    const std::stop_token stop = stop_of(id);
    const auto import = [&]() -> Result<void> {
        TRY(operations::Context* const context, given);
        if (stop.stop_requested()) return refused("the import was stopped");
        const std::int64_t before = newest_change(context->database);
        context->progress = [&](const operations::Progress& far) {
            change(id, [&](ImportJob& job) {
                job.what = far.what;
                job.done = far.done;
            });
        };
        auto imported =
            operations::import_received(*context, {order.file, order.called, order.dry_run}, stop);
        context->progress = {};
        if (!imported) return std::unexpected(std::move(imported).error());
        const auto number = change_of(context->database, "import " + order.called, before);
        end(id, [&](ImportJob& job) {
            job.state = ImportState::done;
            job.result = to_json_text(to_json(*imported));
            job.change = number;
        });
        return {};
    };
    const auto outcome = [&]() -> Result<void> {
        try {
            return import();
        } catch (const std::exception& unexpected) { // what was being written was rolled back
            return failed(fmt::format("something went wrong inside the program ({})", unexpected.what()),
                          "Nothing was changed.");
        }
    }();
    std::error_code ignored;
    std::filesystem::remove(order.file, ignored);
    if (outcome) return;
    end(id, [&](ImportJob& job) {
        job.state = stop.stop_requested() ? ImportState::cancelled : ImportState::failed;
        if (job.state == ImportState::failed) job.error = json_of(outcome.error());
    });
}

std::optional<ImportJob> Imports::find(std::string_view id) const {
    const std::lock_guard lock(mutex_);
    for (const Kept& each : jobs_)
        if (each.job.id == id) return each.job;
    return std::nullopt;
}

bool Imports::cancel(std::string_view id, WhenEnded when_ended) {
    ImportState state = ImportState::reading;
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::ranges::find_if(jobs_, [&](const Kept& each) { return each.job.id == id; });
        if (found == jobs_.end()) return false;
        state = found->job.state;
        if (state == ImportState::reading) {
            found->stop.request_stop();
            found->waiting.push_back(std::move(when_ended));
            return true;
        }
    }
    when_ended(state);
    return true;
}

void Imports::end(const std::string& id, const std::function<void(ImportJob&)>& act) {
    std::vector<WhenEnded> waiting;
    ImportState state = ImportState::failed;
    {
        const std::lock_guard lock(mutex_);
        for (Kept& each : jobs_)
            if (each.job.id == id) {
                act(each.job);
                state = each.job.state;
                waiting = std::exchange(each.waiting, {});
            }
    }
    for (const WhenEnded& each : waiting)
        each(state);
}

void Imports::cancel_all() {
    const std::lock_guard lock(mutex_);
    for (Kept& each : jobs_)
        each.stop.request_stop();
}

std::string Imports::as_json(const ImportJob& job) {
    return to_json_text(Json{{"state", std::string(word(job.state))},
                             {"what", job.what},
                             {"done", job.done},
                             {"result", read_or_null(job.result)},
                             {"error", read_or_null(job.error)},
                             {"change", to_json(job.change)}});
}

Pull Imports::events(const std::string& id) const {
    using Time = std::chrono::steady_clock;
    return [this, id, told = std::optional<std::size_t>(), at = Time::now()]() mutable {
        const auto job = find(id);
        if (!job) return Piece{event("cancelled", "{}"), true};
        if (job->state != ImportState::reading) return Piece{last_event(*job), true};
        if (told != job->done) {
            told = job->done;
            at = Time::now();
            return Piece{event("progress", to_json_text(Json{{"what", job->what}, {"done", job->done}})),
                         false};
        }
        if (Time::now() - at < between_signs_of_life) return Piece{};
        at = Time::now();
        return Piece{": still reading\n\n", false};
    };
}

} // namespace goodturn::http
