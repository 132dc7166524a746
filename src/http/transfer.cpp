#include "base/json.hpp"
#include "base/text.hpp"
#include "http/house.hpp"
#include "http/zip.hpp"
#include "operations/export_vdir.hpp"
#include "operations/intake_operations.hpp"
#include "operations/people_operations.hpp"
#include "operations/references.hpp"
#include "people/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace goodturn::http {

namespace {

std::string query_of(const Request& request, std::string_view name) {
    for (const auto& [each, value] : request.query)
        if (each == name) return value;
    return {};
}

bool says_yes(const std::string& text) {
    return text == "true" || text == "1";
}

Answer begin_import(House& house, const Request& request) {
    const ImportOrder order{request.file, tame_name(query_of(request, "name")),
                            says_yes(query_of(request, "dry_run"))};
    const std::string id = house.imports.begin();
    house.workers.write([&house, id, order](const Result<operations::Context*>& context) {
        if (context) set_clock(house, **context);
        house.imports.carry_out(id, order, context);
    });
    return json_answer(202, to_json_text(Json{{"id", id}})).with("Location", "/api/imports/" + id);
}

Error no_such_import() {
    return not_found("there is no such import", "They are known for as long as the server runs.").error();
}

Answer show_import(const House& house, const std::string& id) {
    const auto job = house.imports.find(id);
    return job ? json_answer(200, Imports::as_json(*job)) : error_answer(no_such_import());
}

Answer import_events(const House& house, const std::string& id) {
    if (!house.imports.find(id)) return error_answer(no_such_import());
    Answer answer;
    answer.body = house.imports.events(id);
    return answer.with("Content-Type", "text/event-stream").with("X-Accel-Buffering", "no");
}

void cancel_import(House& house, const std::string& id, const Reply& reply) {
    const bool is_known = house.imports.cancel(id, [reply](ImportState state) {
        if (state != ImportState::done) return reply(nothing());
        reply(error_answer(refused("the import was done before it could be stopped",
                                   "It can be taken back whole, as any change.")
                               .error()));
    });
    if (!is_known) reply(error_answer(no_such_import()));
}

struct Kind {
    std::string_view ending;
    std::string_view type;
};
Kind kind_of(operations::ExportFormat format) {
    switch (format) {
    case operations::ExportFormat::vcard:
        return {"vcf", "text/vcard; charset=utf-8"};
    case operations::ExportFormat::csv:
        return {"csv", "text/csv; charset=utf-8"};
    case operations::ExportFormat::json:
        return {"json", "application/json"};
    case operations::ExportFormat::ics:
        return {"ics", "text/calendar; charset=utf-8"};
    case operations::ExportFormat::markdown:
    case operations::ExportFormat::vdir:
        break;
    }
    return {"zip", "application/zip"};
}

Answer attachment(const std::filesystem::path& file, const std::string& name, std::string_view type) {
    Answer answer;
    answer.body = SentFile{file};
    return answer.with("Content-Type", std::string(type))
        .with("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
}

/// Removes what was begun, unless it was told to stay.
struct Unfinished {
    std::filesystem::path file;
    bool stays = false;
    ~Unfinished() {
        std::error_code ignored;
        if (!stays) std::filesystem::remove(file, ignored);
    }
};

Result<void> write_export(operations::Context& context, const operations::ExportEverything& input,
                          const std::filesystem::path& file) {
    if (operations::is_folder(input.format)) {
        Zip zip(file);
        CHECK_OK(operations::export_new_folder(
            context, input,
            [&](const std::string& name, std::string_view text) { return zip.add(name, text); }));
        return zip.finish();
    }
    std::ofstream out(file, std::ios::binary);
    CHECK_OK(operations::export_to(context, input, [&](std::string_view piece) {
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    }));
    out.close();
    if (!out) return failed("the export could not be written", "Is the disk full?");
    return {};
}

Result<Answer> export_file(const House& house, operations::Context& context,
                           const operations::ExportEverything& input) {
    Unfinished file{house.new_file()};
    CHECK_OK(write_export(context, input, file.file));
    file.stays = true;
    const auto kind = kind_of(input.format);
    const auto name = fmt::format("{}-{}.{}", input.conversations ? "conversations" : "goodturn",
                                  to_text(context.clock.today), kind.ending);
    return attachment(file.file, name, kind.type);
}

Result<operations::ExportEverything> export_input(const Request& request) {
    operations::ExportEverything input;
    const auto format = from_word<operations::ExportFormat>(request.path.substr(12));
    if (!format)
        return not_found("this format is not known",
                         fmt::format("There are: {}.", all_words<operations::ExportFormat>()));
    input.format = *format;
    if (const auto version = query_of(request, "version"); !version.empty()) input.version = version;
    input.conversations = says_yes(query_of(request, "conversations"));
    input.person = query_of(request, "person");
    return input;
}

Result<Answer> backup_file(const House& house, operations::Context& context) {
    const auto file = house.new_file();
    CHECK_OK(context.database.back_up(file));
    return attachment(file, fmt::format("goodturn-{}.db", to_text(context.clock.today)),
                      "application/vnd.sqlite3");
}

Result<Answer> photo(operations::Context& context, const std::string& who) {
    TRY(const Id person, operations::person_named(context, who));
    for (people::Photo& each : people::photos_of(context.database, person)) {
        if (each.bytes.empty()) continue;
        const std::string_view known = people::media_type_of(each.bytes);
        const std::string type(known.empty() ? "application/octet-stream" : known);
        return plain(200, std::move(each.bytes), type).with("Cache-Control", "private, max-age=300");
    }
    return not_found("there is no picture of them", "");
}

Result<Answer> put_photo(operations::Context& context, const std::string& who, const std::string& bytes) {
    CHECK_OK(operations::set_photo(context, {who}, bytes));
    return nothing();
}

/// "/api/people/{person}/photo" -> the person; nothing for other paths.
std::optional<std::string> whose_photo(const std::string& path) {
    constexpr std::string_view before = "/api/people/";
    constexpr std::string_view after = "/photo";
    if (!path.starts_with(before) || !path.ends_with(after)) return std::nullopt;
    if (path.size() <= before.size() + after.size()) return std::nullopt;
    const std::string_view who =
        std::string_view(path).substr(before.size(), path.size() - before.size() - after.size());
    if (who.find('/') != std::string_view::npos) return std::nullopt;
    return percent_decoded(who, false);
}

bool answer_imports(House& house, const Request& request, const Reply& reply) {
    constexpr std::string_view before = "/api/imports/";
    if (request.path == "/api/imports" && request.method == "POST") {
        if (request.turn->begin()) reply(begin_import(house, request));
        return true;
    }
    if (!request.path.starts_with(before)) return false;
    std::string id = request.path.substr(before.size());
    const bool wants_events = id.ends_with("/events");
    if (wants_events) id.resize(id.size() - std::string_view("/events").size());
    if (!request.turn->begin()) return true;
    if (request.method == "DELETE" && !wants_events)
        cancel_import(house, id, reply);
    else if (request.method != "GET" && request.method != "HEAD")
        reply(error_answer(405, {Problem::invalid, "this cannot be done with that method", {}, {}, 0, {}, {}})
                  .with("Allow", wants_events ? "GET" : "GET, DELETE"));
    else
        reply(wants_events ? import_events(house, id) : show_import(house, id));
    return true;
}

} // namespace

bool is_upload(const Request& request) {
    return request.path == "/api/imports" && request.method == "POST";
}

bool answer_transfer(House& house, const Request& request, const Reply& reply) {
    if (answer_imports(house, request, reply)) return true;
    if (const auto who = whose_photo(request.path); who && request.method == "PUT") {
        answer_change(house, request, reply, [who, bytes = request.body](operations::Context& context) {
            return put_photo(context, *who, bytes);
        });
        return true;
    }
    if (request.method != "GET" && request.method != "HEAD") return false;
    if (request.path.starts_with("/api/export/")) {
        answer_from_reader(house, request, reply,
                           [&house, request](operations::Context& context) -> Result<Answer> {
                               TRY(const auto input, export_input(request));
                               return export_file(house, context, input);
                           });
        return true;
    }
    if (request.path == "/api/backup") {
        answer_from_reader(house, request, reply,
                           [&house](operations::Context& context) { return backup_file(house, context); });
        return true;
    }
    if (const auto who = whose_photo(request.path)) {
        answer_from_reader(house, request, reply,
                           [who](operations::Context& context) { return photo(context, *who); });
        return true;
    }
    return false;
}

} // namespace goodturn::http
