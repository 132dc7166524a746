#include "intake/vcard/candidates.hpp"

#include "base/text.hpp"
#include "intake/vcard/facts.hpp"
#include "intake/vcard/property.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace goodturn::intake::vcard {

namespace {

/// Whether the second of two lines adds nothing to the first: it is equal, or differs in the parameters of a
/// property whose parameters are not understood anyway.
bool says_the_same(const ContentLine& a, const ContentLine& b) {
    if (a == b) return true;
    return facts_of(a.name).property != Property::unknown && equal_ignoring_ascii_case(a.name, b.name) &&
           a.value == b.value;
}

bool is_remark(const ContentLine& line) {
    const Property property = facts_of(line.name).property;
    return !line.group.empty() && lower_ascii(line.name).starts_with("x-ab") &&
           property != Property::occasion && property != Property::relative;
}

std::set<std::string> groups_of(const std::vector<ContentLine>& record) {
    std::set<std::string> groups;
    for (const ContentLine& line : record)
        if (!line.group.empty()) groups.insert(lower_ascii(line.group));
    return groups;
}

void separate_groups(std::vector<std::vector<ContentLine>>& records) {
    std::set<std::string> used;
    int next = 1;
    for (std::vector<ContentLine>& record : records) {
        const std::set<std::string> own = groups_of(record);
        std::map<std::string, std::string> renamed;
        for (const std::string& group : own) {
            if (!used.contains(group)) continue;
            std::string name;
            do
                name = "item" + std::to_string(next++);
            while (used.contains(name) || own.contains(name));
            renamed.emplace(group, name);
            used.insert(std::move(name));
        }
        used.insert(own.begin(), own.end());
        for (ContentLine& line : record)
            if (const auto found = renamed.find(lower_ascii(line.group)); found != renamed.end())
                line.group = found->second;
    }
}

} // namespace

std::vector<Candidate> candidates_of(std::vector<std::vector<ContentLine>> records) {
    separate_groups(records);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const GroupLabels labels(records[i]);
        for (ContentLine& line : records[i]) {
            Candidate& candidate = candidates.emplace_back();
            candidate.record = i;
            add_facts(line, labels.of(line), candidate.facts);
            candidate.line = std::move(line);
        }
    }
    return candidates;
}

void drop_repeated_lines(std::vector<Candidate>& candidates) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate& each = candidates[i];
        if (!each.keep || each.record == 0 || !each.line.group.empty()) continue;
        const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(i);
        each.keep = std::none_of(candidates.begin(), end, [&](const Candidate& other) {
            return other.keep && other.record < each.record && says_the_same(other.line, each.line);
        });
    }
}

void drop_lonely_remarks(std::vector<Candidate>& candidates) {
    std::map<std::string, bool> groups; ///< whether a line of the group is kept, for groups that had lines
    for (const Candidate& each : candidates) {
        if (each.line.group.empty() || is_remark(each.line)) continue;
        bool& has = groups[lower_ascii(each.line.group)];
        has = has || each.keep;
    }
    for (Candidate& each : candidates) {
        if (!is_remark(each.line)) continue;
        const auto group = groups.find(lower_ascii(each.line.group));
        if (group != groups.end() && !group->second) each.keep = false;
    }
}

} // namespace goodturn::intake::vcard
