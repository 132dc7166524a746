#include "operations/coffee_operations.hpp"
#include "operations/event_operations.hpp"
#include "operations/keeping_operations.hpp"
#include "operations/operation.hpp"
#include "operations/practice_operations.hpp"
#include "operations/reciprocity_operations.hpp"
#include "operations/word_operations.hpp"

#include <algorithm>

namespace goodturn::operations {

const std::vector<Operation>& all() {
    using enum Method;
    using enum Access;
    static const std::vector<Operation> table{
        // people
        declare<&find_people>("people", get, "/api/people", reads,
                              "find people by whatever you remember of them"),
        declare<&show_person>("show", get, "/api/people/{person}", reads, "all that is known of one person"),
        declare<&add_person>("add", post, "/api/people", writes, "add a person"),
        declare<&edit_person>("edit", patch, "/api/people/{person}", replaces, "change a person"),
        declare<&merge_people>("merge", post, "/api/people/merge", replaces,
                               "make one of two records, keeping everything"),
        declare<&find_duplicates>("duplicates", get, "/api/duplicates", reads,
                                  "records that may be one person"),
        declare<&mark_different>("different", post, "/api/duplicates/different", writes,
                                 "remember that two people are not one"),
        declare<&forget_person>("forget", del, "/api/people/{person}", replaces,
                                "remove a person and every trace of them",
                                "what is forgotten is gone for good"),
        declare<&relation_kinds>("relation-kinds", get, "/api/relation-kinds", reads,
                                 "the kinds of relation that are known"),
        declare<&add_relation_kind>("add-relation-kind", post, "/api/relation-kinds", writes,
                                    "add a kind of relation"),
        // conversations and what is heard in them
        declare<&log_conversation>("log", post, "/api/conversations", writes, "write down a conversation"),
        declare<&hear_note>("hear", post, "/api/hear", reads,
                            "what would be heard in a note; stores nothing"),
        declare<&list_promises>("promises", get, "/api/promises", reads, "what you said you would do"),
        declare<&add_promise>("add-promise", post, "/api/promises", writes, "note a promise"),
        declare<&release_promise>("release", post, "/api/promises/release", replaces,
                                  "let go of a promise by common consent"),
        declare<&list_follow_ups>("follow-ups", get, "/api/follow-ups", reads, "what to ask about, and when"),
        declare<&add_follow_up>("add-follow-up", post, "/api/follow-ups", writes,
                                "note something to ask about on a day"),
        declare<&mark_done>("done", post, "/api/done", replaces,
                            "a promise is kept, a need met, a question asked, thanks said"),
        declare<&keep_heard>("keep", post, "/api/keep", replaces, "what was heard is right"),
        declare<&dismiss_heard>("dismiss", post, "/api/dismiss", replaces, "what was heard was not that"),
        // serving
        declare<&list_needs>("needs", get, "/api/needs", reads, "what people need"),
        declare<&add_need>("add-need", post, "/api/needs", writes, "note a need"),
        declare<&move_need>("move-need", post, "/api/needs/{need}/move", replaces,
                            "open, met, passed or dismissed"),
        declare<&list_shelf>("shelf", get, "/api/shelf", reads, "what you can give"),
        declare<&add_gift>("add-gift", post, "/api/shelf", writes, "put something on the shelf"),
        declare<&confirm_gift>("confirm-gift", post, "/api/shelf/confirm", replaces,
                               "you can still give this"),
        declare<&retire_gift>("retire-gift", post, "/api/shelf/retire", replaces,
                              "take something off the shelf"),
        declare<&import_shelf>("import-shelf", post, "/api/shelf/import", replaces,
                               "bring in the shelf from JSON lines"),
        declare<&match_gifts>("match", get, "/api/match", reads, "what you could give for a need"),
        declare<&match_introductions>("introductions", get, "/api/introductions", reads,
                                      "whom you could introduce for a need"),
        declare<&list_offers>("offers", get, "/api/offers", reads, "what you have offered"),
        declare<&make_offer>("offer", post, "/api/offers", writes, "draft an offer: it begins as a question"),
        declare<&move_offer>("move-offer", post, "/api/offers/{offer}/move", replaces,
                             "asked, accepted, declined, given, landed, withdrawn"),
        // reaching
        declare<&today>("today", get, "/api/today", reads, "whom to reach today, and why"),
        declare<&list_ties>("ties", get, "/api/ties", reads, "every tie, those about to be lost first"),
        // coffee
        declare<&invite>("invite", post, "/api/invitations", writes,
                         "invite someone for a coffee, in words and a calendar file"),
        declare<&list_invitations>("invitations", get, "/api/invitations", reads,
                                   "coffees that are in the air"),
        declare<&invitation_file>("invitation-file", get, "/api/invitations/{invitation}", reads,
                                  "one invitation, with its calendar file"),
        declare<&move_invitation>("move-invitation", post, "/api/invitations/{invitation}/move", replaces,
                                  "sent, accepted, declined, withdrawn"),
        declare<&change_invitation>("change-invitation", patch, "/api/invitations/{invitation}", replaces,
                                    "another time or place for a coffee"),
        declare<&hold_invitation>("hold-invitation", post, "/api/invitations/{invitation}/held", writes,
                                  "a coffee has been: write it down"),
        declare<&brief>("brief", get, "/api/people/{person}/brief", reads,
                        "the page to read before a coffee"),
        declare<&snooze_person>("snooze", post, "/api/snooze", writes,
                                "no suggestion about someone before a day"),
        declare<&skip_person>("skip", post, "/api/skip", writes, "not today"),
        declare<&add_favour>("favour", post, "/api/favours", writes, "note what somebody did for you"),
        declare<&ledger>("ledger", get, "/api/ledger", reads, "good turns in both directions"),
        // when you need something yourself
        declare<&ask_for_help>("ask", post, "/api/asks", writes,
                               "who would be glad to help, and whether it would come cold"),
        declare<&list_asks>("asks", get, "/api/asks", reads, "what you need, and whom you asked"),
        declare<&move_ask>("move-ask", post, "/api/asks/{ask}/move", replaces,
                           "somebody was asked, helped, or said no; or it is no longer needed"),
        declare<&review>("review", get, "/api/review", reads, "the week in a few lines"),
        // practice
        declare<&warm_up>("warm-up", get, "/api/practice/warm-up", reads, "easy messages before a hard one"),
        declare<&practice_page>("practice", get, "/api/practice", reads,
                                "the planned step, and your guesses beside what came"),
        declare<&predict>("predict", post, "/api/practice/predict", writes,
                          "guess how welcome a word will be"),
        declare<&note_welcome>("note-welcome", post, "/api/practice/was", replaces,
                               "note how welcome it was"),
        declare<&make_plan>("plan", post, "/api/practice/plan", writes, "plan one step as an if and then"),
        declare<&finish_plan>("finish-plan", post, "/api/practice/plan/finish", replaces,
                              "the planned step is done, or let go"),
        // events
        declare<&show_event>("event", get, "/api/event", reads, "the event that is running, or the last one"),
        declare<&start_event>("start-event", post, "/api/event", writes, "go to an event with an intention"),
        declare<&set_intention>("set-intention", post, "/api/event/intention", replaces,
                                "what you go there for"),
        declare<&import_attendees>("import-attendees", post, "/api/event/attendees", writes,
                                   "bring in the list of those who come"),
        declare<&list_event_people>("event-people", get, "/api/event/people", reads,
                                    "who is on the list, and whom you met"),
        declare<&next_step>("event-step", post, "/api/event/step", writes,
                            "the smallest next step; a smaller one each time"),
        declare<&meet_somebody>("meet", post, "/api/event/meet", writes, "you met somebody there"),
        declare<&own_card>("own-card", get, "/api/event/card", reads,
                           "your card as a code to be read from the screen"),
        declare<&end_event>("end-event", post, "/api/event/end", replaces,
                            "what was lived up to, and whom to write to when"),
        // words
        declare<&draft_words>("draft", get, "/api/people/{person}/draft", reads,
                              "words for an act, to say or send yourself"),
        declare<&check_draft>("check-draft", post, "/api/check-draft", reads,
                              "read a draft: does it give, or take?"),
        // bringing in, taking out, keeping
        declare<&import_files>("import", post, "/api/import", writes, "bring in files",
                               "it reads files of this computer"),
        declare<&export_everything>("export", get, "/api/export", reads, "take everything out",
                                    "it hands over everyone at once"),
        declare<&get_settings>("settings", get, "/api/settings", reads, "how Goodturn is set"),
        declare<&set_setting>("set-setting", put, "/api/settings/{key}", replaces, "change a setting",
                              "how Goodturn is set is the owner's choice"),
        declare<&history>("history", get, "/api/history", reads, "what was changed, and when"),
        declare<&undo>("undo", post, "/api/undo", replaces, "take back a change"),
        declare<&back_up>("backup", post, "/api/backup", reads, "copy everything into one file",
                          "it writes a file with everything in it"),
        declare<&restore>("restore", post, "/api/restore", replaces,
                          "put a backup in the place of what is here",
                          "it puts everything that is here aside"),
        declare<&doctor>("doctor", get, "/api/doctor", reads, "see whether everything is in order",
                         "it is for looking after the file"),
    };
    return table;
}

const Operation* find(std::string_view name) {
    const auto& table = all();
    const auto found = std::ranges::find(table, name, &Operation::name);
    return found == table.end() ? nullptr : &*found;
}

Result<Json> call(const Operation& operation, Context& context, const Json& input) {
    try {
        return operation.call(context, input);
    } catch (const store::Broken& broken) {
        return failed(broken.what(), "What was not finished is as it was before.");
    }
}

} // namespace goodturn::operations
