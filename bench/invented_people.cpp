#include "bench/invented_people.hpp"

#include "base/text.hpp"
#include "bench/words.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <map>

namespace goodturn::bench {

namespace {

using people::Person;

people::Name called(const std::string& given, const std::string& family) {
    return {people::NameKind::full, join_spaces(given + " " + family), given, {}, family, {}, {}};
}

/// SplitMix64 (Steele, Lea, Flood 2014).
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound) {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((z ^ (z >> 31U)) >> 16U) % bound;
    }
    bool percent(std::size_t chance) { return below(100) < chance; }

  private:
    std::uint64_t state_;
};

/// Given names with a form that is used instead; "" where there is none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 40> given_names{{
    {"Robert", "Bob"},     {"William", "Bill"},   {"Elizabeth", "Liz"}, {"Margaret", "Peggy"},
    {"Katherine", "Kate"}, {"Michael", "Mike"},   {"Thomas", "Tom"},    {"Daniel", "Dan"},
    {"Samuel", "Sam"},     {"Benjamin", "Ben"},   {"Matthew", "Matt"},  {"Andrew", "Andy"},
    {"Anthony", "Tony"},   {"Alexander", "Alex"}, {"Nicholas", "Nick"}, {"Christopher", "Chris"},
    {"Susan", "Sue"},      {"Jennifer", "Jenny"}, {"Rebecca", "Becky"}, {"Victoria", "Vicky"},
    {"Ann", ""},           {"Clara", ""},         {"Hugo", ""},         {"Ines", ""},
    {"Oskar", ""},         {"Marta", ""},         {"Felix", ""},        {"Greta", ""},
    {"Łukasz", "Lukasz"},  {"Zoë", "Zoe"},        {"José", "Jose"},     {"Jürgen", "Juergen"},
    {"Иван", "Ivan"},      {"Ольга", "Olga"},     {"Noor", ""},         {"Amir", ""},
    {"Priya", ""},         {"Kenji", ""},         {"Mei", ""},          {"Leila", ""},
}};

constexpr std::string_view family_beginnings = "Ash Birch Carl Dun Elm Fair Gran Hart Ing Kirk Lang Mar Nor "
                                               "Oak Pem Quin Rad Stan Thorn Und Wal Wood Yar Zim";
constexpr std::string_view family_middles = "a ber der e en er in ing ker le ling man o ra ster ter";
constexpr std::string_view family_ends =
    "by combe den ford gate ham ing ley mann mont ridge shaw stead ton tree ville wick worth son er";

std::string slip(std::string word, Chance& chance) {
    if (word.size() < 4 || !is_ascii(word)) return word;
    const std::size_t at = 1 + chance.below(word.size() - 2);
    switch (chance.below(4)) {
    case 0:
        word.erase(at, 1);
        break;
    case 1:
        std::swap(word[at], word[at + 1 < word.size() ? at + 1 : at - 1]);
        break;
    case 2:
        word.insert(at, 1, word[at]);
        break;
    default:
        word[at] = static_cast<char>('a' + chance.below(26));
    }
    return word;
}

struct Making {
    Chance chance;
    std::vector<std::string> begins = split(family_beginnings, ' ');
    std::vector<std::string> middles = split(family_middles, ' ');
    std::vector<std::string> ends = split(family_ends, ' ');
    std::vector<std::string> firm_names = split(firms, ' ');
    std::size_t next = 0;

    std::string family() {
        return begins[chance.below(begins.size())] + middles[chance.below(middles.size())] +
               ends[chance.below(ends.size())];
    }
    std::string number() {
        const std::size_t line = next++;
        return fmt::format("+44 7700 {:06}", line % 1'000'000);
    }
    people::Address address() {
        people::Address made;
        made.street = fmt::format("{} {} Street", 1 + chance.below(200), family());
        made.postal_code = fmt::format("LS{} {}AB", 1 + chance.below(29), chance.below(10));
        made.locality = "Leeds";
        return made;
    }
    std::string email(std::string_view given, std::string_view family_name) {
        return lower_ascii(fmt::format("{}.{}{}@mail{}.example", fold_to_latin(given), family_name,
                                       chance.percent(50) ? std::to_string(next) : "", chance.below(9)));
    }

    Person somebody() {
        const auto& given = given_names.at(chance.below(given_names.size()));
        Person made;
        made.names = {called(std::string(given.first), family())};
        if (chance.percent(75)) made.emails = {{email(given.first, made.names[0].family), "", false}};
        if (chance.percent(70)) made.phones = {{number(), "", false, ""}};
        if (chance.percent(30)) made.addresses = {address()};
        if (chance.percent(40)) made.organization = firm_names[chance.below(firm_names.size())];
        if (chance.percent(45))
            made.birthday = CivilDate::of(1940 + static_cast<int>(chance.below(65)),
                                          1 + static_cast<unsigned>(chance.below(12)),
                                          1 + static_cast<unsigned>(chance.below(28)))
                                .value();
        return made;
    }

    /// What another program has of the same person.
    Person second_record(const Person& person) {
        Person made = person;
        people::Name& name = made.names[0];
        for (const auto& [full, familiar] : given_names)
            if (name.given == full && !familiar.empty() && chance.percent(50)) name.given = familiar;
        if (chance.percent(6))
            name.given = name.given.substr(0, is_ascii(name.given) ? 1 : name.given.size());
        if (chance.percent(8)) name.given = slip(name.given, chance);
        if (chance.percent(8)) name.family = slip(name.family, chance);
        if (chance.percent(5)) std::swap(name.given, name.family);
        if (chance.percent(3)) name.family = family(); // married
        name = called(name.given, name.family);
        if (chance.percent(20)) name = {people::NameKind::full, name.text, {}, {}, {}, {}, {}};
        if (!made.emails.empty() && chance.percent(55))
            made.emails = chance.percent(50)
                              ? std::vector<people::Labelled>{}
                              : std::vector<people::Labelled>{
                                    {email(person.names[0].given, person.names[0].family), "", false}};
        if (!made.phones.empty() && chance.percent(45)) made.phones.clear();
        if (made.phones.empty() && chance.percent(20)) made.phones = {{number(), "", false, ""}};
        if (!made.addresses.empty() && chance.percent(50)) made.addresses.clear();
        if (chance.percent(40)) made.organization.clear();
        if (made.birthday && chance.percent(30))
            made.birthday = CivilDate::of({}, made.birthday->month(), made.birthday->day()).value();
        if (made.birthday && chance.percent(30)) made.birthday.reset();
        return made;
    }

    Person of_the_household(const Person& person) {
        Person made = somebody();
        made.names = {called(made.names[0].given, person.names[0].family)};
        made.addresses = person.addresses;
        if (chance.percent(60)) made.phones = person.phones;
        if (chance.percent(25)) made.emails = person.emails;
        return made;
    }
    Person namesake(const Person& person) {
        Person made = somebody();
        made.names = person.names;
        made.emails.clear();
        return made;
    }
};

/// "rec-12-dup-0" and "rec-12-org" are number 12.
std::string record_number(const std::string& id) {
    return digits_of(id.substr(0, id.find('-', 4)));
}

} // namespace

LabelledPeople read_febrl(const std::filesystem::path& file) {
    LabelledPeople labelled;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    std::map<std::string, std::size_t> first;
    while (std::getline(in, line)) {
        auto cells = split(line, ',');
        for (std::string& cell : cells)
            cell = trim(cell);
        if (cells.size() < 11) continue;
        Person person;
        person.names = {called(cells[1], cells[2])};
        person.description = cells[0]; // something to call them by, where there is no name
        people::Address address;
        address.street = join_spaces(cells[3] + " " + cells[4]);
        address.locality = cells[6];
        address.postal_code = cells[7];
        person.addresses = {address};
        if (auto born = CivilDate::parse(cells[9])) person.birthday = *born;
        const auto [place, is_first] = first.try_emplace(record_number(cells[0]), labelled.people.size());
        if (!is_first) labelled.same.emplace(place->second, labelled.people.size());
        labelled.people.push_back(std::move(person));
    }
    return labelled;
}

LabelledPeople invent_people(std::size_t count, std::uint64_t seed) {
    LabelledPeople labelled;
    Making making{Chance(seed)};
    while (labelled.people.size() < count) {
        const std::size_t place = labelled.people.size();
        const Person person = making.somebody();
        labelled.people.push_back(person);
        if (making.chance.percent(14)) {
            labelled.same.emplace(place, labelled.people.size());
            labelled.people.push_back(making.second_record(person));
        }
        if (making.chance.percent(10)) labelled.people.push_back(making.of_the_household(person));
        if (making.chance.percent(2)) labelled.people.push_back(making.namesake(person));
    }
    return labelled;
}

} // namespace goodturn::bench
