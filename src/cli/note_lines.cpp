#include "cli/note_lines.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace goodturn::cli {

namespace {

/// The text in a field; "" where it is not there.
Result<std::string> text_in(const Json& line, const char* field) {
    const auto found = line.find(field);
    if (found == line.end() || found->is_null()) return std::string();
    if (!found->is_string()) return wrong_field(field, "a text");
    return found->get<std::string>();
}

} // namespace

NoteListener::NoteListener(operations::Context& context)
    : listener_(listen::Listener::english()),
      order_(operations::owner_of(context.database).day_first() ? listen::DayOrder::day_first
                                                                : listen::DayOrder::month_first),
      today_(context.clock.today) {}

Result<std::string> NoteListener::hear(std::string_view line) const {
    if (trim(line).empty()) return std::string();
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object())
        return invalid("this is not a JSON object", "A line is {\"id\", \"about\", \"on\", \"text\"}.");
    if (!json.contains("text"))
        return invalid("the note is missing", "It is expected in the field \"text\".");
    TRY(const auto text, text_in(json, "text"));
    TRY(const auto about, text_in(json, "about"));
    TRY(const auto on_text, text_in(json, "on"));
    Day on = today_;
    if (!on_text.empty()) {
        const auto given = parse_day(on_text.substr(0, 10)); // an instant counts as its day
        if (!given) {
            Error error = given.error();
            error.field = "on";
            return std::unexpected(std::move(error));
        }
        on = *given;
    }
    Json answer = Json::object();
    answer["id"] = json.contains("id") ? json["id"] : Json("");
    answer["heard"] = to_json(listener_.hear({text, about, on, order_}));
    return to_json_text(answer);
}

} // namespace goodturn::cli
