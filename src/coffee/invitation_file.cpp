#include "coffee/invitation_file.hpp"

#include "coffee/ical.hpp"

#include <fmt/format.h>

namespace goodturn::coffee {

namespace {

icaltimetype in_utc(Instant instant) {
    return icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0,
                                         icaltimezone_get_utc_timezone());
}

std::string address(const FileName& who) {
    return "mailto:" + who.email;
}

void add_common_name(icalproperty* property, const FileName& who) {
    if (!who.name.empty()) icalproperty_add_parameter(property, icalparameter_new_cn(who.name.c_str()));
}

icalproperty* attendee(const FileName& who, icalparameter_partstat answer) {
    icalproperty* const property = icalproperty_new_attendee(address(who).c_str());
    add_common_name(property, who);
    icalproperty_add_parameter(property, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
    icalproperty_add_parameter(property, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(property, icalparameter_new_partstat(answer));
    if (answer == ICAL_PARTSTAT_NEEDSACTION)
        icalproperty_add_parameter(property, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    return property;
}

bool is_agreed(const Invitation& invitation) {
    return invitation.state == InvitationState::accepted || invitation.state == InvitationState::held;
}

icalproperty_status status_of(const Invitation& invitation) {
    if (invitation.state == InvitationState::withdrawn || invitation.state == InvitationState::declined)
        return ICAL_STATUS_CANCELLED;
    return is_agreed(invitation) ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

std::string summary(const FileOf& file) {
    if (file.owner.name.empty()) return fmt::format("Coffee with {}", file.person.name);
    return fmt::format("Coffee: {} and {}", file.owner.name, file.person.name);
}

icalcomponent* event_of(const FileOf& file) {
    const Invitation& invitation = file.invitation;
    icalcomponent* const event = icalcomponent_new_vevent();
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(uid_of(invitation).c_str()));
    add(icalproperty_new_sequence(static_cast<int>(invitation.sequence)));
    add(icalproperty_new_dtstamp(in_utc(file.now)));
    add(icalproperty_new_dtstart(in_utc(invitation.when())));
    add(icalproperty_new_dtend(in_utc(invitation.when() + std::chrono::minutes(invitation.minutes))));
    add(icalproperty_new_summary(summary(file).c_str()));
    if (!invitation.place.empty()) add(icalproperty_new_location(invitation.place.c_str()));
    if (!file.other_times.empty() && !is_agreed(invitation))
        add(icalproperty_new_description(fmt::format("Or: {}", file.other_times).c_str()));
    add(icalproperty_new_status(status_of(invitation)));
    add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    if (!file.owner.email.empty()) {
        icalproperty* const organizer = icalproperty_new_organizer(address(file.owner).c_str());
        add_common_name(organizer, file.owner);
        add(organizer);
    }
    if (!file.owner.email.empty() && !file.person.email.empty()) {
        add(attendee(file.owner, ICAL_PARTSTAT_ACCEPTED));
        add(attendee(file.person,
                     is_agreed(invitation) ? ICAL_PARTSTAT_ACCEPTED : ICAL_PARTSTAT_NEEDSACTION));
    }
    return event;
}

icalproperty_method method_of(const FileOf& file) {
    if (file.owner.email.empty() || file.person.email.empty()) return ICAL_METHOD_PUBLISH;
    return status_of(file.invitation) == ICAL_STATUS_CANCELLED ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST;
}

} // namespace

std::string calendar_file(const FileOf& file) {
    const IcalComponent calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Goodturn//Goodturn//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(method_of(file)));
    icalcomponent_add_component(calendar.get(), event_of(file));
    char* const written = icalcomponent_as_ical_string_r(calendar.get());
    std::string text = written;
    icalmemory_free_buffer(written);
    return text;
}

} // namespace goodturn::coffee
