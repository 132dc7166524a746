#include "cli/person_options.hpp"

namespace goodturn::cli {

void declare_person(Syntax& syntax, operations::PersonFields& set) {
    syntax.value("--description", "TEXT", set.description,
                 "for someone without a name yet: \"red scarf, talk on queues\"");
    syntax.value("--nickname", "NAME", set.nickname, "what friends call them");
    syntax.value("--maiden-name", "NAME", set.maiden_name, "");
    syntax.value("--phonetic-name", "NAME", set.phonetic_name, "how it is said");
    syntax.value("--other-name", "NAME", set.other_name, "in another script, or one they had");
    syntax.values("--email", "EMAIL", set.add_emails, "or label:email; may be given several times");
    syntax.values("--phone", "NUMBER", set.add_phones, "or label:number, \"cell:020 7946 0000\"");
    syntax.values("--url", "URL", set.add_urls, "or label:url");
    syntax.values("--handle", "HANDLE", set.add_handles, "chat and social: \"signal:@ann\"");
    syntax.values("--address", "ADDRESS", set.add_addresses,
                  "or label:address, \"home:12 High Street, Leeds\"");
    syntax.value("--org", "FIRM", set.organization, "where they work");
    syntax.value("--department", "NAME", set.department, "");
    syntax.value("--title", "TEXT", set.title, "what they are there");
    syntax.value("--role", "TEXT", set.role, "what they do there");
    syntax.value("--birthday", "DATE", set.birthday,
                 "1990-04-12, --04-12 without the year, 1990-04, or 1990");
    syntax.choice("--leap-day", "WHEN", set.leap_day, "a birthday of 29 February in other years");
    syntax.values("--occasion", "WHAT:DATE", set.add_occasions,
                  "another day of theirs: \"anniversary:2001-06-03\"");
    syntax.values("-t,--tag", "WORD", set.add_tags, "to find them by");
    Option& circle = syntax.value("--circle", "CIRCLE", set.circle,
                                  "how close: inner, close, good, known, wide; empty takes it away");
    circle.offers = Offers::nothing;
    syntax.value("--how-met", "TEXT", set.how_met, "how you know each other");
    syntax.value("--note", "TEXT", set.note, "about them; conversations are for: goodturn log");
    syntax.value("--language", "LANGUAGE", set.language, "what they like to speak");
    syntax.value("--time-zone,--zone", "ZONE", set.time_zone, "\"Europe/London\"");
    syntax.value("--channel", "CHANNEL", set.channel, "what they prefer: call, message or email");
    syntax.value("--photo", "FILE", set.photo, "a picture").with(Offers::files);
    syntax.values("--relate", "KIND:PERSON", set.relate, "\"child:Tom Lee\": Tom Lee is their child");
    syntax.flag("--trusted", set.trusted, true, "someone you trust");
    syntax.flag("--leave-in-peace", set.leave_in_peace, true, "kept out of every suggestion");
    syntax.flag("--no-introductions", set.no_introductions, true, "not to be introduced to others");
    syntax.flag("--dead", set.dead, true, "they have died");
    syntax.value("--died", "DATE", set.died, "when they died");
}

void declare_removals(Syntax& syntax, operations::PersonFields& set) {
    syntax.value("--name", "NAME", set.name, "their full name");
    syntax.values("--remove-email", "EMAIL", set.remove_emails, "");
    syntax.values("--remove-phone", "NUMBER", set.remove_phones, "as it is shown");
    syntax.values("--remove-url", "URL", set.remove_urls, "");
    syntax.values("--remove-handle", "HANDLE", set.remove_handles, "");
    syntax.values("--remove-address", "ADDRESS", set.remove_addresses, "as it is shown");
    syntax.values("--remove-occasion", "WHAT", set.remove_occasions, "or what:date");
    syntax.values("--remove-tag", "WORD", set.remove_tags, "");
    syntax.values("--unrelate", "ID", set.unrelate, "a relation, by its id");
    syntax.flag("--no-trusted", set.trusted, false, "");
    syntax.flag("--no-leave-in-peace", set.leave_in_peace, false, "may be suggested again");
    syntax.flag("--introductions", set.no_introductions, false, "may be introduced again");
    syntax.flag("--no-dead", set.dead, false, "that was a mistake");
}

} // namespace goodturn::cli
