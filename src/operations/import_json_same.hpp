#pragma once
/// Who and what of a JSON of everything is here already, under another id. For the .cpp files of this room.
#include "operations/everything_lists.hpp"
#include "people/people.hpp"

#include <unordered_map>
#include <unordered_set>

namespace goodturn::operations {

/// The id in the file to the one here.
using SameAs = std::unordered_map<std::string, Id>;

/// Looks at the records of a file one after another, and then knows.
class LookForSame {
  public:
    explicit LookForSame(store::Database& database);

    void look(const EverythingList& list, const Json& record);
    /// Somebody here whom two of the file could be is the first; somebody whom the file has itself is nobody
    /// else.
    SameAs found();

  private:
    void look_for_person(const people::Person& person);
    void look_for_source(const Json& record);
    void look_for_thing(const EverythingList& list, const Json& record);

    store::Database& database_;
    bool is_empty_;
    SameAs same_;
    std::vector<std::pair<Id, Id>> likely_; ///< of the file, and here
    std::unordered_set<Id> known_;          ///< of the file's people, those that are here
    std::unordered_set<Id> unknown_;        ///< and those that are not
};

/// The text of a field; "" if it is none.
const std::string& text_in(const Json& record, const std::string& name);
bool is_row(store::Database& database, std::string_view table, std::string_view id);

} // namespace goodturn::operations
