#include "base/text.hpp"
#include "intake/vcard/decode.hpp"
#include "intake/vcard/normalise.hpp"
#include "intake/vcard/to_person.hpp"
#include "intake/vcard/vcard.hpp"

#include <sstream>

namespace goodturn::intake::vcard {

bool looks_like(std::string_view first_bytes) {
    std::istringstream in{std::string(first_bytes.substr(0, 4096))};
    LineReader lines(in);
    for (std::string_view line; lines.peek(line); lines.take()) {
        const std::string_view text = trim(line);
        if (text.empty() || text.starts_with('#')) continue;
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) return false;
        const std::string_view name = trim(text.substr(0, colon));
        const std::string_view value = trim(text.substr(colon + 1));
        if (equal_ignoring_ascii_case(name, "BEGIN")) return equal_ignoring_ascii_case(value, "VCARD");
        // A card that has lost its first line.
        return equal_ignoring_ascii_case(name, "VERSION") &&
               (value == "2.1" || value == "3.0" || value == "4.0");
    }
    return false;
}

Result<void> read(std::istream& in, const std::string& file_name, const TakeCard& take,
                  const TakeProblem& problem) {
    const Report report = [&](long line, std::string message) {
        problem(Problem{file_name, line, std::move(message)});
    };
    CardReader reader(in, report);
    RawCard raw;
    while (reader.next(raw)) {
        decode(raw, reader.marked_utf8());
        const Dialect dialect = dialect_of(raw.version);
        for (ContentLine& line : raw.lines)
            normalise(line, dialect);
        if (is_group(raw.lines)) {
            report(raw.line, "This card is a group of people, not a person. It was left out.");
            continue;
        }
        if (raw.lines.empty()) {
            report(raw.line, "This card is empty. It was left out.");
            continue;
        }
        if (!take(to_card(raw.lines, raw.line, report))) return {};
    }
    if (reader.failed()) {
        auto error =
            goodturn::failed("the file could not be read to its end",
                             "The cards before that point were taken in. Check the disk and try again.");
        error.error().file = file_name;
        return error;
    }
    return {};
}

} // namespace goodturn::intake::vcard
