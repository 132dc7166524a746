#pragma once
/// Notes are written in a hurry ("flat in Leeds"); these make of them something that can stand in a sentence.
/// By rules of thumb, so where a rule is not sure the answer is nothing, never something made up and never
/// half a sentence: the drafts have other words for that.
#include <string>
#include <string_view>

namespace goodturn::wording {

/// A need's gist as it can stand after "about", "with" or "for", in words to the person themselves:
///     "flat in Leeds" -> "the flat in Leeds"       "deciding whether to move" -> the same
///     "someone to walk the dog" -> "finding someone to walk the dog"      "help with her CV" -> "your CV"
///     "how to price himself" -> "the question of how to price yourself"   "on-call" -> the same
///     "work in Leeds" of "her brother" -> "work in Leeds for your brother"
/// `whose` is empty where the need is their own, else the other person as the note has it. "" where the gist
/// is not surely a thing, something to do or a question ("knows Terraform"); of a need of somebody else, then
/// "your brother".
std::string as_topic(std::string_view gist, std::string_view whose = {});
/// The same in words to the owner: "her" stays, "daughter's school" -> "their daughter's school".
std::string as_told(std::string_view gist, std::string_view whose = {});

/// Whose need it is, as `whose` above and below: "" where it is the person's own, "their mum" of "Ann's mum"
/// in a note about Ann.
std::string other_than(std::string_view person, std::string_view whose);

/// What happened, named as little as possible, after "I was sorry to hear about": "your mother" where the one
/// it happened to is known, else "your news".
std::string as_news(std::string_view gist, std::string_view whose);

/// An event as it can stand after "how did": "job interview" -> "the job interview", "daughter's wedding" ->
/// "your daughter's wedding", "got a big presentation" -> "the big presentation". "" where it is a happening
/// rather than an event ("flies to Canada", "baby due").
std::string as_event(std::string_view what);

/// What was promised, where it is a thing to be sent: "told him I'd send the book link" -> "the book link".
/// "" otherwise.
std::string as_promised(std::string_view promise);

/// The texts of a gift, as the owner wrote them.
struct GiftText {
    std::string_view text;
    std::string_view did;
    std::string_view outcome;
    std::string_view link;
};
/// They as one paragraph, to stand below the words of an offer once there is a yes; "" if nothing was
/// written.
std::string as_given(const GiftText& gift);

} // namespace goodturn::wording
