#pragma once
/// Questions worth asking, built on what they told last: one step deeper than small talk. The forms are data
/// (english.questions). Nothing that was told in confidence is in one, and none claims what may not be so.
#include "listen/open_threads.hpp"

namespace goodturn::listen {

/// What a question is built on, and the words of the note for the owner's own memory.
struct Question {
    std::string text;
    std::string about;      ///< need, news, follow-up, general, opener
    std::string sphere;     ///< work, personal; "" for neither
    std::string heard;      ///< what the note said; "" for a general one
    std::optional<Day> day; ///< when it was heard

    static constexpr auto fields() {
        using Q = Question;
        return Fields{
            field("text", &Q::text), field("about", &Q::about, "need, news, follow-up, general, opener"),
            field("sphere", &Q::sphere, "work or personal; empty for neither"),
            field("heard", &Q::heard, "what your note says"), field("day", &Q::day, "when it was heard")};
    }
    bool operator==(const Question&) const = default;
};

/// Of whom, and when and where.
struct Asking {
    Id person;
    std::string name;         ///< as people::Person::name
    std::string organization; ///< for someone never met
    std::string how_met;      ///< the same
    std::string place;        ///< where it will be; may be empty
    bool met = true;          ///< whether the two have talked at all
    Day today;
};

/// `count` questions at most, all different; what is due to be asked first, then what was told last; where
/// both are known, work and the personal life each have one. Of news, sad ones give a question that names
/// nothing. Where nothing can be built on, general ones. The same all day.
std::vector<Question> questions(store::Database& database, const Asking& asking, std::size_t count = 3);

/// What they told last, as it can stand after "about" in words to them: the newest need that is open, neither
/// in confidence nor for care, from the last year. What was only heard must be short; with `sure_only` it is
/// left out. "" if there is none.
std::string last_topic(store::Database& database, const Id& person, std::string_view name, Day today,
                       bool sure_only = false);

} // namespace goodturn::listen
