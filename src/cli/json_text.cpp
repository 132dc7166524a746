#include "cli/json_text.hpp"

#include "base/json.hpp"
#include "operations/coffee_operations.hpp"
#include "operations/event_operations.hpp"
#include "operations/keeping_operations.hpp"
#include "operations/practice_operations.hpp"
#include "operations/reciprocity_operations.hpp"
#include "operations/word_operations.hpp"

namespace goodturn::cli {

template <class T>
std::string json_text(const T& value, int indent) {
    return to_json_text(to_json(value), indent);
}

using namespace operations;

template std::string json_text(const std::vector<PersonLine>&, int);
template std::string json_text(const PersonPage&, int);
template std::string json_text(const people::Person&, int);
template std::string json_text(const std::vector<DuplicateLine>&, int);
template std::string json_text(const Done&, int);
template std::string json_text(const Forgetting&, int);
template std::string json_text(const std::vector<std::string>&, int);
template std::string json_text(const Logged&, int);
template std::string json_text(const HeardNote&, int);
template std::string json_text(const std::vector<PromiseLine>&, int);
template std::string json_text(const PromiseLine&, int);
template std::string json_text(const std::vector<FollowUpLine>&, int);
template std::string json_text(const FollowUpLine&, int);
template std::string json_text(const std::vector<NeedLine>&, int);
template std::string json_text(const NeedLine&, int);
template std::string json_text(const std::vector<serve::Gift>&, int);
template std::string json_text(const serve::Gift&, int);
template std::string json_text(const std::vector<serve::Match>&, int);
template std::string json_text(const std::vector<IntroductionLine>&, int);
template std::string json_text(const std::vector<OfferLine>&, int);
template std::string json_text(const Offered&, int);
template std::string json_text(const std::vector<MoveLine>&, int);
template std::string json_text(const std::vector<TieLine>&, int);
template std::string json_text(const Invited&, int);
template std::string json_text(const std::vector<InvitationLine>&, int);
template std::string json_text(const Brief&, int);
template std::string json_text(const Drafted&, int);
template std::string json_text(const drafts::Reading&, int);
template std::string json_text(const FavourLine&, int);
template std::string json_text(const std::vector<TurnLine>&, int);
template std::string json_text(const WhomToAsk&, int);
template std::string json_text(const std::vector<AskLine>&, int);
template std::string json_text(const AskMoved&, int);
template std::string json_text(const ReviewPage&, int);
template std::string json_text(const WarmUpPage&, int);
template std::string json_text(const PracticePage&, int);
template std::string json_text(const PredictionLine&, int);
template std::string json_text(const Answered&, int);
template std::string json_text(const practice::Plan&, int);
template std::string json_text(const ImportedFiles&, int);
template std::string json_text(const Exported&, int);
template std::string json_text(const std::vector<Setting>&, int);
template std::string json_text(const Setting&, int);
template std::string json_text(const std::vector<store::JournalEntry>&, int);
template std::string json_text(const store::JournalEntry&, int);
template std::string json_text(const std::vector<Finding>&, int);
template std::string json_text(const StartedEvent&, int);
template std::string json_text(const EventPage&, int);
template std::string json_text(const EventPeople&, int);
template std::string json_text(const ImportedAttendees&, int);
template std::string json_text(const StepLine&, int);
template std::string json_text(const MetSomebody&, int);
template std::string json_text(const OwnCard&, int);

} // namespace goodturn::cli
