#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::Setting;

void print_all(Face& face, const std::vector<Setting>& settings) {
    Table table;
    table.prose_last = true;
    table.headings = {"Key", "Value", ""};
    for (const Setting& each : settings)
        table.rows.push_back(
            {bold(each.key), each.value.empty() ? soft("(not set)") : each.value,
             soft(each.set || each.value.empty() ? each.help : each.help + " (as suggested)")});
    face.page().table(table);
    face.page().blank().text("To change one: " + typed("settings set KEY VALUE"));
}

void print_one(Face& face, const std::vector<Setting>& settings) {
    if (settings.size() != 1) return print_all(face, settings);
    face.page().text(settings.front().value);
}

Command get_verb() {
    return {
        .keyword = "get",
        .usage = {"settings get [KEY]"},
        .line = "one of them, or all",
        .operations = {"settings"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::GetSettings>();
            syntax.word("KEY", input->key, "");
            return [input](Face& face) { return answer(face, operations::get_settings, *input, print_one); };
        },
    };
}

Command set_verb() {
    return {
        .keyword = "set",
        .usage = {"settings set KEY VALUE…"},
        .line = "change one; an empty value goes back to the suggestion",
        .effect = Effect::writes,
        .operations = {"set-setting"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::SetSetting>();
            syntax.word("KEY", input->key, "").needed();
            syntax.sentence("VALUE", input->value, "\"\" for the suggestion").needed();
            return [input](Face& face) {
                return answer(face, operations::set_setting, *input, [](Face& to, const Setting& setting) {
                    const bool suggested = !setting.set && !setting.value.empty();
                    to.page().text(fmt::format("{}: {}{}", bold(setting.key),
                                               setting.value.empty() ? "not set" : setting.value,
                                               suggested ? " (as suggested)" : ""));
                });
            };
        },
    };
}

} // namespace

Command settings_command() {
    return {
        .keyword = "settings",
        .usage = {"settings"},
        .line = "who you are, where you are, when you can be met",
        .examples = {{"settings set name \"Robin Winter\"", ""},
                     {"settings set region GB", ""},
                     {"settings set working-hours 9:00-17:30", "when you can be met"},
                     {"settings set places \"Kaffeine; the library\"", "where, the first one first"},
                     {"settings set quiet-days sunday, 2026-12-24..2026-12-26", "nothing is suggested then"},
                     {"settings get zone", ""}},
        .group = Group::this_program,
        .effect = Effect::writes,
        .operations = {"settings"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::get_settings, operations::GetSettings{}, print_all);
            };
        },
        .verbs = {get_verb(), set_verb()},
    };
}

} // namespace goodturn::cli
