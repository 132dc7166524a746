#include "people/search.hpp"

#include "base/text.hpp"
#include "people/person_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace goodturn::people {

namespace {

/// People in the order they were found, each once, up to a limit.
class Found {
  public:
    explicit Found(std::size_t limit) : limit_(limit) {}
    bool full() const { return ids_.size() >= limit_; }
    bool empty() const { return ids_.empty(); }
    void add(Id id) {
        if (!full() && seen_.insert(id).second) ids_.push_back(std::move(id));
    }
    std::vector<Id> take() { return std::move(ids_); }

  private:
    std::size_t limit_;
    std::vector<Id> ids_;
    std::unordered_set<Id> seen_;
};

/// A number rather than a word: five digits or more, and nothing but what people write between them.
bool looks_like_a_number(std::string_view query) {
    return digits_of(query).size() >= 5 &&
           query.find_first_not_of("0123456789+()-./ ") == std::string_view::npos;
}

/// `word` as the beginning of a word, in FTS5's query language.
std::string beginning(std::string word) {
    for (std::size_t at = 0; (at = word.find('"', at)) != std::string::npos; at += 2)
        word.insert(at, 1, '"');
    return '"' + word + "\" *";
}

void add_by_number(store::Database& database, std::string_view query, const Region& region, Found& found) {
    for (Id& id : with_phone(database, e164(query, region)))
        found.add(std::move(id));
    const std::string digits = significant_digits(query);
    if (digits.empty()) return;
    store::Query parts(database,
                       "SELECT p.id FROM derived_person_search s JOIN person p ON p.number = s.rowid "
                       "WHERE derived_person_search MATCH ? LIMIT 200");
    parts.bind(beginning(digits));
    while (parts.next())
        found.add(parts.text(0));
}

/// Names that are, or begin with, what was asked for.
void add_by_whole_name(store::Database& database, const std::string& folded, Found& found) {
    store::Query names(database, "SELECT person FROM derived_person_key WHERE key >= ?1 "
                                 "AND key < ?1 || char(1114111) ORDER BY key LIMIT 200");
    names.bind("name:" + folded);
    while (names.next())
        found.add(names.text(0));
}

struct Candidate {
    Id id;
    std::string name;
    bool begins_name = false; ///< a word of the query begins the name
};

/// More than this many are not put in order.
constexpr int most_candidates = 2000;

void add_in_order(std::vector<Candidate> candidates, Found& found) {
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tie(b.begins_name, a.name, a.id) < std::tie(a.begins_name, b.name, b.id);
    });
    for (Candidate& candidate : candidates)
        found.add(std::move(candidate.id));
}

std::vector<Candidate> candidates_of(store::Query& query, const std::vector<std::string>& parts) {
    std::vector<Candidate> candidates;
    while (query.next()) {
        const std::string name = fold(query.view(1));
        const bool begins =
            std::ranges::any_of(parts, [&](const std::string& part) { return name.starts_with(part); });
        candidates.push_back({query.text(0), query.text(1), begins});
    }
    return candidates;
}

/// Everyone in whose search text each word of the query begins a word; those whose name begins with one come
/// first.
void add_by_beginnings(store::Database& database, const std::vector<std::string>& parts, Found& found) {
    std::string match;
    for (const std::string& part : parts)
        match += (match.empty() ? "" : " AND ") + beginning(part);
    store::Query query(database,
                       fmt::format("SELECT p.id, p.name FROM derived_person_search s JOIN person p ON "
                                   "p.number = s.rowid WHERE derived_person_search MATCH ? LIMIT {}",
                                   most_candidates));
    query.bind(match);
    add_in_order(candidates_of(query, parts), found);
}

/// Everyone whose search text holds each word of the query anywhere. Reads every person, so it is for when no
/// beginning fits.
void add_by_parts(store::Database& database, const std::vector<std::string>& parts, Found& found) {
    std::string sql = "SELECT id, name FROM person WHERE 1";
    for (std::size_t i = 0; i < parts.size(); ++i)
        sql += " AND instr(search, ?) > 0";
    store::Query query(database, fmt::format("{} LIMIT {}", sql, most_candidates));
    for (std::size_t i = 0; i < parts.size(); ++i)
        query.set(static_cast<int>(i) + 1, parts[i]);
    add_in_order(candidates_of(query, parts), found);
}

std::vector<std::string> parts_of(std::string_view folded) {
    std::vector<std::string> parts = split(folded, ' ');
    std::erase(parts, "");
    return parts;
}

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

/// By the beginning of an id (eight characters or more) or its end (four or more).
std::vector<Id> by_id(store::Database& database, std::string_view text) {
    std::vector<Id> found;
    const std::string part = lower_ascii(text);
    if (part.size() < 4 || !is_hex(part)) return found;
    store::Query query(database,
                       "SELECT id FROM person WHERE (length(?1) >= 8 AND id >= ?1 AND id < ?1 || 'g') "
                       "OR substr(id, -length(?1)) = ?1 ORDER BY number");
    query.bind(part);
    while (query.next())
        found.push_back(query.text(0));
    return found;
}

/// How well a name answers to what was typed; the smaller the better.
enum class Answers : std::uint8_t { whole_words, beginnings, insides, not_at_all };

/// Only names count here, not firms, addresses or notes: what is said of a person is written under whom this
/// finds.
Answers answers_to(const Person& person, const std::vector<std::string>& wanted) {
    std::string names = search_key(person.name);
    for (const Name& name : person.names)
        names += ' ' + search_key(name.text);
    const std::vector<std::string> have = parts_of(names);
    const auto all = [&](auto fits) {
        return std::ranges::all_of(wanted, [&](const std::string& each) {
            return std::ranges::any_of(have, [&](const std::string& word) { return fits(word, each); });
        });
    };
    if (all([](const std::string& word, const std::string& each) { return word == each; }))
        return Answers::whole_words;
    if (all([](const std::string& word, const std::string& each) { return word.starts_with(each); }))
        return Answers::beginnings;
    if (all([](const std::string& word, const std::string& each) {
            return word.find(each) != std::string::npos;
        }))
        return Answers::insides;
    return Answers::not_at_all;
}

/// Those who answer best to a name; several where they answer equally well.
std::vector<Id> best_named(store::Database& database, std::string_view who, const Region& region) {
    constexpr std::size_t most_looked_at = 200;
    const auto wanted = parts_of(fold(who));
    std::vector<Id> best;
    Answers so_far = Answers::not_at_all;
    for (const Id& id : search(database, who, region, most_looked_at)) {
        const Answers answers = answers_to(*find(database, id), wanted);
        if (answers == Answers::not_at_all || answers > so_far) continue;
        if (answers < so_far) best.clear();
        so_far = answers;
        best.push_back(id);
    }
    return best;
}

std::unexpected<Error> ambiguous(store::Database& database, std::string_view who,
                                 const std::vector<Id>& ids) {
    Error error;
    error.problem = Problem::ambiguous;
    error.message = fmt::format("\"{}\" fits several people", who);
    error.advice = "Say more of the name, or use the id in brackets.";
    constexpr std::size_t most_shown = 12;
    for (const Id& id : ids)
        if (error.candidates.size() < most_shown) error.candidates.push_back(describe(*find(database, id)));
    if (ids.size() > most_shown)
        error.candidates.push_back(fmt::format("and {} more", ids.size() - most_shown));
    return std::unexpected(std::move(error));
}

} // namespace

std::vector<Id> search(store::Database& database, std::string_view query, const Region& region,
                       std::size_t limit) {
    Found found(limit);
    const std::string folded = fold(join_spaces(query));
    if (folded.empty()) {
        store::Query all(database, "SELECT id FROM person ORDER BY name COLLATE NOCASE, number LIMIT ?");
        all.bind(limit);
        while (all.next())
            found.add(all.text(0));
        return found.take();
    }
    if (looks_like_a_number(query)) add_by_number(database, query, region, found);
    if (query.find('@') != std::string_view::npos)
        for (Id& id : with_email(database, query))
            found.add(std::move(id));
    add_by_whole_name(database, folded, found);
    if (!found.full()) add_by_beginnings(database, parts_of(folded), found);
    if (found.empty()) add_by_parts(database, parts_of(folded), found);
    return found.take();
}

Result<Id> resolve(store::Database& database, std::string_view who, const Region& region) {
    const std::string_view text = trim(who);
    if (text.empty()) return invalid("no person was named", "Give a name, a part of one, an email or an id.");
    const auto sure = [&]() -> std::vector<Id> {
        store::Query exact(database, "SELECT id FROM person WHERE id = ?");
        exact.bind(lower_ascii(text));
        if (exact.next()) return {exact.text(0)};
        if (auto ids = with_email(database, text); !ids.empty()) return ids;
        if (auto ids = with_name(database, text); !ids.empty()) return ids;
        if (looks_like_a_number(text)) return with_phone(database, e164(text, region));
        return {};
    }();
    if (sure.size() == 1) return sure.front();
    if (sure.size() > 1) return ambiguous(database, text, sure);

    const auto named = best_named(database, text, region);
    if (named.size() == 1) return named.front();
    const auto of_id = by_id(database, text);
    if (of_id.size() == 1) return of_id.front();
    if (!named.empty()) return ambiguous(database, text, named);
    if (!of_id.empty()) return ambiguous(database, text, of_id); // people who came in together begin alike
    return not_found(fmt::format("nobody here is called \"{}\"", text),
                     "See everyone with: goodturn people. Add someone with: goodturn add NAME.");
}

std::string describe(const Person& person) {
    std::string line = person.name;
    if (!person.organization.empty() && person.organization != person.name)
        line += ", " + person.organization;
    if (!person.emails.empty())
        line += ", " + person.emails.front().value;
    else if (!person.phones.empty())
        line += ", " + person.phones.front().value;
    return fmt::format("{} ({})", line, short_id(person.id));
}

} // namespace goodturn::people
