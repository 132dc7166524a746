#pragma once
/// Ann and Ben from the threads' world, with a shelf and needs.
#include "listen/open_threads.hpp"
#include "serve/gift.hpp"
#include "serve/match.hpp"
#include "serve/offer.hpp"
#include "unit/listen/threads_world.hpp"

namespace goodturn::serve {

struct ServeWorld : ThreadsWorld {
    Id put(Gift gift) {
        return must([&](store::Write& write) { return put_gift(write, std::move(gift)); }).gift.id;
    }
    Id give(GiftKind kind, const std::string& title, const std::string& text = {},
            std::vector<std::string> tags = {}) {
        Gift gift;
        gift.kind = kind;
        gift.title = title;
        gift.text = text;
        gift.tags = std::move(tags);
        return put(gift);
    }
    Id need_of(const Id& person, const std::string& gist, bool care = false) {
        listen::Need need;
        need.person = person;
        need.gist = gist;
        need.care = care;
        return must([&](store::Write& write) { return listen::add_need(write, need); }).id;
    }
    Result<Offer> draft(const Id& need, const Id& gift, bool solicited = false) {
        return attempt([&](store::Write& write) { return draft_offer(write, need, gift, solicited); });
    }
    Result<Offer> move(const Id& offer, OfferState to, const Landing& landing = {}) {
        return attempt([&](store::Write& write) { return move_offer(write, offer, to, landing); });
    }
    Result<Offer> note_other(const Id& offer, OtherAnswer answer) {
        return attempt([&](store::Write& write) { return note_other_answer(write, offer, answer); });
    }
    std::vector<Match> matches(const std::string& text, std::size_t limit = 10) {
        Sought sought;
        sought.text = text;
        return match_shelf(database, sought, clock.today, limit);
    }
    std::vector<std::string> titles(const std::string& text, std::size_t limit = 10) {
        std::vector<std::string> found;
        for (const auto& each : matches(text, limit))
            found.push_back(each.gift.title);
        return found;
    }
};

} // namespace goodturn::serve
