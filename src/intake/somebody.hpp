#pragma once
/// Who is meant by a name and an email address, as calendars and mail give them.
#include "intake/joining.hpp"

#include <unordered_map>

namespace goodturn::intake {

/// "Lee, Ann" is "Ann Lee"; quotes and what stands in brackets behind it go; "" where it says no more than
/// the address.
std::string name_beside_address(std::string_view name);

/// Finds people, and adds those who are not known. An address that is known means its person, unless the name
/// is plainly somebody else's who shares the mailbox; of several the one whose name fits. An address that is
/// new is a new person, who is noted beside those of the same name: see Joining. Each is looked up once an
/// import.
class Somebody {
  public:
    Somebody(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
        : write_(write), options_(options), imported_(imported), joining_(joining) {}

    /// Nothing if nobody here is meant for sure. `email` in lower case, may be empty; somebody of that name
    /// who has no address is meant, too.
    std::optional<Id> known(std::string_view name, const std::string& email);
    /// By the address, or a new person of that name and address. `email` is not empty.
    Result<Id> known_or_new(std::string_view name, const std::string& email);

  private:
    std::optional<Id> by_email(const std::string& name, const std::string& email);
    std::optional<Id> with_address(const std::string& name, const std::string& email);
    std::optional<Id> by_name(const std::string& name);

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Joining& joining_;
    std::unordered_map<std::string, Id> found_; ///< by address
};

} // namespace goodturn::intake
