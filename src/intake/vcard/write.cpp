#include "base/text.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/keeping.hpp"
#include "intake/vcard/keeping_names.hpp"
#include "intake/vcard/labels.hpp"
#include "intake/vcard/names.hpp"
#include "intake/vcard/normalise.hpp"
#include "intake/vcard/to_person.hpp"
#include "intake/vcard/vcard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace goodturn::intake::vcard {

using people::Name;
using people::NameKind;
using people::Person;

namespace {

bool has_scheme(std::string_view value) {
    const std::size_t colon = value.find(':');
    return colon != std::string_view::npos && colon > 0 && value.find_first_of(" /@") > colon;
}

/// URIs are written as they are; a line end in one would end the line.
std::string on_one_line(const std::string& uri) {
    return uri.find_first_of("\r\n") == std::string::npos ? uri : join_spaces(uri);
}

/// "19960415", "--0415", "1996-04", "1996", "--04": RFC 6350 section 4.3.1; in 3.0 whole dates keep their
/// dashes.
std::string date_value(const CivilDate& date, Version version) {
    std::string text = date.to_text();
    const bool has_day = date.day().has_value();
    if (!has_day || (version == Version::v3 && date.year())) return text;
    const std::string beginning = date.year() ? "" : "--";
    std::erase(text, '-');
    return beginning + text;
}

/// Adds new lines, each with what says its label.
class LineWriter {
  public:
    LineWriter(std::vector<ContentLine>& lines, Version version) : lines_(lines), version_(version) {}

    void add(std::string name, std::string value, std::vector<Parameter> parameters = {}) {
        ContentLine line;
        line.name = std::move(name);
        line.value = std::move(value);
        line.parameters = std::move(parameters);
        lines_.push_back(std::move(line));
    }

    void add_text(std::string name, std::string_view text) {
        if (!text.empty()) add(std::move(name), escape(text));
    }

    /// A label that TYPE has no word for becomes the label of a group.
    void add_labelled(std::string name, std::string value, std::string_view label, bool preferred,
                      std::vector<Parameter> parameters = {}) {
        auto types = label.empty() ? std::vector<std::string>() : types_for(label);
        const bool grouped = !label.empty() && types.empty();
        if (!types.empty()) parameters.push_back({"TYPE", std::move(types)});
        if (preferred) parameters.push_back({"PREF", {"1"}});
        add(std::move(name), std::move(value), std::move(parameters));
        if (grouped) put_into_group(label);
    }

    /// The line added last gets a group of its own with this label.
    void put_into_group(std::string_view label) {
        const std::string group = free_group();
        lines_.back().group = group;
        add("X-ABLabel", escape(label));
        lines_.back().group = group;
    }

    bool has(std::string_view name) const {
        return std::any_of(lines_.begin(), lines_.end(),
                           [&](const ContentLine& line) { return line.is(name); });
    }

    Version version() const { return version_; }

  private:
    std::string free_group() {
        for (;;) {
            std::string group = "item" + std::to_string(next_group_++);
            const bool used = std::any_of(lines_.begin(), lines_.end(), [&](const ContentLine& line) {
                return equal_ignoring_ascii_case(line.group, group);
            });
            if (!used) return group;
        }
    }

    std::vector<ContentLine>& lines_;
    Version version_;
    int next_group_ = 1;
};

void add_names(LineWriter& out, const std::vector<Name>& names) {
    for (const Name& name : names) {
        const bool has_phonetic = out.has("X-PHONETIC-FIRST-NAME") || out.has("X-PHONETIC-LAST-NAME");
        const bool composed = name.text == compose_name(name);
        if (name.kind == NameKind::nickname) {
            out.add_text("NICKNAME", name.text);
        } else if (name.kind == NameKind::maiden) {
            out.add_text("X-MAIDENNAME", name.text);
        } else if (name.kind == NameKind::phonetic && !has_phonetic && composed && name.prefix.empty() &&
                   name.suffix.empty()) {
            out.add_text("X-PHONETIC-FIRST-NAME", name.given);
            out.add_text("X-PHONETIC-MIDDLE-NAME", name.additional);
            out.add_text("X-PHONETIC-LAST-NAME", name.family);
        } else {
            out.add("X-GOODTURN-NAME", escape(name.text) + ';' + parts_of_name(name),
                    {{"TYPE", {std::string(word(name.kind))}}});
        }
    }
}

void add_handle(LineWriter& out, const people::Labelled& handle) {
    std::vector<Parameter> parameters;
    if (!handle.label.empty()) parameters.push_back({"X-SERVICE-TYPE", {handle.label}});
    if (handle.preferred) parameters.push_back({"PREF", {"1"}});
    const std::string value = on_one_line(handle.value);
    out.add("IMPP", has_scheme(value) ? value : "x-apple:" + value, std::move(parameters));
}

void add_address(LineWriter& out, const people::Address& address) {
    std::string value;
    for (const std::string* part : {&address.post_box, &address.extended, &address.street, &address.locality,
                                    &address.region, &address.postal_code, &address.country})
        value.append(part == &address.post_box ? "" : ";").append(escape(*part));
    std::vector<Parameter> parameters;
    if (!address.text.empty()) parameters.push_back({"LABEL", {address.text}});
    out.add_labelled("ADR", value, address.label, address.preferred, std::move(parameters));
}

void add_occasion(LineWriter& out, const people::Occasion& occasion) {
    std::string value = date_value(occasion.on, out.version());
    const bool is_anniversary = occasion.what == "anniversary";
    if (is_anniversary && out.version() == Version::v4 && !out.has("ANNIVERSARY")) {
        out.add("ANNIVERSARY", std::move(value));
        return;
    }
    out.add("X-ABDATE", std::move(value));
    if (is_anniversary)
        out.put_into_group("_$!<Anniversary>!$_");
    else if (occasion.what != "date")
        out.put_into_group(occasion.what);
}

void add_relative(LineWriter& out, const people::NamedRelative& relative) {
    if (out.version() == Version::v4) {
        std::vector<Parameter> parameters{{"VALUE", {"text"}}};
        if (!relative.kind.empty()) parameters.push_back({"TYPE", {relative.kind}});
        out.add("RELATED", escape(relative.name), std::move(parameters));
        return;
    }
    out.add_text("X-ABRELATEDNAMES", relative.name);
    if (!relative.kind.empty()) out.put_into_group(relative.kind);
}

void add_photo(LineWriter& out, const people::Photo& photo) {
    if (!photo.bytes.empty()) {
        const std::string media_type =
            photo.media_type.empty() ? "application/octet-stream" : photo.media_type;
        out.add("PHOTO", "data:" + media_type + ";base64," + encode_base64(photo.bytes));
    } else if (!photo.uri.empty()) {
        out.add("PHOTO", on_one_line(photo.uri));
    }
}

void add_work(LineWriter& out, const Person& missing) {
    if (!missing.organization.empty() || !missing.department.empty()) {
        std::string value = escape(missing.organization);
        if (!missing.department.empty()) value += ';' + escape(missing.department);
        out.add("ORG", std::move(value));
    }
    out.add_text("TITLE", missing.title);
    out.add_text("ROLE", missing.role);
}

void add_life(LineWriter& out, const Person& missing) {
    if (missing.birthday) out.add("BDAY", date_value(*missing.birthday, out.version()));
    for (const people::Occasion& occasion : missing.occasions)
        add_occasion(out, occasion);
    for (const people::NamedRelative& relative : missing.relatives)
        add_relative(out, relative);
    if (missing.died) out.add("DEATHDATE", date_value(*missing.died, out.version()));
    if (missing.dead) out.add("X-GOODTURN-DEAD", "true");
}

/// What vCard has no word for. Other programs keep such lines or drop them; ours reads them back.
void add_own(LineWriter& out, const Person& missing) {
    out.add_text("X-GOODTURN-DESCRIPTION", missing.description);
    if (missing.circle) out.add("X-GOODTURN-CIRCLE", std::string(word(*missing.circle)));
    out.add_text("X-GOODTURN-HOW-MET", missing.how_met);
    if (missing.leap_day == LeapDay::february_28) out.add("X-GOODTURN-LEAP-DAY", "february-28");
    out.add_text("X-GOODTURN-CHANNEL", missing.channel);
    if (missing.trusted) out.add("X-GOODTURN-TRUSTED", "true");
    if (missing.leave_in_peace) out.add("X-GOODTURN-LEAVE-IN-PEACE", "true");
    if (missing.no_introductions) out.add("X-GOODTURN-NO-INTRODUCTIONS", "true");
}

void add_missing(LineWriter& out, const Kept& kept) {
    const Person& missing = kept.missing;
    add_names(out, missing.names);
    for (const people::Labelled& email : missing.emails)
        out.add_labelled("EMAIL", escape(email.value), email.label, email.preferred);
    for (const people::Phone& phone : missing.phones)
        out.add_labelled("TEL", escape(phone.value), phone.label, phone.preferred);
    for (const people::Address& address : missing.addresses)
        add_address(out, address);
    for (const people::Labelled& url : missing.urls)
        out.add_labelled("URL", on_one_line(url.value), url.label, url.preferred);
    for (const people::Labelled& handle : missing.handles)
        add_handle(out, handle);
    add_work(out, missing);
    add_life(out, missing);
    if (!missing.tags.empty()) {
        std::string tags;
        for (const std::string& tag : missing.tags)
            tags.append(tags.empty() ? "" : ",").append(escape(tag));
        out.add("CATEGORIES", std::move(tags));
    }
    out.add_text("NOTE", missing.note);
    out.add_text("LANG", missing.language);
    out.add_text("TZ", missing.time_zone);
    if (missing.is_organization)
        out.add(out.version() == Version::v4 ? "KIND" : "X-ABShowAs",
                out.version() == Version::v4 ? "org" : "COMPANY");
    for (const people::Photo& photo : kept.photos)
        add_photo(out, photo);
    add_own(out, missing);
}

/// The lines that every card has: FN, N, and a UID for whoever is kept under an id.
std::vector<ContentLine> head_of(const Person& person, const Kept& kept) {
    std::vector<ContentLine> lines;
    LineWriter out(lines, Version::v4);
    const std::vector<Parameter> derived{{"DERIVED", {"TRUE"}}};
    const Name* main = main_name(person);
    const std::string shown = main != nullptr ? main->text : people::display_name(person);
    if (!kept.has_formatted_name)
        out.add("FN", escape(shown), main != nullptr ? std::vector<Parameter>() : derived);
    if (!kept.has_name) {
        const std::string parts = main != nullptr ? parts_of_name(*main) : ";;;;";
        if (parts == ";;;;")
            out.add("N", fmt::format(";{};;;", escape(shown)), derived);
        else
            out.add("N", parts);
    }
    if (!kept.has_uid && !person.id.empty()) out.add("UID", "urn:uuid:" + person.id);
    return lines;
}

} // namespace

std::string write_card(const Person& person, std::span<const people::Photo> photos,
                       std::string_view source_lines, Version version) {
    Kept kept = keep_lines(person, photos, from_source(source_lines));
    std::vector<ContentLine> lines = head_of(person, kept);
    std::move(kept.lines.begin(), kept.lines.end(), std::back_inserter(lines));
    LineWriter out(lines, version);
    add_missing(out, kept);

    std::string card = "BEGIN:VCARD\r\nVERSION:" + std::string(word(version)) + "\r\n";
    for (ContentLine& line : lines) {
        if (version == Version::v4)
            convert_to_v4(line);
        else
            convert_to_v3(line);
        append_folded(card, line);
    }
    card += "END:VCARD\r\n";
    return card;
}

} // namespace goodturn::intake::vcard
