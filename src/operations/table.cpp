#include "operations/keeping_operations.hpp"
#include "operations/operation.hpp"
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
        declare<&edit_person>("edit", patch, "/api/people/{person}", writes, "change a person"),
        declare<&merge_people>("merge", post, "/api/people/merge", writes,
                               "make one of two records, keeping everything"),
        declare<&find_duplicates>("duplicates", get, "/api/duplicates", reads,
                                  "records that may be one person"),
        declare<&mark_different>("different", post, "/api/duplicates/different", writes,
                                 "remember that two people are not one"),
        declare<&forget_person>("forget", del, "/api/people/{person}", writes,
                                "remove a person and every trace of them"),
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
        declare<&release_promise>("release", post, "/api/promises/release", writes,
                                  "let go of a promise by common consent"),
        declare<&list_follow_ups>("follow-ups", get, "/api/follow-ups", reads, "what to ask about, and when"),
        declare<&add_follow_up>("add-follow-up", post, "/api/follow-ups", writes,
                                "note something to ask about on a day"),
        declare<&mark_done>("done", post, "/api/done", writes,
                            "a promise is kept, a need met, a question asked, thanks said"),
        declare<&keep_heard>("keep", post, "/api/keep", writes, "what was heard is right"),
        declare<&dismiss_heard>("dismiss", post, "/api/dismiss", writes, "what was heard was not that"),
        // serving
        declare<&list_needs>("needs", get, "/api/needs", reads, "what people need"),
        declare<&add_need>("add-need", post, "/api/needs", writes, "note a need"),
        declare<&move_need>("move-need", post, "/api/needs/{need}/move", writes,
                            "open, met, passed or dismissed"),
        declare<&list_shelf>("shelf", get, "/api/shelf", reads, "what you can give"),
        declare<&add_gift>("add-gift", post, "/api/shelf", writes, "put something on the shelf"),
        declare<&confirm_gift>("confirm-gift", post, "/api/shelf/confirm", writes, "you can still give this"),
        declare<&retire_gift>("retire-gift", post, "/api/shelf/retire", writes,
                              "take something off the shelf"),
        declare<&import_shelf>("import-shelf", post, "/api/shelf/import", writes,
                               "bring in the shelf from JSON lines"),
        declare<&match_gifts>("match", get, "/api/match", reads, "what you could give for a need"),
        declare<&match_introductions>("introductions", get, "/api/introductions", reads,
                                      "whom you could introduce for a need"),
        declare<&list_offers>("offers", get, "/api/offers", reads, "what you have offered"),
        declare<&make_offer>("offer", post, "/api/offers", writes, "draft an offer: it begins as a question"),
        declare<&move_offer>("move-offer", post, "/api/offers/{offer}/move", writes,
                             "asked, accepted, declined, given, landed, withdrawn"),
        // reaching
        declare<&today>("today", get, "/api/today", reads, "whom to reach today, and why"),
        declare<&list_ties>("ties", get, "/api/ties", reads, "every tie, those about to be lost first"),
        declare<&snooze_person>("snooze", post, "/api/snooze", writes,
                                "no suggestion about someone before a day"),
        declare<&skip_person>("skip", post, "/api/skip", writes, "not today"),
        declare<&add_favour>("favour", post, "/api/favours", writes, "note what somebody did for you"),
        declare<&ledger>("ledger", get, "/api/ledger", reads, "good turns in both directions"),
        // words
        declare<&draft_words>("draft", get, "/api/people/{person}/draft", reads,
                              "words for an act, to say or send yourself"),
        declare<&check_draft>("check-draft", post, "/api/check-draft", reads,
                              "read a draft: does it give, or take?"),
        // bringing in, taking out, keeping
        declare<&import_files>("import", post, "/api/import", writes, "bring in files"),
        declare<&export_everything>("export", get, "/api/export", reads, "take everything out"),
        declare<&get_settings>("settings", get, "/api/settings", reads, "how Goodturn is set"),
        declare<&set_setting>("set-setting", put, "/api/settings/{key}", writes, "change a setting"),
        declare<&history>("history", get, "/api/history", reads, "what was changed, and when"),
        declare<&undo>("undo", post, "/api/undo", writes, "take back a change"),
        declare<&back_up>("backup", post, "/api/backup", reads, "copy everything into one file"),
        declare<&restore>("restore", post, "/api/restore", writes,
                          "put a backup in the place of what is here"),
        declare<&doctor>("doctor", get, "/api/doctor", reads, "see whether everything is in order"),
    };
    return table;
}

const Operation* find(std::string_view name) {
    const auto& table = all();
    const auto found = std::ranges::find(table, name, &Operation::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace goodturn::operations
