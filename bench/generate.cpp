/// Makes the files of an invented owner: an address book, conversations, a shelf, notes. The same seed gives
/// the same bytes anywhere: the random numbers are our own, not the standard library's.
#include "words.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

namespace goodturn::bench {
namespace {

struct Wanted {
    std::uint32_t people = 1000;
    std::uint32_t conversations = 10000;
    std::uint32_t gifts = 500;
    std::uint32_t notes = 10000;
    std::uint64_t seed = 1;
    std::chrono::sys_days until =
        std::chrono::year(2026) / 11 / 25; ///< the newest conversation is at most of this day
    std::filesystem::path out;
};

/// SplitMix64 (Steele, Lea, Flood 2014): one word of state, so that every person can have a stream of their
/// own.
class Chance {
  public:
    explicit Chance(std::uint64_t seed, std::uint64_t stream = 0)
        : state_(seed * 0x9E3779B97F4A7C15U + stream * 0xD1B54A32D192ED03U) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::uint32_t below(std::size_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; } ///< 0 to 1, 1 excluded
    bool percent(unsigned chance) { return below(100) < chance; }
    double exponential() { return -std::log(1 - unit()); } ///< mean 1

  private:
    std::uint64_t state_;
};

struct Word {
    std::string_view text;
    std::string latin;
};

std::vector<Word> word_list(std::string_view list) {
    std::vector<Word> words;
    while (!list.empty()) {
        const auto word = list.substr(0, list.find(' '));
        list.remove_prefix(std::min(list.size(), word.size() + 1));
        const auto equals = word.find('=');
        Word made{word.substr(0, equals),
                  std::string(equals == std::string_view::npos ? word : word.substr(equals + 1))};
        for (char& letter : made.latin)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        words.push_back(std::move(made));
    }
    return words;
}

const Word& one_of(const std::vector<Word>& words, Chance& chance) {
    return words[chance.below(words.size())];
}

struct Region {
    const Naming& naming;
    std::vector<Word> given, beginnings, ends;
};

struct Vocabulary {
    std::vector<Region> regions;
    std::vector<Word> firms = word_list(bench::firms), firm_ends = word_list(bench::firm_ends),
                      titles = word_list(bench::titles), tags = word_list(bench::tags),
                      towns = word_list(bench::towns), subjects = word_list(bench::subjects),
                      weekdays = word_list(bench::weekdays);
    Vocabulary() {
        for (const auto& naming : namings)
            regions.push_back({naming, word_list(naming.given), word_list(naming.family_beginnings),
                               word_list(naming.family_ends)});
    }
};

/// What other files need to know of a person; made again from the number whenever it is needed, so nothing is
/// kept.
struct Someone {
    std::string given, family, full, email;
};

Someone someone(std::uint32_t number, const Wanted& wanted, const Vocabulary& vocabulary) {
    Chance chance(wanted.seed, number);
    unsigned roll = chance.below(100);
    std::size_t at = 0;
    while (roll >= vocabulary.regions[at].naming.share)
        roll -= vocabulary.regions[at++].naming.share;
    const auto& region = vocabulary.regions[at];
    const Word& given = one_of(region.given, chance);
    const Word& beginning = one_of(region.beginnings, chance);
    Someone made{std::string(given.text), std::string(beginning.text), {}, {}};
    std::string family_latin = beginning.latin;
    if (!region.ends.empty()) {
        const Word& end = one_of(region.ends, chance);
        made.family += end.text;
        family_latin += end.latin;
    }
    if (chance.percent(25)) // a second given name, so that few share a whole name
        made.given += std::string(region.naming.between) + std::string(one_of(region.given, chance).text);
    const auto between = std::string(region.naming.between);
    made.full =
        region.naming.family_first ? made.family + between + made.given : made.given + between + made.family;
    made.email = fmt::format("{}.{}{}@mail{}.example", given.latin, family_latin, number, number % 40);
    return made;
}

/// A file written in large pieces.
class Output {
  public:
    explicit Output(const std::filesystem::path& path) : path_(path), file_(std::fopen(path.c_str(), "wb")) {
        if (file_ == nullptr) give_up();
    }
    ~Output() {
        flush();
        if (std::fclose(file_) != 0) give_up();
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    template <class... Values>
    void put(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(buffer_), format, std::forward<Values>(values)...);
        if (buffer_.size() > (1U << 20U)) flush();
    }

  private:
    void flush() {
        if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) give_up();
        buffer_.clear();
    }
    [[noreturn]] void give_up() {
        fmt::print(stderr, "Could not write {}.\n", path_.string());
        std::exit(1);
    }
    std::filesystem::path path_;
    std::FILE* file_;
    fmt::memory_buffer buffer_;
};

/// RFC 6350 3.2: at most 75 octets a line, cut between characters.
std::string folded(const std::string& line) {
    std::string out;
    std::size_t room = 75;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t length = 1;
        while (i + length < line.size() && (static_cast<unsigned char>(line[i + length]) & 0xC0U) == 0x80U)
            ++length;
        if (length > room) {
            out += "\r\n ";
            room = 74;
        }
        out.append(line, i, length);
        room -= length;
        i += length;
    }
    return out + "\r\n";
}

std::string phone(std::uint32_t number, unsigned nth, Chance& chance) {
    // Numbers of the exchange 555, each used once.
    const std::uint32_t unique = number * 2 + nth;
    const std::uint32_t area = 201 + (unique / 10000) % 700, line = unique % 10000;
    switch (chance.below(3)) {
    case 0:
        return fmt::format("+1 {} 555 {:04}", area, line);
    case 1:
        return fmt::format("+1 ({}) 555-{:04}", area, line);
    default:
        return fmt::format("+1{}555{:04}", area, line);
    }
}

std::string birthday(Chance& chance, bool version_4) {
    const unsigned month = 1 + chance.below(12), day = 1 + chance.below(28), year = 1935 + chance.below(72);
    if (version_4)
        return chance.percent(35) ? fmt::format("BDAY:--{:02}{:02}", month, day)
                                  : fmt::format("BDAY:{}{:02}{:02}", year, month, day);
    if (chance.percent(35)) return fmt::format("BDAY;X-APPLE-OMIT-YEAR=1604:1604-{:02}-{:02}", month, day);
    return fmt::format("BDAY:{}-{:02}-{:02}", year, month, day);
}

void write_card(Output& output, std::uint32_t number, const Wanted& wanted, const Vocabulary& vocabulary) {
    const auto person = someone(number, wanted, vocabulary);
    Chance chance(wanted.seed ^ 0xCA5DU, number);
    const bool version_4 = chance.percent(40);
    std::string card = version_4 ? "BEGIN:VCARD\r\nVERSION:4.0\r\n" : "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    const auto line = [&](const std::string& text) { card += folded(text); };
    line(fmt::format("UID:urn:uuid:{:08x}-6762-4e00-8000-{:012x}", number, wanted.seed & 0xFFFFFFFFFFFFU));
    line("FN:" + person.full);
    line(fmt::format("N:{};{};;;", person.family, person.given));
    line(fmt::format("EMAIL;TYPE={}:{}", chance.percent(50) ? "home" : "work", person.email));
    if (chance.percent(20)) line(fmt::format("EMAIL;TYPE=work:p{}@work{}.example", number, number % 60));
    for (unsigned nth = 0; nth < 2 && chance.percent(nth == 0 ? 75 : 30); ++nth)
        line(fmt::format("TEL;TYPE={}:{}", nth == 0 ? "cell" : "work", phone(number, nth, chance)));
    if (chance.percent(60)) {
        line(fmt::format("ORG:{} {}", one_of(vocabulary.firms, chance).text,
                         one_of(vocabulary.firm_ends, chance).text));
        line(fmt::format("TITLE:{}", one_of(vocabulary.titles, chance).text));
    }
    if (chance.percent(40)) line(birthday(chance, version_4));
    if (chance.percent(30))
        line(fmt::format("ADR;TYPE=home:;;{} {} Street;{};;{:05};", 1 + chance.below(180),
                         one_of(vocabulary.subjects, chance).text, one_of(vocabulary.towns, chance).text,
                         chance.below(99999)));
    if (chance.percent(35)) line(fmt::format("CATEGORIES:{}", one_of(vocabulary.tags, chance).text));
    if (chance.percent(10))
        line(fmt::format("NOTE:Met over {}\\, in {}.", one_of(vocabulary.subjects, chance).text,
                         one_of(vocabulary.towns, chance).text));
    output.put("{}END:VCARD\r\n", card);
}

std::string filled(std::string_view pattern, Chance& chance, const Vocabulary& vocabulary,
                   std::string_view given) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            text += pattern[i];
            continue;
        }
        switch (pattern[i + 1]) {
        case 's':
            text += one_of(vocabulary.subjects, chance).text;
            break;
        case 't':
            text += one_of(vocabulary.towns, chance).text;
            break;
        case 'w':
            text += one_of(vocabulary.weekdays, chance).text;
            break;
        case 'd':
            text += fmt::format("{}th", 4 + chance.below(17));
            break;
        default:
            text += given;
        }
        i += 2;
    }
    return text;
}

template <std::size_t Size>
std::string_view any(const std::array<std::string_view, Size>& patterns, Chance& chance) {
    return patterns[chance.below(Size)];
}

/// Small talk, and with it now and then a need, a promise, news: roughly as often as in notes that people
/// write.
std::string note(Chance& chance, const Vocabulary& vocabulary, std::string_view given) {
    std::string text = filled(any(small_talk, chance), chance, vocabulary, given);
    if (chance.percent(30)) text += ' ' + filled(any(needs, chance), chance, vocabulary, given);
    if (chance.percent(25)) text += ' ' + filled(any(news, chance), chance, vocabulary, given);
    if (chance.percent(15)) text += ' ' + filled(any(promises, chance), chance, vocabulary, given);
    return text;
}

struct Contact {
    std::int32_t day; ///< days since 1970-01-01
    std::uint32_t person;
};

/// Days of contact of one person: gaps differ from tie to tie, some ties were dropped long ago, busy spells
/// happen.
void add_contacts(std::vector<Contact>& contacts, std::uint32_t person, std::uint32_t count,
                  const Wanted& wanted) {
    Chance chance(wanted.seed ^ 0x71E5U, person);
    const auto until = static_cast<std::int32_t>(wanted.until.time_since_epoch().count());
    const double years = 0.5 + 7.5 * chance.unit();
    const double start = until - 365.25 * years;
    const double lived = chance.percent(35) ? chance.unit() : 1 - 0.1 * chance.unit() * chance.unit();
    const double burst = 0.3 + 1.7 * chance.unit(); ///< exponent: how uneven the gaps are
    std::vector<double> at(count);
    double sum = 0;
    for (double& each : at)
        each = sum += std::pow(chance.exponential(), burst);
    for (const double each : at)
        contacts.push_back(
            {static_cast<std::int32_t>(start + lived * (until - start) * (sum > 0 ? each / sum : 0)),
             person});
}

/// How many conversations each has: a few people a lot, most hardly any (a power law with a flat top).
std::vector<Contact> contacts(const Wanted& wanted) {
    std::vector<Contact> all;
    all.reserve(wanted.conversations);
    const auto weight = [](std::uint32_t rank) { return std::pow(rank + 60.0, -0.8); };
    double total = 0;
    for (std::uint32_t rank = 0; rank < wanted.people; ++rank)
        total += weight(rank);
    double sum = 0;
    std::uint32_t given_out = 0;
    for (std::uint32_t rank = 0; rank < wanted.people; ++rank) {
        sum += weight(rank);
        const auto until_here = rank + 1 == wanted.people
                                    ? wanted.conversations
                                    : static_cast<std::uint32_t>(sum / total * wanted.conversations);
        // 2654435761 is a prime above any number of people: every rank falls on another person.
        const auto person = static_cast<std::uint32_t>(std::uint64_t{rank} * 2654435761U % wanted.people);
        add_contacts(all, person, until_here - given_out, wanted);
        given_out = until_here;
    }
    std::sort(all.begin(), all.end(), [](const Contact& a, const Contact& b) {
        return a.day != b.day ? a.day < b.day : a.person < b.person;
    });
    return all;
}

std::string day_text(std::int32_t day) {
    return fmt::format("{:%F}", std::chrono::sys_days(std::chrono::days(day)));
}

void write_conversations(const Wanted& wanted, const Vocabulary& vocabulary) {
    constexpr std::array<std::string_view, 8> kinds{"coffee",  "call",  "meeting", "message",
                                                    "message", "email", "email",   "encounter"};
    constexpr std::array<std::string_view, 4> directions{"both", "both", "from-me", "from-them"};
    Output output(wanted.out / "conversations.csv");
    output.put("date,person,kind,direction,note\n");
    std::uint64_t row = 0;
    for (const auto& contact : contacts(wanted)) {
        Chance chance(wanted.seed ^ 0x207EU, ++row);
        const auto person = someone(contact.person, wanted, vocabulary);
        const auto kind = any(kinds, chance), direction = any(directions, chance);
        output.put("{},{},{},{},\"{}\"\n", day_text(contact.day), person.email, kind, direction,
                   note(chance, vocabulary, person.given));
    }
}

void write_notes(const Wanted& wanted, const Vocabulary& vocabulary) {
    Output output(wanted.out / "notes.jsonl");
    const auto until = static_cast<std::int32_t>(wanted.until.time_since_epoch().count());
    for (std::uint32_t number = 0; number < wanted.notes; ++number) {
        Chance chance(wanted.seed ^ 0x4EA5U, number);
        const auto person = someone(chance.below(wanted.people), wanted, vocabulary);
        const auto day = until - static_cast<std::int32_t>(chance.below(700));
        output.put("{{\"id\":\"n{}\",\"about\":\"{}\",\"on\":\"{}\",\"text\":\"{}\"}}\n", number, person.full,
                   day_text(day), note(chance, vocabulary, person.given));
    }
}

void write_shelf(const Wanted& wanted, const Vocabulary& vocabulary) {
    constexpr std::array<std::string_view, 5> kinds{"experience", "advice", "resource", "introduction",
                                                    "hand"};
    Output output(wanted.out / "shelf.jsonl");
    for (std::uint32_t number = 0; number < wanted.gifts; ++number) {
        Chance chance(wanted.seed ^ 0x61F7U, number);
        const auto kind = chance.below(kinds.size());
        const auto text = filled(any(gift_texts, chance), chance, vocabulary, "") + ' ' +
                          filled(any(gift_texts, chance), chance, vocabulary, "");
        output.put(
            "{{\"key\":\"g{}\",\"kind\":\"{}\",\"title\":\"{}\",\"text\":\"{}\",\"tags\":[\"{}\",\"{}\"]}}\n",
            number, kinds[kind], filled(gift_titles[kind], chance, vocabulary, ""), text,
            one_of(vocabulary.subjects, chance).text, one_of(vocabulary.subjects, chance).text);
    }
}

constexpr std::string_view usage =
    "Usage: generate --out DIR [--people N] [--conversations N] [--gifts N] [--notes N] [--seed N]\n"
    "Writes people.vcf, conversations.csv, shelf.jsonl and notes.jsonl about invented people; see "
    "bench/README.md.\n";

bool read_arguments(int count, char** arguments, Wanted& wanted) {
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = arguments[i], value = arguments[i + 1];
        if (name == "--out") {
            wanted.out = value;
            continue;
        }
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() ||
            (name != "--seed" && number > 100'000'000))
            return false;
        const auto small = static_cast<std::uint32_t>(number);
        if (name == "--seed")
            wanted.seed = number;
        else if (name == "--people")
            wanted.people = small;
        else if (name == "--conversations")
            wanted.conversations = small;
        else if (name == "--gifts")
            wanted.gifts = small;
        else if (name == "--notes")
            wanted.notes = small;
        else
            return false;
    }
    return count % 2 == 1 && !wanted.out.empty() && wanted.people > 0;
}

int generate(int count, char** arguments) {
    Wanted wanted;
    if (!read_arguments(count, arguments, wanted)) {
        fmt::print(stderr, "{}", usage);
        return 2;
    }
    const Vocabulary vocabulary;
    std::filesystem::create_directories(wanted.out);
    {
        Output people(wanted.out / "people.vcf");
        for (std::uint32_t number = 0; number < wanted.people; ++number)
            write_card(people, number, wanted, vocabulary);
    }
    write_conversations(wanted, vocabulary);
    write_shelf(wanted, vocabulary);
    write_notes(wanted, vocabulary);
    return 0;
}

} // namespace
} // namespace goodturn::bench

int main(int count, char** arguments) {
    return goodturn::bench::generate(count, arguments);
}
