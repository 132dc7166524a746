#pragma once
/// A cause speaks for reaching one person today: a promise, a need, a birthday, a tie going quiet. Each kind
/// is looked for in a file of its own; choosing.cpp merges those of one person into a move. Known to this
/// room only.
#include "listen/open_threads.hpp"
#include "reach/morning.hpp"
#include "words/words.hpp"

#include <functional>

namespace goodturn::reach {

struct Cause {
    Id person;
    std::string act;   ///< Move::act
    std::string about; ///< Move::about
    std::string term;  ///< the name of its term
    double value = 0;  ///< the value of its term
    bool is_duty = false;
    bool is_cause = true;        ///< false: only time has passed
    bool gives_way = false;      ///< another duty to the same person gives the act
    bool excuses = false;        ///< may come although they were spoken to in the last days
    bool is_wordless = false;    ///< there is nothing to say to them: words would be in the way
    int order = 0;               ///< among equals the smaller comes first
    std::optional<Day> words_on; ///< Move::words_on

    std::string draft;         ///< the act in the templates, where it is not `act`
    std::string smaller;       ///< the same below "smaller/"
    wording::Known known;      ///< for the words, which are said to them
    wording::Known known_why;  ///< for the reason, which is said to the owner
    std::string plain_words;   ///< where the templates have nothing; "{first_name}" is filled
    std::string plain_why;     ///< instead of the templates' reason; "{first_name}" is filled
    std::string plain_smaller; ///< instead of the templates' smaller act

    /// What is looked up only once the cause is likely to be shown, because there may be thousands: fills in
    /// the rest. False: it does not stand after all. Empty: nothing is left to look up.
    std::function<bool(Morning&, Cause&)> complete;
    bool needs_the_shelf = false; ///< completing it looks for a gift, which takes a while on a large shelf
};

void find_promises(Morning& morning, std::vector<Cause>& causes);
void find_deliveries(Morning& morning, std::vector<Cause>& causes);
void find_needs(Morning& morning, std::vector<Cause>& causes);
void find_follow_ups(Morning& morning, std::vector<Cause>& causes);
void find_yearly_days(Morning& morning, std::vector<Cause>& causes);
void find_birthdays(Morning& morning, std::vector<Cause>& causes);
void find_occasions(Morning& morning, std::vector<Cause>& causes);
void find_thanks(Morning& morning, std::vector<Cause>& causes);
/// Those met at an event whose morning has come, three at most.
void find_met_at_events(Morning& morning, std::vector<Cause>& causes);
/// Whether they were met at an event, which gives them a morning of their own.
bool has_follow_up_of_event(Morning& morning, const Id& person);
void find_coffees(Morning& morning, std::vector<Cause>& causes);
void find_introduced(Morning& morning, std::vector<Cause>& causes);

/// For a home in which hardly a conversation is written down: somebody likely to be close, to begin with.
std::optional<Cause> find_beginning(Morning& morning);

/// A need as it can stand after "about" in words to the owner: "the flat in Leeds", "their daughter's
/// school".
std::string problem_for_owner(const listen::Need& need);
/// The same in words to the person themselves.
std::string problem_for_them(Morning& morning, const listen::Need& need);

/// The weights of the day's list that BRAINS.md does not give: taste as well.
struct MoreWeights {
    double duty = 2;             ///< more than all else together, so that duties lead
    double offer_accepted = 0.4; ///< as a promise that is due
    double newly_met = 0.3;
    double met_at_event = 0.9; ///< before a promise to somebody else: the mornings after an event are theirs
    double thanks = 0.3;
    double the_day_itself = 0.5; ///< the birthday of someone close is today
    double rekindle = 0.5;       ///< for the best of all that sleep
    double beginning = 0.1;
    double coffee = 0.4;       ///< as a promise that is due: two people have agreed on it
    double coffee_asked = 0.2; ///< there is nothing to be done
};

} // namespace goodturn::reach
