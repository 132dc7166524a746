#pragma once
/// Who is meant by a name and an email address, as calendars and mail give them.
#include "intake/import.hpp"

#include <unordered_map>

namespace goodturn::intake {

/// "Lee, Ann" is "Ann Lee"; quotes and what stands in brackets behind it go; "" where it says no more than
/// the address.
std::string name_beside_address(std::string_view name);

/// Finds people, and adds those who are not known. An address that is known means its person; of several the
/// one whose name fits. Where the address is new, somebody of exactly that name (two words or more) who has
/// no address yet is that person, and is given it. Each is looked up once an import.
class Somebody {
  public:
    Somebody(store::Write& write, const ImportOptions& options, Imported& imported)
        : write_(write), options_(options), imported_(imported) {}

    /// Nothing if nobody here is meant for sure. `email` in lower case, may be empty.
    Result<std::optional<Id>> known(std::string_view name, const std::string& email);
    /// As known(), or a new person of that name and address. `email` is not empty.
    Result<Id> known_or_new(std::string_view name, const std::string& email);

  private:
    std::optional<Id> by_email(const std::string& name, const std::string& email);
    Result<std::optional<Id>> by_name(const std::string& name, const std::string& email);

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    std::unordered_map<std::string, Id> found_; ///< by address
};

} // namespace goodturn::intake
