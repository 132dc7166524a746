#pragma once
/// What may be given to a command. Declared once; parsing, help, completion and the man page all come from
/// it.
#include "base/described.hpp"
#include "base/error.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::cli {

/// What a shell can complete a value with.
enum class Offers : std::uint8_t { nothing, files, folders };

/// One thing that may be given: an option ("--limit N"), a flag ("--all"), or a word in its place ("PERSON").
struct Option {
    std::string names; ///< "-m,--note"; of a word in its place: "PERSON"
    std::string value; ///< what has to follow, "NOTE"; "" for a flag
    std::string help;
    std::vector<std::string> choices = {}; ///< the only values there are; empty: any
    Offers offers = Offers::nothing;
    int count = 1;           ///< how many values follow one mention
    bool in_place = false;   ///< a word in its place
    bool takes_rest = false; ///< a word in its place that takes all words from there on
    bool required = false;   ///< words in their places only
    bool everywhere = false; ///< one of the options that every command has
    /// Receives what was given, in order; called only if anything was.
    std::function<Result<void>(const std::vector<std::string>&)> take = {};

    bool is_flag() const { return !in_place && value.empty(); }
    Option& with(Offers what) {
        offers = what;
        return *this;
    }
    Option& needed() {
        required = true;
        return *this;
    }
};

/// "--limit" of "-n,--limit": the name by which messages speak of an option.
std::string long_name(const Option& option);
/// A whole number; the error names `of`.
Result<std::int64_t> whole_number(std::string_view of, const std::string& text);

/// Where a command declares what may be given, each tied to the field that receives it. The fields must live
/// as long.
class Syntax {
  public:
    /// One word in its place.
    Option& word(std::string name, std::string& to, std::string help);
    /// All words from here on, joined by spaces: `goodturn show ann lee`.
    Option& sentence(std::string name, std::string& to, std::string help);
    /// All words from here on, each for itself.
    Option& words(std::string name, std::vector<std::string>& to, std::string help);

    Option& value(std::string names, std::string value, std::string& to, std::string help);
    Option& value(std::string names, std::string value, std::optional<std::string>& to, std::string help);
    Option& value(std::string names, std::string value, std::int64_t& to, std::string help);
    /// May be given several times.
    Option& values(std::string names, std::string value, std::vector<std::string>& to, std::string help);
    Option& flag(std::string names, bool& to, std::string help);
    /// Sets `to` to `meaning`.
    Option& flag(std::string names, std::optional<bool>& to, bool meaning, std::string help);

    template <class Enum>
    Option& choice(std::string names, std::string value, Enum& to, std::string help) {
        return limited(add({std::move(names), std::move(value), std::move(help)}), to);
    }
    template <class Enum>
    Option& choice_word(std::string name, Enum& to, std::string help) {
        Option& option = add({std::move(name), {}, std::move(help)});
        option.in_place = true;
        return limited(option, to);
    }

    Option& add(Option option);
    const std::deque<Option>& all() const { return options_; }

  private:
    /// An option whose values are the words of an enum, kept in an Enum or an optional<Enum>.
    template <class Target>
    static Option& limited(Option& option, Target& to) {
        using Enum = typename std::conditional_t<is_optional<Target>::value, Target,
                                                 std::optional<Target>>::value_type;
        for (const std::string_view each : words_of(Enum{}))
            option.choices.emplace_back(each);
        option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
            to = *from_word<Enum>(given.back()); // parse() lets nothing but choices through
            return {};
        };
        return option;
    }
    std::deque<Option> options_; ///< references to them stay valid
};

/// Gives each declared option what was given for it. Errors: something that is not known, a value that is
/// missing or cannot be read, a required word that is missing, too many words. `command` ("goodturn log") is
/// named in advice.
Result<void> parse(const Syntax& syntax, const std::vector<std::string>& arguments, std::string_view command);

} // namespace goodturn::cli
