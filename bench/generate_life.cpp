/// Makes the files of a life to be brought in: an address book as one file and as a folder with a file a
/// person, a table of people, a calendar, mail as an mbox and as a Maildir. The same numbers give the same
/// bytes.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage = "Usage: generate_life --out FOLDER [--people N] [--rows N] [--events N] "
                                   "[--messages N] [--body BYTES] [--no-folders]\n";

struct Wanted {
    std::uint64_t people = 10'000;
    std::uint64_t rows = 10'000;
    std::uint64_t events = 10'000;
    std::uint64_t messages = 10'000;
    std::uint64_t body = 2'000; ///< of each message
    bool folders = true;
    fs::path out;
};

/// Spreads numbers (Steele, Lea, Flood 2014), so that people and days come in no order.
std::uint64_t spread(std::uint64_t number) {
    std::uint64_t z = number * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

constexpr std::string_view letters = "bcdfghklmnprstvz";
constexpr std::string_view vowels = "aeiou";

/// "Kadomi": the same for the same number, and different for most.
std::string name(std::uint64_t number, int syllables) {
    std::string made;
    for (std::uint64_t z = spread(number + 1); syllables-- > 0; z >>= 9U) {
        made += letters[z % letters.size()];
        made += vowels[(z >> 4U) % vowels.size()];
    }
    made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
}

std::string given(std::uint64_t person) {
    return name(person % 997, 2);
}
std::string family(std::uint64_t person) {
    return name(person + 1'000'003, 3);
}
std::string email(std::uint64_t person) {
    return fmt::format("p{}@mail{}.example", person, person % 40);
}

struct Moment {
    int year;
    unsigned month, day, hour, minute;
};
/// In the years 2016 to 2025.
Moment moment(std::uint64_t number) {
    const std::uint64_t z = spread(number + 77);
    return {2016 + static_cast<int>(z % 10), 1 + static_cast<unsigned>((z >> 8U) % 12),
            1 + static_cast<unsigned>((z >> 16U) % 28), 7 + static_cast<unsigned>((z >> 24U) % 14),
            static_cast<unsigned>((z >> 32U) % 60)};
}

std::string card(std::uint64_t person) {
    return fmt::format("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:person-{0}\r\nN:{2};{1};;;\r\nFN:{1} {2}\r\n"
                       "EMAIL;TYPE=HOME:{3}\r\nTEL;TYPE=CELL:+1 {4} 555 {5:04}\r\nORG:{6} Works\r\n"
                       "BDAY:{7}-{8:02}-{9:02}\r\nNOTE:Met at the {6} fair.\r\nEND:VCARD\r\n",
                       person, given(person), family(person), email(person), 201 + person / 10'000 % 700,
                       person % 10'000, name(person % 353, 3), 1940 + person % 60, 1 + person % 12,
                       1 + person % 28);
}

void write_people(const Wanted& wanted) {
    std::ofstream book(wanted.out / "people.vcf", std::ios::binary);
    if (wanted.folders) fs::create_directories(wanted.out / "contacts");
    for (std::uint64_t person = 0; person < wanted.people; ++person) {
        book << card(person);
        if (wanted.folders)
            std::ofstream(wanted.out / "contacts" / fmt::format("person-{}.vcf", person), std::ios::binary)
                << card(person);
    }
}

void write_table(const Wanted& wanted) {
    std::ofstream table(wanted.out / "people.csv", std::ios::binary);
    table << "First Name,Last Name,E-mail Address,Mobile Phone,Company,Birthday\r\n";
    for (std::uint64_t person = 0; person < wanted.rows; ++person)
        table << fmt::format("{},{},r{}@table{}.example,+1 {} 555 {:04},{} Works,{}-{:02}-{:02}\r\n",
                             given(person), family(person + 13), person, person % 40,
                             201 + person / 10'000 % 700, person % 10'000, name(person % 353, 3),
                             1940 + person % 60, 1 + person % 12, 1 + person % 28);
}

void write_calendar(const Wanted& wanted) {
    std::ofstream calendar(wanted.out / "calendar.ics", std::ios::binary);
    calendar << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Invented//EN\r\n";
    for (std::uint64_t number = 0; number < wanted.events; ++number) {
        const Moment at = moment(number);
        const std::uint64_t person = spread(number) % std::max<std::uint64_t>(1, wanted.people / 10);
        calendar << fmt::format(
            "BEGIN:VEVENT\r\nUID:event-{0}@invented\r\nDTSTAMP:20260101T000000Z\r\n"
            "DTSTART:{1}{2:02}{3:02}T{4:02}{5:02}00Z\r\nDURATION:PT1H\r\nSUMMARY:Coffee\r\n"
            "ORGANIZER:mailto:me@owner.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:me@owner.example\r\n"
            "ATTENDEE;PARTSTAT=ACCEPTED;CN={6} {7}:mailto:{8}\r\nEND:VEVENT\r\n",
            number, at.year, at.month, at.day, at.hour, at.minute, given(person), family(person),
            email(person));
    }
    calendar << "END:VCALENDAR\r\n";
}

/// Half of them from the owner, half to the owner, with a tenth of the people.
std::string message(const Wanted& wanted, std::uint64_t number, const std::string& body) {
    const Moment at = moment(number);
    const std::uint64_t person = spread(number / 2) % std::max<std::uint64_t>(1, wanted.people / 10);
    const std::string them = fmt::format("{} {} <{}>", given(person), family(person), email(person));
    const bool from_me = number % 2 == 0;
    constexpr std::string_view me = "The Owner <me@owner.example>";
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format(
        "From: {}\nTo: {}\nDate: {} {} {} {:02}:{:02}:00 +0000\nMessage-ID: <m{}@invented>\n{}"
        "Subject: About the {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{}\n",
        from_me ? me : them, from_me ? them : me, at.day, months[at.month - 1], at.year, at.hour, at.minute,
        number, from_me ? std::string() : fmt::format("In-Reply-To: <m{}@invented>\n", number - 1),
        name(number % 511, 3), body);
}

std::string body_of(std::uint64_t bytes) {
    std::string body;
    for (std::uint64_t i = 0; body.size() < bytes; ++i)
        body += name(i, 3) + (i % 9 == 8 ? "\n" : " ");
    return body + "\n";
}

void write_mail(const Wanted& wanted) {
    std::ofstream box(wanted.out / "mail.mbox", std::ios::binary);
    for (const char* const part : {"cur", "new", "tmp"})
        if (wanted.folders) fs::create_directories(wanted.out / "Maildir" / part);
    const std::string body = body_of(wanted.body);
    for (std::uint64_t number = 0; number < wanted.messages; ++number) {
        const std::string text = message(wanted, number, body);
        box << "From me@owner.example Thu Jan  1 00:00:00 2026\n" << text << '\n';
        if (wanted.folders)
            std::ofstream(wanted.out / "Maildir" / "cur" / fmt::format("{}.invented:2,S", number),
                          std::ios::binary)
                << text;
    }
}

Wanted read_arguments(int count, char** arguments) {
    Wanted wanted;
    for (int i = 1; i < count; ++i) {
        const std::string_view option = arguments[i];
        if (option == "--no-folders") {
            wanted.folders = false;
            continue;
        }
        if (++i == count) break;
        const auto number = [&] { return std::strtoull(arguments[i], nullptr, 10); };
        if (option == "--out") wanted.out = arguments[i];
        if (option == "--people") wanted.people = number();
        if (option == "--rows") wanted.rows = number();
        if (option == "--events") wanted.events = number();
        if (option == "--messages") wanted.messages = number();
        if (option == "--body") wanted.body = number();
    }
    if (wanted.out.empty()) {
        fmt::print(stderr, "{}", usage);
        std::exit(2);
    }
    return wanted;
}

} // namespace

int main(int count, char** arguments) {
    const Wanted wanted = read_arguments(count, arguments);
    fs::create_directories(wanted.out);
    if (wanted.people > 0) write_people(wanted);
    if (wanted.rows > 0) write_table(wanted);
    if (wanted.events > 0) write_calendar(wanted);
    if (wanted.messages > 0) write_mail(wanted);
}
