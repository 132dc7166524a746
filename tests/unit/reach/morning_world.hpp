#pragma once
/// A home of a few people with histories, on a morning of our choosing: Wednesday, 4 March 2026.
#include "listen/open_threads.hpp"
#include "reach/today.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"
#include "unit/world.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

namespace goodturn::reach {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

class MorningWorld : public testing::Test, protected World {
  protected:
    Day day() const { return clock.today; }
    Day in_days(int days) const { return days_ago(-days); }

    Conversation talk(const Id& person, Day when, Kind kind = Kind::coffee,
                      Direction direction = Direction::both) {
        Conversation conversation;
        conversation.people = {person};
        conversation.day = when;
        conversation.kind = kind;
        conversation.direction = direction;
        return must([&](store::Write& write) { return conversations::add(write, conversation); });
    }
    /// Talked `times` times, every `gap` days, the last time `silent` days ago.
    Id friend_of(const std::string& name, int times, int gap, int silent,
                 const std::function<void(people::Person&)>& mark = {}) {
        const Id id = add(name, mark);
        for (int i = 0; i < times; ++i)
            talk(id, days_ago(silent + gap * i));
        return id;
    }
    /// Three people spoken to lately: nobody to suggest, but it shows that the owner is in touch.
    void be_in_touch() {
        for (const char* name : {"Una Day", "Uma Day", "Ugo Day"})
            friend_of(name, 5, 30, 3);
    }

    listen::Promise promise(const Id& person, const std::string& text, std::optional<Day> due, Day made) {
        listen::Promise promise;
        promise.person = person;
        promise.text = text;
        promise.due = due;
        promise.day = made;
        return must([&](store::Write& write) { return listen::add_promise(write, promise); });
    }
    listen::Need need(const Id& person, const std::string& gist, int age,
                      const std::function<void(listen::Need&)>& mark = {}) {
        listen::Need need;
        need.person = person;
        need.gist = need.quote = gist;
        need.whose = people::name_of(database, person);
        need.day = days_ago(age);
        if (mark) mark(need);
        return must([&](store::Write& write) { return listen::add_need(write, need); });
    }
    listen::FollowUp follow_up(const Id& person, const std::string& what, Day ask_on) {
        listen::FollowUp follow_up;
        follow_up.person = person;
        follow_up.what = follow_up.quote = what;
        follow_up.ask_on = ask_on;
        return must([&](store::Write& write) { return listen::add_follow_up(write, follow_up); });
    }
    serve::Gift gift(const std::string& title, serve::GiftKind kind = serve::GiftKind::experience) {
        serve::Gift gift;
        gift.kind = kind;
        gift.title = title;
        gift.confirmed_on = day();
        return must([&](store::Write& write) { return serve::put_gift(write, gift); }).gift;
    }
    serve::Offer offer(const listen::Need& need, const serve::Gift& gift, bool solicited = false) {
        return must(
            [&](store::Write& write) { return serve::draft_offer(write, need.id, gift.id, solicited); });
    }
    void move(const serve::Offer& offer, serve::OfferState to) {
        must([&](store::Write& write) { return serve::move_offer(write, offer.id, to); });
    }
    void snooze(const Id& person, Day until) {
        run([&](store::Write& write) { reach::snooze(write, person, until); });
    }

    std::vector<Move> moves(std::size_t limit = 3) {
        Reaching reaching;
        reaching.clock = clock;
        reaching.limit = limit;
        return today(database, reaching);
    }
    std::vector<std::string> names(std::size_t limit = 3) {
        std::vector<std::string> list;
        for (const Move& each : moves(limit))
            list.push_back(each.name);
        return list;
    }
    bool is_suggested(const Id& person) {
        const auto list = moves();
        return std::ranges::find(list, person, &Move::person) != list.end();
    }
    /// The move about this person; fails the test if there is none.
    Move move_about(const Id& person) {
        for (Move& each : moves())
            if (each.person == person) return each;
        ADD_FAILURE() << "nothing is suggested about " << people::name_of(database, person);
        return {};
    }
    static double term(const Move& move, std::string_view name) {
        const auto found = std::ranges::find(move.terms, name, &Term::name);
        return found == move.terms.end() ? 0 : found->value;
    }
};

} // namespace goodturn::reach
