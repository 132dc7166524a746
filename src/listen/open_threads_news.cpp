#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::listen {

Result<News> add_news(store::Write& write, News news) {
    news.quote = trim(news.quote);
    if (news.quote.empty()) return invalid("news without words says nothing", "Write what is new with them.");
    if (people::name_of(write, news.person).empty())
        return not_found("the person of this news is not known", "See: goodturn people.");
    if (news.id.empty()) news.id = new_id(write.clock().now);
    if (news.day == Day{}) news.day = write.clock().today;
    store::insert(write, "news", news);
    return news;
}

Result<void> dismiss_news(store::Write& write, const Id& news) {
    store::Query query(write, "SELECT 1 FROM news WHERE id = ?");
    if (!query.bind(news).next()) return not_found(fmt::format("there is no news {}", short_id(news)));
    store::Query(write, "UPDATE news SET dismissed = 1 WHERE id = ?").bind(news).run();
    return {};
}

std::vector<News> news(store::Database& database, const Looking& looking) {
    const auto sql =
        fmt::format("SELECT {} FROM news WHERE {}{} ORDER BY day DESC, id DESC", store::columns<News>(),
                    store::equals_first("person", looking.person.has_value()),
                    looking.open_only ? " AND dismissed = 0" : "");
    store::Query query(database, sql);
    query.bind(looking.person);
    std::vector<News> found;
    while (query.next())
        found.push_back(store::read_row<News>(query));
    return found;
}

} // namespace goodturn::listen
