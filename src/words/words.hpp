#pragma once
/// Words to start with: drafts for each act, from templates that are data (english.words and its neighbours).
/// A draft is filled only from what is known, never claims what is not, and never says that anything was
/// sent. (The namespace is not the room's name, because goodturn::words is the function that splits a text.)
#include "base/error.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::wording {

/// What is known for the blanks of a template: {"name", "Ann"}, {"what", "the flat in Leeds"}. An empty value
/// counts as not known.
using Known = std::map<std::string, std::string, std::less<>>;

/// The templates of one language. Each act ("catch-up", "ask-permission/experience", …) has several variants,
/// each with the blanks it needs.
class Templates {
  public:
    static const Templates& english();
    static Result<Templates> from_text(std::string_view text, std::string_view file_name);

    /// The variant for `act` that has all its blanks known and needs the most of them; among equals, one
    /// chosen by `turn` (a number that differs from person to person and from time to time, so that nobody
    /// gets the same twice).
    /// "" if the act has no variant that can be filled.
    std::string draft(std::string_view act, const Known& known, std::uint64_t turn) const;
    std::vector<std::string> acts() const;
    /// The texts of an act as they stand in the file; none if it has no such act.
    std::vector<std::string> variants(std::string_view act) const;
    /// Every variant's text, for tests of tone.
    std::vector<std::string> all_texts() const;

  private:
    /// Adds the acts of one more file; an act is in one file only.
    Result<void> add(std::string_view text, std::string_view file_name);

    struct Variant {
        std::string text;
        std::vector<std::string> blanks;
    };
    std::map<std::string, std::vector<Variant>, std::less<>> acts_;
};

/// A stable number from whom it is for (and for what) and a count: the same while the count is, the next when
/// it is one more. With the number of times you talked, nobody gets the same words twice before all were
/// used; with a day, lists take turns overnight.
std::uint64_t turn_for(std::string_view id, std::int64_t count);

} // namespace goodturn::wording
