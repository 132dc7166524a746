#include "intake/vcard/to_person.hpp"

#include "base/text.hpp"
#include "base/time.hpp"
#include "intake/vcard/dates.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/facts.hpp"
#include "intake/vcard/names.hpp"
#include "intake/vcard/normalise.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake::vcard {

using people::Person;

namespace {

/// FNV-1a, 64 bits: tells whether a picture is the same as last time. No secret depends on it.
std::uint64_t digest_of(std::string_view bytes) {
    std::uint64_t digest = 0xCBF29CE484222325U;
    for (const char byte : bytes)
        digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return digest;
}

std::string text_of(const ContentLine& line) {
    return std::string(trim(unescape(line.value)));
}

/// A value of which a person has one: the first preferred one counts, else the first.
class Single {
  public:
    void offer(const ContentLine& line) {
        if (trim(line.value).empty()) return;
        const bool preferred = is_preferred(line);
        if (line_ != nullptr && (!preferred || preferred_)) return;
        line_ = &line;
        preferred_ = preferred;
    }
    const ContentLine* line() const { return line_; }

  private:
    const ContentLine* line_ = nullptr;
    bool preferred_ = false;
};

template <class Item>
void drop_repeated(std::vector<Item>& items) {
    if (items.size() < 2) return;
    std::vector<Item> once;
    for (Item& item : items)
        if (std::find(once.begin(), once.end(), item) == once.end()) once.push_back(std::move(item));
    items = std::move(once);
}

class PersonReader {
  public:
    PersonReader(const std::vector<ContentLine>& lines, long line, const Report& report)
        : lines_(lines), report_(report), labels_(lines) {
        card_.line = line;
    }

    Card read() {
        person().names = names_of(lines_);
        for (const ContentLine& line : lines_) {
            add_facts(line, labels_.of(line), person());
            take(line);
        }
        finish_singles();
        drop_repeated(person().names);
        drop_repeated(person().emails);
        drop_repeated(person().phones);
        drop_repeated(person().addresses);
        drop_repeated(person().urls);
        drop_repeated(person().handles);
        drop_repeated(person().occasions);
        drop_repeated(person().relatives);
        drop_repeated(person().tags);
        describe_nameless();
        card_.source = to_source(lines_);
        card_.key = key();
        return std::move(card_);
    }

  private:
    Person& person() { return card_.person; }

    void take(const ContentLine& line) {
        const PropertyFacts& facts = facts_of(line.name);
        switch (facts.property) {
        case Property::organization:
            organization_.offer(line);
            break;
        case Property::title:
            title_.offer(line);
            break;
        case Property::role:
            role_.offer(line);
            break;
        case Property::language:
            language_.offer(line);
            break;
        case Property::birthday:
            take_birthday(line);
            break;
        case Property::occasion:
            report_misread(line, read_date(line));
            break;
        case Property::death:
            take_death(line);
            break;
        case Property::address_label:
            take_address_label(line);
            break;
        case Property::note:
            if (const std::string note = text_of(line); !note.empty())
                person().note += (person().note.empty() ? "" : "\n\n") + note;
            break;
        case Property::time_zone:
            if (const std::string zone = text_of(line); person().time_zone.empty() && is_zone(zone))
                person().time_zone = zone;
            break;
        case Property::kind: {
            const std::string kind = lower_ascii(trim(line.value));
            person().is_organization = kind == "org" || kind == "location" || kind == "application" ||
                                       kind == "device" || kind == "thing";
            break;
        }
        case Property::shown_as_company:
            person().is_organization = equal_ignoring_ascii_case(trim(line.value), "COMPANY");
            break;
        case Property::uid:
            if (card_.uid.empty()) card_.uid = text_of(line);
            break;
        case Property::photo:
            take_photo(line);
            break;
        case Property::own:
            take_own(line, facts.word);
            break;
        default:
            break;
        }
    }

    void report_misread(const ContentLine& line, const ReadDate& read) {
        if (read.misread)
            report_(line.line,
                    fmt::format("{}: \"{}\" is not a day that exists. It is kept as it was written.",
                                line.name, shorten(text_of(line), 40)));
    }

    void take_birthday(const ContentLine& line) {
        if (person().birthday) return;
        const ReadDate read = read_date(line);
        person().birthday = read.date;
        if (read.misread && misread_birthday_ == nullptr) misread_birthday_ = &line;
    }

    void take_death(const ContentLine& line) {
        const ReadDate read = read_date(line);
        report_misread(line, read);
        if (!person().died) person().died = read.date;
        person().dead = person().dead || !trim(line.value).empty();
    }

    /// LABEL of 2.1 and 3.0: the whole of an address that has the same types, or of one that has no parts at
    /// all.
    void take_address_label(const ContentLine& label) {
        const bool has_address = std::any_of(lines_.begin(), lines_.end(), [&](const ContentLine& line) {
            return facts_of(line.name).property == Property::address &&
                   line.value.find_first_not_of("; ") != std::string::npos && same_types(line, label);
        });
        people::Address address;
        address.text = text_of(label);
        if (has_address || address.text.empty()) return;
        address.label = label_of(label, labels_.of(label));
        address.preferred = is_preferred(label);
        person().addresses.push_back(std::move(address));
    }

    void take_photo(const ContentLine& line) {
        if (trim(line.value).empty() || is_placeholder(line.value)) return;
        people::Photo photo;
        if (auto data = read_data_uri(line.value)) {
            photo.media_type = std::move(data->media_type);
            photo.bytes = std::move(data->bytes);
        } else if (line.value.find(':') != std::string::npos && !line.parameter("ENCODING")) {
            photo.uri = trim(line.value);
        } else {
            report_(line.line, "The picture of this card cannot be read. It is kept as it was written.");
            return;
        }
        card_.photos.push_back(std::move(photo));
    }

    void take_own(const ContentLine& line, std::string_view word) {
        const std::string text = text_of(line);
        const bool yes = equal_ignoring_ascii_case(text, "true");
        if (word == "description")
            person().description = text;
        else if (word == "circle")
            person().circle = from_word<people::Circle>(text);
        else if (word == "how_met")
            person().how_met = text;
        else if (word == "leap_day")
            person().leap_day = text == "february-28" ? LeapDay::february_28 : LeapDay::march_1;
        else if (word == "channel")
            person().channel = text;
        else if (word == "trusted")
            person().trusted = yes;
        else if (word == "leave_in_peace")
            person().leave_in_peace = yes;
        else if (word == "no_introductions")
            person().no_introductions = yes;
        else if (word == "dead")
            person().dead = person().dead || yes;
    }

    void finish_singles() {
        if (misread_birthday_ != nullptr && !person().birthday)
            report_misread(*misread_birthday_, {std::nullopt, true});
        if (const ContentLine* line = organization_.line()) {
            const auto parts = split_escaped(line->value, ';');
            person().organization = trim(unescape(parts.front()));
            for (std::size_t i = 1; i < parts.size(); ++i) {
                const std::string part(trim(unescape(parts[i])));
                if (!part.empty()) person().department += (person().department.empty() ? "" : ", ") + part;
            }
        }
        if (title_.line() != nullptr) person().title = text_of(*title_.line());
        if (role_.line() != nullptr) person().role = text_of(*role_.line());
        if (language_.line() != nullptr) person().language = text_of(*language_.line());
        if (person().is_organization && person().organization.empty() && !person().names.empty())
            person().organization = person().names.front().text;
    }

    /// Everyone needs something to be called by.
    void describe_nameless() {
        const Person& who = person();
        if (!who.names.empty() || !who.emails.empty() || !who.phones.empty() || !who.organization.empty() ||
            !who.description.empty())
            return;
        std::string hint;
        if (!who.handles.empty())
            hint = who.handles.front().value;
        else if (!who.urls.empty())
            hint = who.urls.front().value;
        else if (!who.title.empty())
            hint = who.title;
        else if (!who.addresses.empty())
            hint = hint_of(who.addresses.front());
        else if (!who.note.empty())
            hint = shorten(join_spaces(who.note), 40);
        person().description = hint.empty() ? "Someone without a name" : hint;
        report_(card_.line,
                fmt::format("This card has no name. It was taken in as \"{}\".", person().description));
    }

    static std::string hint_of(const people::Address& address) {
        for (const std::string* part : {&address.text, &address.street, &address.locality, &address.region,
                                        &address.country, &address.extended, &address.post_box})
            if (!part->empty()) return shorten(join_spaces(*part), 40);
        return {};
    }

    std::string key() const {
        if (!card_.uid.empty()) return card_.uid;
        const Person& who = card_.person;
        const std::string second = !who.emails.empty()   ? lower_ascii(who.emails.front().value)
                                   : !who.phones.empty() ? who.phones.front().value
                                                         : fold(who.organization);
        if (who.names.empty() && second.empty()) return fmt::format("card {:016x}", digest_of(card_.source));
        return (who.names.empty() ? std::string() : fold(who.names.front().text)) + " | " + second;
    }

    const std::vector<ContentLine>& lines_;
    const Report& report_;
    GroupLabels labels_;
    Card card_;
    Single organization_;
    Single title_;
    Single role_;
    Single language_;
    const ContentLine* misread_birthday_ = nullptr; ///< reported unless another line has a birthday
};

constexpr std::string_view digest_mark = ";digest=";

} // namespace

Card to_card(const std::vector<ContentLine>& lines, long line, const Report& report) {
    return PersonReader(lines, line, report).read();
}

bool is_group(const std::vector<ContentLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const ContentLine& line) {
        return facts_of(line.name).property == Property::kind &&
               equal_ignoring_ascii_case(trim(line.value), "group");
    });
}

std::string to_source(const std::vector<ContentLine>& lines) {
    std::string source;
    for (const ContentLine& line : lines) {
        if (facts_of(line.name).property == Property::photo) {
            if (auto data = read_data_uri(line.value)) {
                ContentLine without_bytes = line;
                without_bytes.value = placeholder_of({data->media_type, {}, std::move(data->bytes)});
                source += to_text(without_bytes) + '\n';
                continue;
            }
        }
        source += to_text(line);
        source += '\n';
    }
    source += '\n';
    return source;
}

std::vector<std::vector<ContentLine>> from_source(std::string_view source) {
    std::vector<std::vector<ContentLine>> records(1);
    while (!source.empty()) {
        const std::size_t end = source.find('\n');
        std::string_view text = source.substr(0, end);
        source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (text.empty()) {
            if (!records.back().empty()) records.emplace_back();
        } else if (auto line = parse_content_line(text, Dialect::v4)) {
            records.back().push_back(*std::move(line));
        }
    }
    if (records.back().empty()) records.pop_back();
    return records;
}

std::string placeholder_of(const people::Photo& photo) {
    return fmt::format("data:{}{}{:016x},", photo.media_type, digest_mark, digest_of(photo.bytes));
}

bool is_placeholder(std::string_view value) {
    return value.starts_with("data:") && value.ends_with(',') &&
           value.find(digest_mark) != std::string_view::npos;
}

} // namespace goodturn::intake::vcard
