#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/serve_operations.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <utility>

namespace goodturn::cli {

namespace {

using operations::OfferLine;
using serve::OfferState;

struct Asked {
    operations::MakeOffer make;
    operations::Which list;
};

void print_offered(Face& face, const operations::Offered& offered) {
    Page& page = face.page();
    const OfferLine& offer = offered.offer;
    page.text(fmt::format("{} for {}: {} {}", bold(offer.gift_title), bold(offer.name), offer.state,
                          in_brackets(offer.id)));
    if (!offered.words.empty()) page.blank().text(offered.words, 4).blank();
    if (!offered.next.empty()) page.text(offered.next);
}

/// In the order of what wants to be done next.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> headings{{
    {"accepted", "Yes, to be given"},
    {"drafted", "To be asked"},
    {"asked", "You asked whether you may"},
    {"given", "Given; how did it go?"},
    {"landed", "It landed"},
    {"declined", "A no, kept with respect"},
    {"withdrawn", "Off the table"},
}};

void print(Face& face, const std::vector<OfferLine>& offers) {
    if (offers.empty())
        return print_empty(face, "No offer is open. What you could give: " + typed("match PERSON") +
                                     ", then " + typed("offer NEED GIFT"));
    Page& page = face.page();
    for (const auto& [state, heading] : headings) {
        bool begun = false;
        for (const OfferLine& offer : offers) {
            if (offer.state != state) continue;
            if (!std::exchange(begun, true)) page.heading(heading);
            page.text(fmt::format("{}: {}, for {} {}", bold(offer.name), offer.gift_title, offer.gist,
                                  in_brackets(offer.id)),
                      2, 2);
        }
    }
}

Command move_verb(std::string_view keyword, std::string_view usage, std::string_view line, OfferState to) {
    return {
        .keyword = keyword,
        .usage = {usage},
        .line = line,
        .effect = Effect::writes,
        .operations = {"move-offer"},
        .prepare = [to](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MoveOffer>();
            input->to = to;
            syntax.sentence("OFFER", input->offer, "its id, or words that only it holds").needed();
            if (to == OfferState::asked || to == OfferState::accepted || to == OfferState::declined)
                syntax.flag("--other", input->other, "the other person of an introduction");
            if (to == OfferState::landed) {
                syntax.choice("--helped", "HELPED", input->helped, "whether it did");
                syntax.value("--learned", "TEXT", input->learned, "what you learned");
            }
            return
                [input](Face& face) { return answer(face, operations::move_offer, *input, print_offered); };
        },
    };
}

Result<Status> make_or_list(Face& face, const Asked& asked) {
    if (asked.make.need.empty()) return answer(face, operations::list_offers, asked.list, print);
    if (asked.make.gift.empty())
        return invalid("an offer has a need and a gift",
                       "Such as: goodturn offer \"on-call\" \"pager\". What fits: goodturn match NEED");
    return answer(face, operations::make_offer, asked.make, print_offered);
}

} // namespace

Command offer_command() {
    return {
        .keyword = "offer",
        .usage = {"offer NEED GIFT [--solicited]", "offer [--person PERSON] [--all]"},
        .line = "ask whether you may give something, and note how it goes",
        .more =
            "An offer begins as a question, in words for you to say or send: nothing is sent. It can be "
            "given after a yes, or at once "
            "where they asked for it outright (--solicited). No answer may be asked once more after "
            "fourteen days; a no is final "
            "for that need. An introduction asks both people: the one it is for, then the other (--other). "
            "Without a need and a gift, the open offers are listed.",
        .examples = {{"offer \"on-call\" \"pager\"", ""},
                     {"offer asked pager", "you asked"},
                     {"offer accepted pager", "they said yes"},
                     {"offer given pager", ""},
                     {"offer landed pager --helped yes --learned \"the hour on Fridays did it\"", ""}},
        .group = Group::serve,
        .effect = Effect::writes,
        .operations = {"offer", "offers", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.word("NEED", asked->make.need, "its id, or words that only it holds");
            syntax.word("GIFT", asked->make.gift, "its id, or words that only it holds");
            syntax.flag("--solicited", asked->make.solicited, "they asked for it outright");
            syntax.value("--person", "PERSON", asked->list.person, "list only theirs");
            syntax.flag("-a,--all", asked->list.all, "list also those that are finished");
            return [asked](Face& face) { return make_or_list(face, *asked); };
        },
        .verbs = {move_verb("asked", "offer asked OFFER [--other]", "you asked", OfferState::asked),
                  move_verb("accepted", "offer accepted OFFER [--other]", "they said yes",
                            OfferState::accepted),
                  move_verb("declined", "offer declined OFFER [--other]", "they said no",
                            OfferState::declined),
                  move_verb("given", "offer given OFFER", "you gave it", OfferState::given),
                  move_verb("landed", "offer landed OFFER [--helped yes|no|unknown] [--learned TEXT]",
                            "how it went", OfferState::landed),
                  move_verb("withdraw", "offer withdraw OFFER", "take it off the table, before it is given",
                            OfferState::withdrawn)},
    };
}

} // namespace goodturn::cli
