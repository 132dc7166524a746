#include "cli/json_text.hpp"

#include "base/json.hpp"
#include "operations/keeping_operations.hpp"
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
template std::string json_text(const Drafted&, int);
template std::string json_text(const drafts::Reading&, int);
template std::string json_text(const FavourLine&, int);
template std::string json_text(const std::vector<TurnLine>&, int);
template std::string json_text(const ImportedFiles&, int);
template std::string json_text(const Exported&, int);
template std::string json_text(const std::vector<Setting>&, int);
template std::string json_text(const Setting&, int);
template std::string json_text(const std::vector<store::JournalEntry>&, int);
template std::string json_text(const store::JournalEntry&, int);
template std::string json_text(const std::vector<Finding>&, int);

} // namespace goodturn::cli
