#pragma once
/// Names that are one name to whoever reads them, however they are written: "Müller, Jürgen" and "Juergen
/// Mueller", "Ann M. Lee" and "Ann Lee", "Tanaka Yuki" and "Yuki Tanaka", "Dr. Eva Braun" and "Eva Braun,
/// PhD".
#include "people/person.hpp"

namespace goodturn::people {

/// A name of at least two words as it is compared: letters only, folded, in Latin, ä and ae alike, without
/// titles and what stands behind a name.
struct PlainName {
    std::string given;                  ///< the first of them
    std::string family;                 ///< the last of them
    std::vector<std::string> middle;    ///< what stands between; of "M." the letter
    std::vector<std::string> of_family; ///< those of the middle that are known to belong to the family name
    std::string generation;             ///< "jr", "iii": father and son are two people
};
/// Nothing for a name of one word, a nickname, and how a name is spoken.
std::optional<PlainName> plain_name(const Name& name);

/// Either way round. A middle name that one of them does not have parts nobody; two that differ do.
bool is_same_name(const PlainName& a, const PlainName& b);
bool share_a_whole_name(const Person& a, const Person& b);

/// "ann lee": what people are looked up by who may have the same name. See keys_json().
std::string key_of(const PlainName& name);

/// Whether the names of two people who share a mailbox can be one person's. More fits than elsewhere: beside
/// the address a name of one word ("Mum"), or the same given name before another family name, is enough.
bool names_fit_one_mailbox(const Person& a, const Person& b);

} // namespace goodturn::people
