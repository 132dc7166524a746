#include "intake/vcard/normalise.hpp"

#include "base/text.hpp"
#include "intake/vcard/dates.hpp"
#include "intake/vcard/escape.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::vcard {

namespace {

/// The TYPE of vCard 2.1 and 3.0 and the media type that it stands for.
struct MediaType {
    std::string_view type;
    std::string_view media_type;
};
constexpr std::array media_types{
    MediaType{"JPEG", "image/jpeg"}, MediaType{"JPG", "image/jpeg"},    MediaType{"PNG", "image/png"},
    MediaType{"GIF", "image/gif"},   MediaType{"BMP", "image/bmp"},     MediaType{"TIFF", "image/tiff"},
    MediaType{"WEBP", "image/webp"}, MediaType{"BASIC", "audio/basic"},
};
constexpr std::string_view any_media_type = "application/octet-stream";

bool starts_ignoring_case(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() &&
           equal_ignoring_ascii_case(text.substr(0, beginning.size()), beginning);
}

void name_bare_parameters(ContentLine& line) {
    std::vector<Parameter> named;
    std::vector<std::string> types;
    std::size_t place = 0; // of TYPE
    for (Parameter& parameter : line.parameters) {
        if (!parameter.name.empty()) {
            named.push_back(std::move(parameter));
            continue;
        }
        for (std::string& value : parameter.values) {
            const std::string word = lower_ascii(value);
            const bool is_place = word == "inline" || word == "content-id" || word == "cid";
            if (word == "base64" || word == "b") {
                named.push_back({"ENCODING", {std::move(value)}});
            } else if (is_place || (word == "url" && !line.is("URL"))) {
                named.push_back({"VALUE", {std::move(value)}});
            } else {
                if (types.empty()) place = named.size();
                types.push_back(std::move(value));
            }
        }
    }
    if (!types.empty())
        named.insert(named.begin() + static_cast<std::ptrdiff_t>(place), {"TYPE", std::move(types)});
    line.parameters = std::move(named);
}

/// The media type that a TYPE parameter names, which is then removed.
std::string_view take_media_type(ContentLine& line) {
    std::string_view found = any_media_type;
    for (Parameter& parameter : line.parameters) {
        if (!equal_ignoring_ascii_case(parameter.name, "TYPE")) continue;
        std::erase_if(parameter.values, [&](const std::string& value) {
            for (const MediaType& each : media_types) {
                if (found != any_media_type || !equal_ignoring_ascii_case(value, each.type)) continue;
                found = each.media_type;
                return true;
            }
            return false;
        });
    }
    std::erase_if(line.parameters, [](const Parameter& each) { return each.values.empty(); });
    return found;
}

/// What base64 begins with tells the commonest pictures from each other.
std::string_view media_type_by_beginning(std::string_view base64) {
    constexpr std::array beginnings{MediaType{"/9j/", "image/jpeg"}, MediaType{"iVBORw0KGgo", "image/png"},
                                    MediaType{"R0lGOD", "image/gif"}};
    for (const MediaType& each : beginnings)
        if (base64.starts_with(each.type)) return each.media_type;
    return any_media_type;
}

bool is_base64_encoding(std::string_view encoding) {
    return equal_ignoring_ascii_case(encoding, "b") || equal_ignoring_ascii_case(encoding, "base64");
}

/// Base64 with its parameters to a data: URI. A value that is no base64 stays as it is, with its parameters.
void binary_to_uri(ContentLine& line) {
    const auto encoding = line.parameter("ENCODING");
    if (!encoding || !is_base64_encoding(*encoding)) return;
    const bool is_uri =
        starts_ignoring_case(line.value, "data:") || line.value.find("://") != std::string::npos;
    if (!is_uri && (line.value.empty() || !decode_base64(line.value))) return;
    line.remove_parameter("ENCODING");
    std::string_view media_type = take_media_type(line);
    if (is_uri) return;
    line.remove_parameter("VALUE");
    if (media_type == any_media_type) media_type = media_type_by_beginning(line.value);
    line.value = "data:" + std::string(media_type) + ";base64," + line.value;
}

void remove_backslashes_of_uri(std::string& uri) {
    if (uri.find('\\') == std::string::npos) return;
    std::string plain;
    for (const char byte : uri) {
        // However many there are, so that doing it twice changes nothing more.
        if (byte == ',' || byte == ';' || byte == ':')
            while (plain.ends_with('\\'))
                plain.pop_back();
        plain += byte;
    }
    uri = std::move(plain);
}

/// Line ends that came out of quoted-printable, and a CR that was part of a line.
void escape_line_ends(std::string& value) {
    if (value.find_first_of("\r\n") == std::string::npos) return;
    std::string escaped;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\r' && i + 1 < value.size() && value[i + 1] == '\n') continue;
        if (value[i] == '\r' || value[i] == '\n')
            escaped += "\\n";
        else
            escaped += value[i];
    }
    value = std::move(escaped);
}

/// Removes a word from the TYPE parameters; whether it was there.
bool take_type(ContentLine& line, std::string_view word) {
    bool found = false;
    for (Parameter& parameter : line.parameters)
        if (equal_ignoring_ascii_case(parameter.name, "TYPE"))
            found = std::erase_if(parameter.values,
                                  [&](const std::string& value) {
                                      return equal_ignoring_ascii_case(value, word);
                                  }) > 0 ||
                    found;
    std::erase_if(line.parameters, [](const Parameter& each) { return each.values.empty(); });
    return found;
}

bool is_date_property(const ContentLine& line) {
    const Property property = facts_of(line.name).property;
    return property == Property::birthday || property == Property::occasion || property == Property::death;
}

/// "0214" of a date whose year is unknown, however it says so: "--0214", "--02-14", 1604 with or without
/// X-APPLE-OMIT-YEAR. Nothing for other dates.
std::optional<std::string> day_without_year(const ContentLine& line) {
    const ReadDate read = read_date(line);
    if (!read.date || read.date->year() || !read.date->day()) return std::nullopt;
    std::string digits = read.date->to_text();
    std::erase(digits, '-');
    return digits;
}

void omit_year_v4(ContentLine& line) {
    const auto day = day_without_year(line);
    if (!day || line.value.starts_with("--")) return;
    line.value = "--" + *day;
    line.remove_parameter("X-APPLE-OMIT-YEAR");
}

/// The only form without a year that programs of the time of 3.0 read.
void omit_year_v3(ContentLine& line) {
    const auto day = day_without_year(line);
    if (!day || line.parameter("X-APPLE-OMIT-YEAR")) return;
    line.value = "1604-" + day->substr(0, 2) + "-" + day->substr(2);
    line.parameters.push_back({"X-APPLE-OMIT-YEAR", {"1604"}});
}

void data_uri_to_binary(ContentLine& line) {
    const std::size_t comma = line.value.find(',');
    if (!starts_ignoring_case(line.value, "data:") || comma == std::string::npos) return;
    const std::string header = lower_ascii(std::string_view(line.value).substr(5, comma - 5));
    const bool has_space = line.value.find_first_of(" \t", comma) != std::string::npos;
    if (!header.ends_with(";base64") || has_space || !read_data_uri(line.value)) return;
    std::string media_type = header.substr(0, header.size() - 7);
    if (media_type == any_media_type)
        media_type = media_type_by_beginning(std::string_view(line.value).substr(comma + 1));
    const auto* known = std::find_if(media_types.begin(), media_types.end(),
                                     [&](const MediaType& each) { return each.media_type == media_type; });
    if (known == media_types.end() && media_type != any_media_type) return;
    take_media_type(line);
    line.parameters.push_back({"ENCODING", {"b"}});
    if (known != media_types.end()) line.parameters.push_back({"TYPE", {std::string(known->type)}});
    line.value.erase(0, comma + 1);
}

} // namespace

void normalise(ContentLine& line, Dialect dialect) {
    if (!line.parameters.empty()) {
        name_bare_parameters(line);
        binary_to_uri(line);
        for (Parameter& parameter : line.parameters)
            for (std::string& value : parameter.values)
                std::replace(value.begin(), value.end(), '\r', '\n');
    }
    Shape shape = facts_of(line.name).shape;
    if (const auto value = line.parameter("VALUE");
        value && (equal_ignoring_ascii_case(*value, "uri") || equal_ignoring_ascii_case(*value, "url")))
        shape = Shape::uri;
    if (shape == Shape::opaque && starts_ignoring_case(line.value, "data:")) shape = Shape::uri;
    if (line.parameter("ENCODING")) shape = Shape::opaque; // a broken one, kept as it is
    if (dialect == Dialect::v21)
        line.value = escape_21(line.value, shape);
    else
        escape_line_ends(line.value);
    if (shape == Shape::uri) remove_backslashes_of_uri(line.value);
}

void convert_to_v4(ContentLine& line) {
    if (!line.parameter("PREF") && take_type(line, "pref")) line.parameters.push_back({"PREF", {"1"}});
    if (is_date_property(line)) omit_year_v4(line);
}

void convert_to_v3(ContentLine& line) {
    if (line.parameter("PREF") == "1") {
        line.remove_parameter("PREF");
        take_type(line, "pref");
        line.parameters.push_back({"TYPE", {"pref"}});
    }
    if (is_date_property(line)) omit_year_v3(line);
    data_uri_to_binary(line);
    const bool is_elsewhere =
        facts_of(line.name).property == Property::photo && line.value.find("://") != std::string::npos;
    if (is_elsewhere && !line.parameter("VALUE")) line.parameters.push_back({"VALUE", {"uri"}});
}

std::optional<Data> read_data_uri(std::string_view uri) {
    const std::size_t comma = uri.find(',');
    if (!starts_ignoring_case(uri, "data:") || comma == std::string_view::npos) return std::nullopt;
    const std::string_view header = uri.substr(5, comma - 5);
    if (!lower_ascii(header).ends_with(";base64")) return std::nullopt;
    auto bytes = decode_base64(uri.substr(comma + 1));
    if (!bytes) return std::nullopt;
    Data data;
    data.media_type = lower_ascii(header.substr(0, header.find(';')));
    if (data.media_type == any_media_type) data.media_type.clear();
    data.bytes = std::move(*bytes);
    return data;
}

} // namespace goodturn::intake::vcard
