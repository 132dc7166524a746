#include "intake/mail/headers.hpp"

#include "base/text.hpp"

#include <gmime/gmime.h>

#include <array>
#include <memory>

namespace goodturn::intake::mail {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// Undeclared bytes are UTF-8, else what most mail programs of the West wrote; an address may lack its
/// domain.
GMimeParserOptions* options() {
    static GMimeParserOptions* const made = [] {
        g_mime_init();
        GMimeParserOptions* const fresh = g_mime_parser_options_new();
        std::array<const char*, 3> charsets{"utf-8", "windows-1252", nullptr};
        g_mime_parser_options_set_fallback_charsets(fresh, charsets.data());
        g_mime_parser_options_set_allow_addresses_without_domain(fresh, 1);
        return fresh;
    }();
    return made;
}

Owned<GMimeMessage> parse(const std::string& block) {
    GMimeParserOptions* const how = options();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(block.data(), block.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), how));
}

void add_mailboxes(InternetAddressList* list, std::vector<Mailbox>& to) {
    const int count = list == nullptr ? 0 : internet_address_list_length(list);
    for (int i = 0; i < count; ++i) {
        InternetAddress* const each = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(each)) {
            add_mailboxes(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each)), to);
            continue;
        }
        if (!INTERNET_ADDRESS_IS_MAILBOX(each)) continue;
        const char* const address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(each));
        const char* const name = internet_address_get_name(each);
        std::string email = lower_ascii(trim(repair_utf8(address == nullptr ? "" : address)));
        if (email.find('@') == std::string::npos || email.ends_with('@')) continue;
        to.push_back({join_spaces(repair_utf8(name == nullptr ? "" : name)), std::move(email)});
    }
}

std::string header(GMimeMessage* message, const char* name) {
    const char* const value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    return value == nullptr ? std::string() : std::string(trim(value));
}
bool has_header(GMimeMessage* message, const char* name) {
    return g_mime_object_get_header(GMIME_OBJECT(message), name) != nullptr;
}

/// "<a@b> <c@d>" -> the ids without their brackets.
std::vector<std::string> ids_in(const std::string& text) {
    std::vector<std::string> ids;
    for (std::size_t begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin)) {
        const std::size_t end = text.find('>', ++begin);
        if (end == std::string::npos) break;
        if (std::string id(trim(repair_utf8(text.substr(begin, end - begin)))); !id.empty())
            ids.push_back(id);
    }
    return ids;
}

/// Nobody's mail is older than mail, nor from the future.
std::optional<Instant> if_believable(Instant instant, Instant now) {
    if (instant < Instant(make_day(1980, 1, 2)) || instant > now + std::chrono::days(1)) return std::nullopt;
    return instant;
}

std::optional<Instant> decoded_date(const std::string& text, Instant now) {
    if (text.empty()) return std::nullopt;
    if (GDateTime* const date = g_mime_utils_header_decode_date(text.c_str())) {
        const Instant instant{std::chrono::seconds(g_date_time_to_unix(date))};
        g_date_time_unref(date);
        if (auto believable = if_believable(instant, now)) return believable;
    }
    const auto iso = parse_instant(text, "UTC"); // some programs write it so
    return iso ? if_believable(*iso, now) : std::nullopt;
}

/// By Date, else by the server that took it in last.
std::optional<Instant> date_of(GMimeMessage* message, Instant now) {
    if (auto date = decoded_date(header(message, "Date"), now)) return date;
    const std::string received = header(message, "Received");
    const auto semicolon = received.rfind(';');
    if (semicolon == std::string::npos) return std::nullopt;
    return decoded_date(std::string(trim(std::string_view(received).substr(semicolon + 1))), now);
}

bool says_any(std::string_view text, std::initializer_list<std::string_view> words) {
    const std::string plain = lower_ascii(text);
    for (const std::string_view word : words)
        if (plain.find(word) != std::string::npos) return true;
    return false;
}

/// RFC 2919, RFC 2369 (lists), RFC 3834 (automatic), and what goes round beside them.
Machine machine_of(GMimeMessage* message) {
    if (has_header(message, "List-Id") || has_header(message, "List-Post") ||
        has_header(message, "Mailing-List") || has_header(message, "X-Mailing-List"))
        return Machine::list;
    if (says_any(header(message, "Precedence"), {"list"})) return Machine::list;
    if (says_any(header(message, "Precedence"), {"bulk", "junk"}) ||
        has_header(message, "List-Unsubscribe") || has_header(message, "Feedback-ID"))
        return Machine::bulk;
    const std::string submitted = lower_ascii(header(message, "Auto-Submitted"));
    const bool is_report = says_any(header(message, "Content-Type"), {"multipart/report"});
    if ((!submitted.empty() && !submitted.starts_with("no")) || has_header(message, "X-Autoreply") ||
        has_header(message, "X-Autorespond") || is_report)
        return Machine::automatic;
    if (says_any(header(message, "X-Spam-Flag"), {"yes"}) ||
        says_any(header(message, "X-Gmail-Labels"), {"spam", "trash", "draft"}))
        return Machine::unwanted;
    return Machine::none;
}

} // namespace

Message message_from(const std::string& block, Instant now) {
    Message message;
    const auto parsed = parse(block);
    if (!parsed) return message;
    if (const char* const id = g_mime_message_get_message_id(parsed.get()))
        message.id = trim(repair_utf8(id));
    message.answers = ids_in(header(parsed.get(), "References"));
    if (const auto direct = ids_in(header(parsed.get(), "In-Reply-To"));
        !direct.empty() && (message.answers.empty() || message.answers.back() != direct.front()))
        message.answers.push_back(direct.front());
    message.date = date_of(parsed.get(), now);
    add_mailboxes(g_mime_message_get_from(parsed.get()), message.from);
    add_mailboxes(g_mime_message_get_sender(parsed.get()), message.others);
    if (message.from.empty()) message.from = message.others;
    add_mailboxes(g_mime_message_get_reply_to(parsed.get()), message.others);
    add_mailboxes(g_mime_message_get_to(parsed.get()), message.to);
    add_mailboxes(g_mime_message_get_cc(parsed.get()), message.to);
    add_mailboxes(g_mime_message_get_bcc(parsed.get()), message.to);
    message.delivered_to = lower_ascii(header(parsed.get(), "Delivered-To"));
    message.machine = machine_of(parsed.get());
    return message;
}

} // namespace goodturn::intake::mail
