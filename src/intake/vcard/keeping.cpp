#include "intake/vcard/keeping.hpp"

#include "base/text.hpp"
#include "intake/vcard/candidates.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/facts.hpp"
#include "intake/vcard/keeping_names.hpp"
#include "intake/vcard/same_value.hpp"
#include "intake/vcard/to_person.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

using people::Name;
using people::Person;
using people::Photo;

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool is_without_parts(const ContentLine& address) {
    return address.value.find_first_not_of("; ") == std::string::npos;
}

bool same_text(std::string_view a, std::string_view b) {
    return a == b || join_spaces(a) == join_spaces(b);
}

class Keeper {
  public:
    Keeper(const Person& person, std::span<const Photo> photos, std::vector<std::vector<ContentLine>> records)
        : person_(person), photos_(photos), records_(std::move(records)), names_(person) {}

    Kept run() {
        for (const std::vector<ContentLine>& record : records_)
            understood_.push_back(to_card(record, 0, [](long, const std::string&) {}).person);
        candidates_ = candidates_of(std::move(records_));
        settle_facts();
        for (Candidate& each : candidates_)
            if (each.keep) settle(each);
        settle_notes();
        settle_address_labels();
        drop_repeated_lines(candidates_);
        drop_lonely_remarks(candidates_);
        add_missing_singles();
        for (Candidate& each : candidates_)
            if (each.keep) kept_.lines.push_back(std::move(each.line));
        return std::move(kept_);
    }

  private:
    /// Lists of a person against the lines: see settle_list.
    void settle_facts() {
        settle_single_occasions();
        settle_list(&Person::emails);
        settle_list(&Person::phones);
        settle_list(&Person::addresses);
        settle_list(&Person::urls);
        settle_list(&Person::handles);
        settle_list(&Person::occasions);
        settle_list(&Person::relatives);
    }

    /// A line is kept if the person has each of its values. Of several records that say the same, the first
    /// is kept. If no line has the value with the label that the person has now, all of them go and the value
    /// is missing.
    template <class Item>
    void settle_list(std::vector<Item> Person::*list) {
        const std::vector<Item>& items = person_.*list;
        std::vector<std::size_t> said_by(items.size(), nowhere);
        const auto for_each_match = [&](auto use) {
            for (auto& candidate : candidates_)
                for (const Item& fact : candidate.facts.*list)
                    if (candidate.keep) use(candidate, fact, find_item(items, fact));
        };
        for_each_match([&](const Candidate& candidate, const Item& fact, std::size_t item) {
            if (item != nowhere && said_by[item] == nowhere && same_label(items[item], fact))
                said_by[item] = candidate.record;
        });
        for_each_match([&](Candidate& candidate, const Item&, std::size_t item) {
            if (item == nowhere || said_by[item] != candidate.record) candidate.keep = false;
        });
        for (std::size_t i = 0; i < items.size(); ++i)
            if (said_by[i] == nowhere) (kept_.missing.*list).push_back(items[i]);
    }

    /// The item that the line says word for word, else one with this value and label, else one with this
    /// value.
    template <class Item>
    static std::size_t find_item(const std::vector<Item>& items, const Item& fact) {
        std::size_t found = nowhere;
        bool with_label = false;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (identical(items[i], fact)) return i;
            if (with_label || !same_value(items[i], fact)) continue;
            with_label = same_label(items[i], fact);
            if (with_label || found == nowhere) found = i;
        }
        return found;
    }

    /// ANNIVERSARY and the like may be there once: a second record's day is missing and is written in another
    /// way.
    void settle_single_occasions() {
        for (Candidate& each : candidates_) {
            const PropertyFacts& facts = facts_of(each.line.name);
            if (facts.property != Property::occasion || !facts.single) continue;
            each.keep = std::none_of(candidates_.begin(), candidates_.end(), [&](const Candidate& other) {
                return other.record < each.record && equal_ignoring_ascii_case(other.line.name, facts.name) &&
                       std::all_of(
                           other.facts.occasions.begin(), other.facts.occasions.end(),
                           [&](const auto& fact) { return find_item(person_.occasions, fact) != nowhere; });
            });
        }
    }

    const Person& understood(const Candidate& candidate) const { return understood_[candidate.record]; }

    /// Everything but the lists of settle_facts.
    void settle(Candidate& candidate) {
        ContentLine& line = candidate.line;
        const PropertyFacts& facts = facts_of(line.name);
        const Person& record = understood(candidate);
        if (facts.single && !is_first_record_of(facts, candidate)) {
            candidate.keep = false;
            return;
        }
        switch (facts.property) {
        case Property::formatted_name:
            candidate.keep = names_.keep_formatted_name(line, record);
            break;
        case Property::name:
            candidate.keep = names_.keep_name(line, record);
            break;
        case Property::nickname:
        case Property::categories:
            candidate.keep = keep_members(line, facts.property);
            break;
        case Property::maiden_name:
        case Property::sound:
        case Property::other_name:
        case Property::phonetic_given:
        case Property::phonetic_additional:
        case Property::phonetic_family:
            candidate.keep = names_.keep_further_name(line, record);
            break;
        case Property::android_custom:
            candidate.keep = candidate.keep && names_.keep_all(candidate.facts.names);
            break;
        case Property::organization:
            candidate.keep = same_text(record.organization, person_.organization) &&
                             same_text(record.department, person_.department);
            break;
        case Property::title:
            candidate.keep = same_text(record.title, person_.title);
            break;
        case Property::role:
            candidate.keep = same_text(record.role, person_.role);
            break;
        case Property::birthday:
            candidate.keep = record.birthday == person_.birthday;
            break;
        case Property::death:
            candidate.keep = record.died == person_.died && record.dead == person_.dead;
            break;
        case Property::language:
            candidate.keep = same_text(record.language, person_.language);
            break;
        case Property::time_zone:
            candidate.keep = record.time_zone == person_.time_zone;
            break;
        case Property::kind:
        case Property::shown_as_company:
            candidate.keep = record.is_organization == person_.is_organization;
            break;
        case Property::own:
            candidate.keep = keep_own(facts.word, record);
            break;
        case Property::photo:
            candidate.keep = keep_photo(line);
            break;
        case Property::uid:
            kept_.has_uid = kept_.has_uid || !trim(line.value).empty();
            break;
        default:
            break;
        }
    }

    /// Of the names for one thing (BDAY; ANNIVERSARY and its X- forms each) the first record that has it
    /// counts.
    bool is_first_record_of(const PropertyFacts& facts, const Candidate& candidate) {
        // What was already decided not to be said by the first record may be said by the next one.
        const auto first = std::find_if(candidates_.begin(), candidates_.end(), [&](const Candidate& each) {
            return each.keep && equal_ignoring_ascii_case(each.line.name, facts.name);
        });
        return first == candidates_.end() || first->record == candidate.record;
    }

    /// NICKNAME and CATEGORIES: the members that the person still has and no line before has said.
    bool keep_members(ContentLine& line, Property property) {
        std::vector<std::string> members;
        const auto all = split_escaped(line.value, ',');
        bool any = false;
        for (const std::string_view member : all) {
            const std::string text(trim(unescape(member)));
            any = any || !text.empty();
            if (text.empty() ||
                (property == Property::categories ? keep_tag(text) : names_.keep_nickname(text)))
                members.emplace_back(member);
        }
        if (members.size() == all.size()) return true;
        std::erase_if(members, [](const std::string& member) { return trim(member).empty(); });
        line.value = join(members, ",");
        return !any || !members.empty();
    }

    bool keep_tag(const std::string& tag) {
        if (std::find(said_tags_.begin(), said_tags_.end(), tag) != said_tags_.end()) return false;
        const bool has = tag == "myContacts" ||
                         std::find(person_.tags.begin(), person_.tags.end(), tag) != person_.tags.end();
        if (has) said_tags_.push_back(tag);
        return has;
    }

    bool keep_own(std::string_view word, const Person& record) const {
        if (word == "description") return record.description == person_.description;
        if (word == "circle") return record.circle == person_.circle;
        if (word == "how_met") return record.how_met == person_.how_met;
        if (word == "leap_day") return record.leap_day == person_.leap_day;
        if (word == "channel") return record.channel == person_.channel;
        if (word == "trusted") return record.trusted == person_.trusted;
        if (word == "leave_in_peace") return record.leave_in_peace == person_.leave_in_peace;
        if (word == "no_introductions") return record.no_introductions == person_.no_introductions;
        return record.dead == person_.dead;
    }

    /// A placeholder is filled with the picture that it stands for. The address of a picture elsewhere is
    /// kept.
    bool keep_photo(ContentLine& line) {
        const bool placeholder = is_placeholder(line.value);
        for (std::size_t i = 0; i < photos_.size(); ++i) {
            const Photo& photo = photos_[i];
            const bool is_it = placeholder ? !photo.bytes.empty() && placeholder_of(photo) == line.value
                                           : !photo.uri.empty() && photo.uri == trim(line.value);
            if (!is_it || std::find(said_photos_.begin(), said_photos_.end(), i) != said_photos_.end())
                continue;
            said_photos_.push_back(i);
            if (placeholder) line.value = uri_of(photo);
            return true;
        }
        return !placeholder;
    }

    static std::string uri_of(const Photo& photo) {
        const std::string media_type =
            photo.media_type.empty() ? "application/octet-stream" : photo.media_type;
        return "data:" + media_type + ";base64," + encode_base64(photo.bytes);
    }

    /// The notes of all records, one after another, are the person's note; else one line says it anew.
    void settle_notes() {
        std::string together;
        std::vector<Candidate*> notes;
        for (Candidate& each : candidates_) {
            if (facts_of(each.line.name).property != Property::note || trim(each.line.value).empty())
                continue;
            const std::string text(trim(unescape(each.line.value)));
            if (each.record > 0 && together.find(text) != std::string::npos) {
                each.keep = false;
                continue;
            }
            together += (together.empty() ? "" : "\n\n") + text;
            notes.push_back(&each);
        }
        if (same_text(together, person_.note)) return;
        for (Candidate* each : notes)
            each->keep = false;
        kept_.missing.note = person_.note;
    }

    /// LABEL goes with the address of the same types.
    void settle_address_labels() {
        for (Candidate& each : candidates_) {
            if (facts_of(each.line.name).property != Property::address_label) continue;
            bool any = false;
            bool any_kept = false;
            for (const Candidate& other : candidates_) {
                if (facts_of(other.line.name).property != Property::address || other.record != each.record ||
                    is_without_parts(other.line) || !same_types(other.line, each.line))
                    continue;
                any = true;
                any_kept = any_kept || other.keep;
            }
            if (any)
                each.keep = any_kept;
            else
                settle_lone_label(each);
        }
    }

    /// A LABEL without an ADR is an address of its own.
    void settle_lone_label(Candidate& label) {
        const std::string text(trim(unescape(label.line.value)));
        if (text.empty()) return;
        const auto is_it = [&](const people::Address& address) { return same_text(address.text, text); };
        label.keep = std::any_of(person_.addresses.begin(), person_.addresses.end(), is_it);
        std::erase_if(kept_.missing.addresses, is_it);
    }

    bool is_kept(Property property) const {
        return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& each) {
            return each.keep && facts_of(each.line.name).property == property &&
                   !trim(each.line.value).empty();
        });
    }

    void add_missing_singles() {
        Person& missing = kept_.missing;
        missing.names = names_.missing();
        kept_.has_formatted_name = names_.has_formatted_name();
        kept_.has_name = names_.has_name();
        for (const std::string& tag : person_.tags)
            if (std::find(said_tags_.begin(), said_tags_.end(), tag) == said_tags_.end())
                missing.tags.push_back(tag);
        const Name* main = main_name(person_);
        // A firm's name is its organization, too, without a line that says so.
        const bool is_said = person_.is_organization && person_.department.empty() && main != nullptr &&
                             main->text == person_.organization;
        if (!is_kept(Property::organization) && !is_said) {
            missing.organization = person_.organization;
            missing.department = person_.department;
        }
        if (!is_kept(Property::title)) missing.title = person_.title;
        if (!is_kept(Property::role)) missing.role = person_.role;
        if (!is_kept(Property::birthday)) missing.birthday = person_.birthday;
        if (!is_kept(Property::language)) missing.language = person_.language;
        if (!is_kept(Property::time_zone)) missing.time_zone = person_.time_zone;
        if (!is_kept(Property::kind) && !is_kept(Property::shown_as_company))
            missing.is_organization = person_.is_organization;
        if (!is_kept(Property::death)) missing.died = person_.died;
        missing.dead = person_.dead && !person_.died && !is_kept(Property::death) && !is_kept_own("dead");
        add_missing_own();
        for (std::size_t i = 0; i < photos_.size(); ++i)
            if (std::find(said_photos_.begin(), said_photos_.end(), i) == said_photos_.end())
                kept_.photos.push_back(photos_[i]);
    }

    bool is_kept_own(std::string_view word) const {
        return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& each) {
            const PropertyFacts& facts = facts_of(each.line.name);
            return each.keep && facts.property == Property::own && facts.word == word;
        });
    }

    void add_missing_own() {
        Person& missing = kept_.missing;
        // Someone without a name is described by what else is on the card.
        const bool is_from_card =
            std::any_of(understood_.begin(), understood_.end(),
                        [&](const Person& each) { return each.description == person_.description; });
        if (!is_kept_own("description") && !is_from_card) missing.description = person_.description;
        if (!is_kept_own("circle")) missing.circle = person_.circle;
        if (!is_kept_own("how_met")) missing.how_met = person_.how_met;
        if (!is_kept_own("leap_day")) missing.leap_day = person_.leap_day;
        if (!is_kept_own("channel")) missing.channel = person_.channel;
        missing.trusted = person_.trusted && !is_kept_own("trusted");
        missing.leave_in_peace = person_.leave_in_peace && !is_kept_own("leave_in_peace");
        missing.no_introductions = person_.no_introductions && !is_kept_own("no_introductions");
    }

    const Person& person_;
    std::span<const Photo> photos_;
    std::vector<std::vector<ContentLine>> records_;
    std::vector<Person> understood_; ///< what each record says as a whole
    std::vector<Candidate> candidates_;
    NameKeeper names_;
    std::vector<std::string> said_tags_;
    std::vector<std::size_t> said_photos_;
    Kept kept_;
};

} // namespace

Kept keep_lines(const Person& person, std::span<const Photo> photos,
                std::vector<std::vector<ContentLine>> records) {
    return Keeper(person, photos, std::move(records)).run();
}

} // namespace goodturn::intake::vcard
