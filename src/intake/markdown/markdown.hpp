#pragma once
/// A file a person, in Markdown with YAML in front, for those who live in a notes program.
#include "people/person.hpp"

#include <set>

namespace goodturn::intake::markdown {

/// Somebody whose file can be linked to.
struct Link {
    std::string name;
    std::string file; ///< "Ann Lee.md"
};

/// "child: Tom Lee"
struct RelationLine {
    std::string kind;
    Link to;
};

struct ConversationEntry {
    Day day;
    std::string kind;       ///< "coffee"
    std::vector<Link> with; ///< the others in it
    std::string note;
};

/// What is open with them: needs, promises, things to ask about; news.
struct Section {
    std::string heading;
    std::vector<std::string> lines;
};

struct PersonPage {
    people::Person person;
    std::optional<Day> last_conversation;
    std::vector<RelationLine> relations;
    std::vector<Section> sections; ///< those without lines are left out
    std::vector<ConversationEntry> conversations;
};

std::string page_text(const PersonPage& page);

/// What a page begins with: how a file that was written here is told from one of the owner's own.
inline constexpr std::string_view first_line_begins = "---\ngoodturn: ";

/// Gives out names for files that every system takes, each once without regard to case.
class FileNames {
  public:
    /// "Ann Lee.md"; the second of that name has the end of the id behind it.
    std::string name_for(const people::Person& person);

  private:
    std::set<std::string> used_; ///< folded
};

} // namespace goodturn::intake::markdown
