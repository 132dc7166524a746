#pragma once
/// What an intention for an event may hide: a deal that somebody else would have to decide on the spot. It is
/// named gently, with a better one; the owner may keep theirs. The cues are data (english.cues).
#include "base/described.hpp"
#include "base/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace goodturn::events {

struct ReadIntention {
    std::string text; ///< the intention, tidied
    bool deal_in_disguise = false;
    std::string
        kind; ///< "job", "clients", "leads", "money", "cards", "many", "important", "match"; "" for none
    std::string quote;   ///< the words that say so
    std::string why;     ///< a sentence for the owner
    std::string instead; ///< a better intention, to be typed as it is; also where none was given

    static constexpr auto fields() {
        using R = ReadIntention;
        return Fields{field("text", &R::text),
                      field("deal_in_disguise", &R::deal_in_disguise),
                      field("kind", &R::kind, "of deal"),
                      field("quote", &R::quote, "the words that say so"),
                      field("why", &R::why),
                      field("instead", &R::instead, "a better intention")};
    }
};

ReadIntention read_intention(std::string_view text);
/// The number it names: "listen to two people" -> 2; the first one, up to twelve.
std::optional<int> number_intended(std::string_view text);

} // namespace goodturn::events
