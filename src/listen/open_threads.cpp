#include "listen/open_threads.hpp"

#include <array>

namespace goodturn::listen {

namespace {

/// The columns that everything kept from a conversation has in common.
template <class Thread>
Thread begin(const conversations::Conversation& conversation, const Id& person, const std::string& quote,
             std::int64_t start) {
    Thread thread;
    thread.person = person;
    if (!conversation.id.empty()) thread.conversation = conversation.id;
    thread.start = start;
    thread.in_confidence = conversation.in_confidence;
    if constexpr (requires { thread.quote; })
        thread.quote = quote;
    else
        thread.text = quote;
    if constexpr (requires { thread.day; }) thread.day = conversation.day;
    return thread;
}

/// Suggestions come from a note that exists about a person who exists, so they are stored; one without words
/// is dropped.
template <class Thread>
void put(std::vector<Thread>& list, Result<Thread> stored) {
    if (stored) list.push_back(*std::move(stored));
}

} // namespace

Kept keep(store::Write& write, const conversations::Conversation& conversation, const Id& person,
          const Heard& heard) {
    Kept kept;
    for (const auto& each : heard.needs) {
        auto need = begin<Need>(conversation, person, each.quote, each.start);
        need.gist = each.gist;
        need.whose = each.whose;
        need.sphere = each.sphere;
        need.state = NeedState::heard;
        need.care = each.care;
        need.rule = each.rule;
        need.confidence = each.confidence;
        put(kept.needs, add_need(write, std::move(need)));
    }
    for (const auto& each : heard.news) {
        auto news = begin<News>(conversation, person, each.quote, each.start);
        news.sphere = each.sphere;
        put(kept.news, add_news(write, std::move(news)));
    }
    for (const auto& each : heard.promises) {
        auto promise = begin<Promise>(conversation, person, each.quote, each.start);
        promise.due = each.due;
        promise.state = PromiseState::heard;
        put(kept.promises, add_promise(write, std::move(promise)));
    }
    for (const auto& each : heard.dates) {
        auto follow_up = begin<FollowUp>(conversation, person, each.quote, each.start);
        follow_up.what = each.what;
        follow_up.happens_on = each.on;
        follow_up.ask_on = day_to_ask(each.on);
        // What lay behind them when they spoke of it was told then: nothing is left to ask.
        if (follow_up.ask_on && *follow_up.ask_on <= conversation.day) follow_up.ask_on.reset();
        follow_up.state = FollowUpState::heard;
        put(kept.follow_ups, add_follow_up(write, std::move(follow_up)));
    }
    return kept;
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    for (const char* sql :
         {"UPDATE need SET person = ? WHERE person = ?", "UPDATE news SET person = ? WHERE person = ?",
          "UPDATE promise SET person = ? WHERE person = ?",
          "UPDATE follow_up SET person = ? WHERE person = ?"})
        store::Query(write, sql).bind(to, from).run();
}

void remove_all(store::Write& write, const Id& person) {
    for (const char* sql : {"DELETE FROM need WHERE person = ?", "DELETE FROM news WHERE person = ?",
                            "DELETE FROM promise WHERE person = ?", "DELETE FROM follow_up WHERE person = ?"})
        store::Query(write, sql).bind(person).run();
}

} // namespace goodturn::listen
