#include "base/out_file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/note_input.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/coffee_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using coffee::InvitationState;
using operations::InvitationLine;
using operations::Invited;

std::string times_in_words(const InvitationLine& invitation) {
    if (invitation.agreed) return invitation.agreed->words;
    std::vector<std::string> words;
    for (const auto& each : invitation.times)
        words.push_back(each.words);
    return join(words, ", or ");
}

std::string in_one_line(const InvitationLine& invitation) {
    const std::string place = invitation.place.empty() ? "" : fmt::format(", {}", invitation.place);
    return fmt::format("{}: {}{} {}", bold(invitation.person.name), times_in_words(invitation), place,
                       in_brackets(invitation.id));
}

void print_invited(Face& face, const Invited& invited, const std::string& written_to) {
    Page& page = face.page();
    const InvitationLine& invitation = invited.invitation;
    page.text(fmt::format("A coffee with {}: {} {}", bold(invitation.person.name), invitation.state,
                          in_brackets(invitation.id)));
    page.text(sentence(times_in_words(invitation)));
    if (!invitation.place.empty()) page.text(fmt::format("At {}.", invitation.place));
    if (!invited.words.empty()) {
        page.blank().text(fmt::format(
            "As {}:", conversations::with_article(
                          invitation.channel == coffee::Channel::call    ? conversations::Kind::call
                          : invitation.channel == coffee::Channel::email ? conversations::Kind::email
                                                                         : conversations::Kind::message)));
        page.text(invited.words, 4).blank();
    }
    for (const std::string& note : invited.notes)
        page.text(note);
    page.text(invited.next);
    if (!written_to.empty())
        page.text(fmt::format("The calendar file is {}.", written_to));
    else if (invitation.state != "held" && invitation.state != "declined")
        page.text("For a calendar: " +
                  typed(fmt::format("invite file {} -o coffee.ics", short_id(invitation.id))));
}

/// Carries out an operation that gives an invitation, and writes its calendar file where one is asked for.
template <class Input>
Result<Status> answer_with_file(Face& face, Result<Invited> (*operation)(operations::Context&, const Input&),
                                const Input& input, const std::string& file) {
    TRY(const Invited invited, carry_out(face, operation, input));
    if (file == "-") {
        CHECK_OK(face.write(invited.file));
        return Status::done;
    }
    if (!file.empty()) {
        OutFile out(file);
        CHECK_OK(out.open());
        CHECK_OK(out.write(invited.file));
        CHECK_OK(out.finish());
    }
    if (face.json())
        face.print_json(invited);
    else
        print_invited(face, invited, file);
    return Status::done;
}

void print_list(Face& face, const std::vector<InvitationLine>& all) {
    if (all.empty())
        return print_empty(face, "No coffee is in the air. To invite someone: " + typed("invite PERSON"));
    for (const InvitationLine& each : all)
        face.page().text(fmt::format("{}  {}", soft(each.state), in_one_line(each)), 0, 2);
}

void print_held(Face& face, const operations::Logged& logged) {
    Page& page = face.page();
    const auto& conversation = logged.conversation;
    const std::string name = people::name_of((*face.home())->database, conversation.people.front());
    page.text(
        fmt::format("Written down: a coffee with {}, {}.", bold(name), ago(conversation.day, face.today())));
    if (conversation.note.empty()) {
        page.text(fmt::format(
            "How was it? A few words are enough: {}",
            typed(fmt::format("log {} -m \"…\" --when {}", as_argument(name), to_text(conversation.day)))));
        return;
    }
    if (conversation.in_confidence)
        page.text("Told in confidence: it stays out of every draft, match and export.");
    print_stored(page, logged, name, face.today());
}

void declare_file(Syntax& syntax, std::string& file) {
    syntax.value("-o,--output", "FILE", file, "write the calendar file here; - for the terminal")
        .with(Offers::files);
}

struct Moved {
    operations::MoveInvitation move;
    std::string file;
};

Command move_verb(std::string_view keyword, std::string_view usage, std::string_view line,
                  InvitationState to) {
    return {
        .keyword = keyword,
        .usage = {usage},
        .line = line,
        .effect = Effect::writes,
        .operations = {"move-invitation"},
        .prepare = [to](Syntax& syntax) -> Run {
            const auto moved = std::make_shared<Moved>();
            moved->move.to = to;
            syntax.sentence("INVITATION", moved->move.invitation, "its id, or the name of the person")
                .needed();
            if (to == InvitationState::accepted)
                syntax.value("-w,--when", "WHEN", moved->move.when,
                             "which time: 1, 2, friday, or another one");
            declare_file(syntax, moved->file);
            return [moved](Face& face) {
                return answer_with_file(face, operations::move_invitation, moved->move, moved->file);
            };
        },
    };
}

Command time_verb() {
    struct Changed {
        operations::ChangeInvitation change;
        std::string file;
    };
    return {
        .keyword = "time",
        .usage = {"invite time INVITATION [--when T]… [--where PLACE] [-o FILE]"},
        .line = "another time or place; the new calendar file brings theirs up to date",
        .examples = {{"invite time ann --when \"friday 12:30\"", ""}},
        .effect = Effect::writes,
        .operations = {"change-invitation"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto changed = std::make_shared<Changed>();
            syntax.sentence("INVITATION", changed->change.invitation, "its id, or the name of the person")
                .needed();
            syntax.values("-w,--when", "T", changed->change.when, "\"friday 16:00\"; may be given twice");
            syntax.value("--where", "PLACE", changed->change.where, "");
            declare_file(syntax, changed->file);
            return [changed](Face& face) {
                return answer_with_file(face, operations::change_invitation, changed->change, changed->file);
            };
        },
    };
}

Command held_verb() {
    struct Held {
        operations::HoldInvitation hold;
        std::optional<std::string> note;
        bool editor = false;
    };
    return {
        .keyword = "held",
        .usage = {"invite held INVITATION [-m NOTE]"},
        .line = "it was: the coffee becomes a conversation, and you note what you heard",
        .examples = {{"invite held ann -m \"The move is on. Looking for a school.\"", ""}},
        .effect = Effect::writes,
        .operations = {"hold-invitation"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto held = std::make_shared<Held>();
            syntax.sentence("INVITATION", held->hold.invitation, "its id, or the name of the person")
                .needed();
            syntax.value("-m,--note", "NOTE", held->note, "what was said, in your own words; may come later");
            syntax.flag("-e,--edit", held->editor, "write the note in $EDITOR");
            syntax.flag("--in-confidence", held->hold.in_confidence, "told in confidence");
            return [held](Face& face) -> Result<Status> {
                if (held->note || held->editor || face.terminal().can_ask()) {
                    TRY(held->hold.note, note_from(face, held->note, held->editor));
                }
                return answer(face, operations::hold_invitation, held->hold, print_held);
            };
        },
    };
}

/// The file of an invitation as it is.
Command file_verb() {
    return {
        .keyword = "file",
        .usage = {"invite file INVITATION [-o FILE]"},
        .line = "the calendar file, to send along or to open yourself",
        .operations = {"invitation-file"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::WhichInvitation>();
            const auto file = std::make_shared<std::string>();
            syntax.sentence("INVITATION", input->invitation, "its id, or the name of the person").needed();
            declare_file(syntax, *file);
            return [input, file](Face& face) {
                const std::string to = file->empty() && !face.json() ? std::string("-") : *file;
                return answer_with_file(face, operations::invitation_file, *input, to);
            };
        },
    };
}

struct Asked {
    operations::Invite invite;
    operations::AskInvitations list;
    std::string file;
};

} // namespace

Command invite_command() {
    return {
        .keyword = "invite",
        .usage = {"invite PERSON [--where PLACE] [--when T]… [--channel CHANNEL] [-o FILE]",
                  "invite [--all]"},
        .line = "let us go and have a coffee: words, two free times, a calendar file",
        .more =
            "Two times are proposed that are free in your calendar (goodturn import calendar.ics), within "
            "your working hours and days, on two days, and not on your quiet days; shown on their clock too "
            "where it is another one. The words suit the way they like to be reached. Nothing is sent. "
            "The calendar file works with Apple, Google and Outlook; its changes bring up to date what is "
            "there. Without a person, the coffees in the air are listed.",
        .examples = {{"invite ann -o coffee.ics", ""},
                     {"invite ben --when \"friday 16:00\" --where \"the library\"", ""},
                     {"invite sent ann", "you sent it"},
                     {"invite accepted ann --when 2", "they said yes to the second time"},
                     {"invite held ann -m \"She is moving to Leeds.\"", "it was"}},
        .group = Group::each_day,
        .effect = Effect::writes,
        .operations = {"invite", "invitations"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.sentence("PERSON", asked->invite.person, "a name, a part of one, an email, or an id");
            syntax.value("--where", "PLACE", asked->invite.where, "the first of your places if not given");
            syntax.values("-w,--when", "T", asked->invite.when,
                          "\"friday 16:00\", \"2026-03-06 16:00\"; may be given twice");
            syntax.choice("--channel", "CHANNEL", asked->invite.channel, "what they prefer if not given");
            declare_file(syntax, asked->file);
            syntax.flag("-a,--all", asked->list.all, "list also those that are over");
            return [asked](Face& face) -> Result<Status> {
                if (asked->invite.person.empty())
                    return answer(face, operations::list_invitations, asked->list, print_list);
                return answer_with_file(face, operations::invite, asked->invite, asked->file);
            };
        },
        .verbs = {move_verb("sent", "invite sent INVITATION", "you sent it", InvitationState::sent),
                  move_verb("accepted", "invite accepted INVITATION [--when WHICH] [-o FILE]",
                            "they said yes", InvitationState::accepted),
                  move_verb("declined", "invite declined INVITATION", "they said no",
                            InvitationState::declined),
                  time_verb(), file_verb(), held_verb(),
                  move_verb("withdraw", "invite withdraw INVITATION [-o FILE]", "call it off",
                            InvitationState::withdrawn)},
    };
}

} // namespace goodturn::cli
