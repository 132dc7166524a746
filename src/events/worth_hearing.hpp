#pragma once
/// Who on the list may be worth listening to, and why. Up to a few names to begin with, never a ranking of
/// everybody.
#include "events/attendee.hpp"
#include "meaning/word_vectors.hpp"

namespace goodturn::events {

enum class Because : std::uint8_t {
    gift_fits,     ///< something on the shelf fits what they do or said
    shared_person, ///< a person whom the owner knows knows them, or works where they do
    new_too,       ///< it is their first time
};
constexpr auto words_of(Because) {
    return std::array{"gift-fits", "shared-person", "new-too"};
}

struct WorthHearing {
    Id attendee;
    std::string name;
    std::optional<Id> person; ///< if the owner knows them
    Because because = Because::new_too;
    std::string through; ///< the title of the gift, or the name of the person in common; "" for neither
    std::string why;     ///< a sentence for the owner

    static constexpr auto fields() {
        using W = WorthHearing;
        return Fields{field("attendee", &W::attendee),
                      field("name", &W::name),
                      field("person", &W::person, "if you know them"),
                      field("because", &W::because),
                      field("through", &W::through, "the gift, or the person in common"),
                      field("why", &W::why)};
    }
};

/// At most `limit`, those for whom a gift fits first, and among equals as on the list; the same gift and the
/// same person in common once, as long as there are others. Left out: who was met at this event, the dead,
/// those left in peace. Nothing told in confidence is read. On a long list the first thousand are looked at,
/// on a large shelf fewer.
std::vector<WorthHearing> worth_hearing(store::Database& database, const Event& event, Day today,
                                        std::size_t limit, meaning::WordVectors* vectors = nullptr);

} // namespace goodturn::events
