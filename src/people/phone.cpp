#include "base/text.hpp"
#include "people/people.hpp"

#include <phonenumbers/phonenumberutil.h>

#include <set>

namespace goodturn::people {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::string e164(std::string_view number, const Region& region) {
    PhoneNumber parsed;
    const PhoneNumberUtil& library = *PhoneNumberUtil::GetInstance();
    if (library.Parse(std::string(number), region.code, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    // "Possible" rather than "valid": number plans change faster than libraries, and a number that is only a
    // digit off a known range still tells two cards of one person apart from two people.
    if (!library.IsPossibleNumber(parsed)) return {};
    std::string text;
    const std::string extension = parsed.has_extension() ? ";ext=" + parsed.extension() : std::string();
    parsed.clear_extension();
    library.Format(parsed, PhoneNumberUtil::E164, &text);
    return text + extension;
}

bool is_region(std::string_view code) {
    std::set<std::string> regions;
    PhoneNumberUtil::GetInstance()->GetSupportedRegions(&regions);
    return regions.contains(std::string(code));
}

std::string phone_for_people(std::string_view number) {
    PhoneNumber parsed;
    const PhoneNumberUtil& library = *PhoneNumberUtil::GetInstance();
    if (library.Parse("tel:" + std::string(number), "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::string(number);
    std::string text;
    library.Format(parsed, PhoneNumberUtil::INTERNATIONAL, &text);
    return text;
}

} // namespace goodturn::people
