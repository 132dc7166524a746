#include "operations/confidence.hpp"

#include "store/views.hpp"

#include <array>

namespace goodturn::operations {

namespace {

// A test looks for every table with a column in_confidence: each must be here.
const std::vector<store::View>& discreet() {
    static const std::vector<store::View> views{
        // It stays where it was in the rhythm of the tie; nothing of what was said does.
        {"conversation",
         "SELECT number, id, kind, day, at, direction, CASE WHEN in_confidence AND note <> '' "
         "THEN 'Told in confidence.' ELSE note END AS note, in_confidence, source, created_at, number AS "
         "rowid "
         "FROM main.conversation"},
        {"need", "SELECT *, rowid FROM main.need WHERE in_confidence = 0"},
        {"news", "SELECT *, rowid FROM main.news WHERE in_confidence = 0"},
        {"promise", "SELECT *, rowid FROM main.promise WHERE in_confidence = 0"},
        {"follow_up", "SELECT *, rowid FROM main.follow_up WHERE in_confidence = 0"},
        {"offer", "SELECT *, rowid FROM main.offer AS each WHERE NOT EXISTS "
                  "(SELECT 1 FROM main.need AS what WHERE what.id = each.need AND what.in_confidence)"},
        {"journal", "SELECT *, number AS rowid FROM main.journal WHERE actor = 'assistant'"}};
    return views;
}

constexpr std::array texts{"note", "quote", "gist", "text", "what", "whose"};
constexpr std::array days{"happens_on", "ask_on", "due"}; // of what was told; all of them may be null

} // namespace

void keep_confidences(Context& context) {
    context.actor = "assistant";
    store::read_through(context.database, discreet());
}

void blank_confidences(Json& answer) {
    const auto flag = answer.is_object() ? answer.find("in_confidence") : answer.end();
    if (flag != answer.end() && *flag == true) {
        for (const char* const text : texts)
            if (const auto found = answer.find(text); found != answer.end() && found->is_string())
                if (!found->get_ref<const std::string&>().empty()) *found = std::string(told_in_confidence);
        for (const char* const day : days)
            if (const auto found = answer.find(day); found != answer.end()) *found = nullptr;
    }
    if (!answer.is_structured()) return;
    for (Json& each : answer)
        blank_confidences(each);
}

} // namespace goodturn::operations
