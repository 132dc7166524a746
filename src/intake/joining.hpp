#pragma once
/// Joins the records of one person that came from different sources, so that it makes no difference in which
/// order these were brought in.
#include "intake/import.hpp"
#include "intake/one_person.hpp"
#include "intake/seen.hpp"

#include <map>
#include <set>

namespace goodturn::intake {

/// While files are read, whoever comes in is noted beside those who may be the same; when all are read, these
/// pairs are judged alike, whichever of the two was first:
///
/// - surely one: they are joined, unless a third fits one of them as well whose name cannot be the other's;
/// - one by name: they are joined where every two of all those of that name may be one. A name that two
///   people here have says nothing of who is meant by it. Two records of one address book are two people.
///
/// Whoever was called different from somebody stays so.
class Joining {
  public:
    Joining(store::Write& write, const ImportOptions& options, Imported& imported);

    /// `person` came in, or got a name or an address, and `other` has something of it, too.
    /// `by_another_file`: `person` is new, and `other` was told of by another file of the same kind, as far
    /// as is known yet.
    void note(const Id& person, const Id& other, bool by_another_file = false);
    /// The same beside everybody here who has an address, a number or the name of theirs.
    void note_all(const people::Person& person);
    /// A file has been read, which told of these (hashes of ids): of two of them it means two people.
    void end_file(const Seen& told_of);

    /// Judges what was noted so far. `took` is called after each two that are joined.
    Result<void> join_all(const std::function<void()>& took);
    /// Says who was joined by name.
    void tell();
    /// Who somebody of this import is now.
    Id now(const Id& person) const;

  private:
    using Pair = std::pair<Id, Id>;
    const people::Person& person(const Id& id);
    bool is_new(const Id& id);
    bool are_one_by_name(const Id& a, const Id& b, const std::set<Pair>& of_two_files);
    bool share_a_kind_of_source(const Id& a, const Id& b);
    bool are_called_different(const Id& a, const Id& b);
    std::vector<Pair> open_pairs() const;
    Result<bool> join_the_sure();
    Result<bool> join_by_name();
    Result<void> join(Id keep, Id gone);

    store::Write& write_;
    const ImportOptions& options_;
    std::function<void()> took_;
    Imported& imported_;
    std::int64_t last_before_ = 0;   ///< number of the last person who was here before this import
    std::map<Pair, bool> pairs_;     ///< in order; whether they are from two files of one kind
    std::vector<Pair> of_this_file_; ///< noted with by_another_file
    std::map<Id, Id> became_;
    std::map<Id, people::Person> people_; ///< as they are now; read when first needed
    std::set<Id> counted_;                ///< counted as brought up to date
    std::set<std::string> named_;         ///< who was joined by name
};

} // namespace goodturn::intake
