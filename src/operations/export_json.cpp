#include "operations/everything_lists.hpp"
#include "operations/export_parts.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

std::string select_rows(const EverythingList& list, const std::vector<EverythingColumn>& columns, bool of_one,
                        bool confidences) {
    std::string names;
    for (const EverythingColumn& column : columns)
        names += fmt::format("{}[{}]", names.empty() ? "" : ", ", column.name);
    std::string where = of_one ? std::string(list.theirs) : "?1 IS NULL";
    if (!confidences && !list.open.empty()) where += fmt::format(" AND {}", list.open);
    // In the order in which they came in; where rows have no number, by their key.
    const bool by_key = list.table == "conversation_person" || list.table == "conversation_message";
    return fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {}", names, list.table, where,
                       by_key ? list.key : "rowid");
}

} // namespace

Result<Done> export_json(Context& context, const std::optional<Id>& chosen, bool confidences,
                         const WriteOut& out) {
    store::Database& database = context.database;
    out(fmt::format("{{\"format\": \"goodturn\", \"version\": {}", everything_version));
    for (const EverythingList& list : everything_lists()) {
        if (chosen && list.theirs.empty()) continue;
        out(fmt::format(",\n\"{}\": [", list.name));
        const auto columns = everything_columns(database, list);
        store::Query query(database, select_rows(list, columns, chosen.has_value(), confidences));
        query.set(1, chosen);
        bool first = true;
        while (query.next()) {
            Json record = Json::object();
            for (std::size_t i = 0; i < columns.size(); ++i)
                record[columns[i].name] = everything_value(query, static_cast<int>(i), columns[i]);
            out(first ? "\n" : ",\n");
            out(to_json_text(record));
            first = false;
        }
        out("]");
    }
    out("}\n");
    if (confidences)
        return Done{"Everything is written, with what was told in confidence. Keep the file safe."};
    return Done{"Everything but what was told in confidence is written. To have that too: goodturn export "
                "json --confidences."};
}

} // namespace goodturn::operations
