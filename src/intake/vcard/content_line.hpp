#pragma once
/// One property of a card: group, name, parameters and value, nothing dropped and nothing guessed.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::vcard {

/// How lines are to be read. A card that names no version is read as 2.1.
enum class Dialect : std::uint8_t { v21, v3, v4 };

/// "2.1", "3.0", " 4.0", "4": what a VERSION line says.
Dialect dialect_of(std::string_view version);

/// A parameter with all its values. The bare ones of vCard 2.1 ("TEL;HOME;FAX:") have no name.
struct Parameter {
    std::string name;
    std::vector<std::string> values;
    bool operator==(const Parameter&) const = default;
};

/// Invariant: group and name have no white space, and no ';', ':' or line end; the name is never empty.
struct ContentLine {
    std::string group; ///< "item1"; "" for none
    std::string name;  ///< as it was spelt; compare with is()
    std::vector<Parameter> parameters;
    std::string value; ///< as it was written after the colon
    long line = 0;     ///< in the file, from 1; takes no part in comparisons

    /// Whether the property has this name, whatever its case.
    bool is(std::string_view property_name) const;
    /// The first value of a parameter, whatever its case; nothing if it is not there.
    std::optional<std::string_view> parameter(std::string_view parameter_name) const;
    void remove_parameter(std::string_view parameter_name);

    bool operator==(const ContentLine& other) const {
        return group == other.group && name == other.name && parameters == other.parameters &&
               value == other.value;
    }
};

/// Takes one unfolded line apart. Quoted parameter values lose their quotes, caret escapes (RFC 6868, not
/// in 2.1) are resolved, "\," in a parameter separates like ",". Nothing if it has no colon or no proper
/// name.
std::optional<ContentLine> parse_content_line(std::string_view text, Dialect dialect, long line = 0);

/// The unfolded line that parse_content_line(…, Dialect::v4) reads back as the same: parameters quoted and
/// caret-escaped where they need to be. No line end.
std::string to_text(const ContentLine& line);

/// The same, folded so that no line is longer than 75 octets and no UTF-8 character is cut, each ended by CR
/// LF.
void append_folded(std::string& text, const ContentLine& line);

/// Whether a line starts as a property does: a name, then ':' or a parameter.
bool looks_like_property(std::string_view text);

} // namespace goodturn::intake::vcard
