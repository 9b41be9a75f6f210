#include "backend/modules/admin/books_repository.h"

#include "backend/modules/admin/figure_scope.h"

#include <algorithm>

namespace roost {
namespace {

constexpr const char *wholeJournal = "figure_night_facts";
constexpr const char *entriesAnywhere = "figure_night_entries"; ///< without the property's place
constexpr const char *notFolded = "figure_night_tail";

QByteArray bucket(FigureGrain grain)
{
    switch (grain) {
    case FigureGrain::Day:
        return "night";
    case FigureGrain::Week:
        return "date_trunc('week', night)::date";
    case FigureGrain::Month:
        return "date_trunc('month', night)::date";
    case FigureGrain::Whole:
        break;
    }
    return "NULL::date";
}

/// Whether entries are added or taken back.
enum class Sign { Plus, Minus };

/// Nights as a view of the journal has them, of those entries that `when` is true of.
template <typename... Arguments>
void addJournal(ComposedStatement &statement, const FigureQuery &query, Sign sign, const QByteArray &view,
                const QByteArray &when, const Arguments &...arguments)
{
    const bool isAnywhere = query.filter.city.isEmpty() && !query.filter.propertyType;
    const QByteArray source = view == wholeJournal && isAnywhere ? QByteArray(entriesAnywhere) : view;
    statement.add(QByteArray("SELECT date AS night, (at AT TIME ZONE 'UTC')::date AS known_on, ") +
                      (sign == Sign::Plus ? "nights, revenue_minor" : "-nights, -revenue_minor") + " FROM " + source +
                      " WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    statement.add(when, arguments...);
    FigureScope::restrict(statement, query.filter);
}

void addRollup(ComposedStatement &statement, const FigureQuery &query)
{
    statement.add("SELECT night, known_on, nights, revenue_minor"
                  " FROM figure_segments s JOIN figure_books d ON d.segment_id = s.id WHERE night >= ? AND night < ?",
                  query.span.from, query.span.to);
    FigureScope::restrictSegments(statement, query.filter, FigureSplit::None, FigureScope::cutsOfBooks);
}

bool isRolledUp(const FigureQuery &query)
{
    return FigureScope::isCut(query.filter, FigureSplit::None, FigureScope::cutsOfBooks);
}

/// Everything that is known of the nights.
void addAll(ComposedStatement &statement, const FigureQuery &query)
{
    if (!isRolledUp(query)) {
        addJournal(statement, query, Sign::Plus, wholeJournal, "");
        return;
    }
    addRollup(statement, query);
    statement.add(" UNION ALL ");
    addJournal(statement, query, Sign::Plus, notFolded, "");
}

OnTheBooks booksFrom(const Row &row)
{
    return {row.get<qint64>("nights"), row.get<qint64>("revenue")};
}

} // namespace

QMap<QDate, OnTheBooks> BooksRepository::books(Session &session, const FigureQuery &query, const QDateTime &asOf) const
{
    const QDate day = asOf.toUTC().date();
    const QDateTime midnight(day, QTime(0, 0), Qt::UTC);
    const bool isLate = asOf.toUTC().time() >= QTime(12, 0);
    ComposedStatement statement;
    statement.add("SELECT " + bucket(query.grain) +
                  " AS bucket, sum(nights)::bigint AS nights, sum(revenue_minor)::bigint AS revenue FROM (");
    if (!isRolledUp(query)) {
        addJournal(statement, query, Sign::Plus, wholeJournal, " AND at <= ?", asOf);
    } else {
        // Whole days from the rollup, to the midnight that is nearer, and what lies between from the journal.
        const QDateTime nearer = isLate ? midnight.addDays(1) : midnight;
        addRollup(statement, query);
        statement.add(" AND known_on < ? UNION ALL ", nearer.date());
        if (isLate)
            addJournal(statement, query, Sign::Minus, wholeJournal, " AND at > ? AND at < ?", asOf, nearer);
        else
            addJournal(statement, query, Sign::Plus, wholeJournal, " AND at >= ? AND at <= ?", nearer, asOf);
        statement.add(" UNION ALL ");
        addJournal(statement, query, Sign::Plus, notFolded, " AND at < ?", nearer);
    }
    statement.add(") known GROUP BY 1");
    QMap<QDate, OnTheBooks> books;
    for (const Row &row : session.allOf(statement.text(), statement.arguments())) {
        const QDate first = row.get<std::optional<QDate>>("bucket").value_or(query.span.from);
        books[std::max(first, query.span.from)] += booksFrom(row);
    }
    return books;
}

QMap<int, OnTheBooks> BooksRepository::byLead(Session &session, const FigureQuery &query, int longest) const
{
    ComposedStatement statement;
    statement.add("SELECT least(greatest(night - known_on, 0), ?::int) AS days, sum(nights)::bigint AS nights,"
                  " sum(revenue_minor)::bigint AS revenue FROM (",
                  longest);
    addAll(statement, query);
    statement.add(") known GROUP BY 1");
    QMap<int, OnTheBooks> books;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        books.insert(row.get<int>("days"), booksFrom(row));
    return books;
}

NightGains BooksRepository::gains(Session &session, const FigureQuery &query) const
{
    ComposedStatement statement;
    statement.add("SELECT night, greatest(night - known_on, 0) AS days, sum(nights)::bigint AS nights,"
                  " sum(revenue_minor)::bigint AS revenue FROM (");
    addAll(statement, query);
    statement.add(") known GROUP BY 1, 2");
    NightGains gains;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        gains[row.get<QDate>("night")].insert(row.get<int>("days"), booksFrom(row));
    return gains;
}

StayShapes BooksRepository::shapes(Session &session, const FigureQuery &query) const
{
    const bool isFolded = FigureScope::isCut(query.filter, FigureSplit::None, FigureScope::cutsOfShapes);
    ComposedStatement statement;
    statement.add("SELECT kind::text AS kind, bucket, sum(stays)::bigint AS stays FROM (");
    if (isFolded) {
        statement.add("SELECT kind, bucket, stays FROM figure_segments s JOIN figure_shapes d ON d.segment_id = s.id"
                      " WHERE date >= ? AND date < ?",
                      query.span.from, query.span.to);
        FigureScope::restrictSegments(statement, query.filter, FigureSplit::None, FigureScope::cutsOfShapes);
        statement.add(" UNION ALL ");
    }
    statement.add(QByteArray("SELECT kind, bucket, stays FROM ") +
                      (isFolded ? "figure_shape_tail" : "figure_shape_facts") +
                      " WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    FigureScope::restrict(statement, query.filter);
    statement.add(") shapes GROUP BY 1, 2 HAVING sum(stays) <> 0 ORDER BY 1, 2");
    StayShapes shapes;
    for (const Row &row : session.allOf(statement.text(), statement.arguments())) {
        auto &list = row.get<QString>("kind") == u"L" ? shapes.lengths : shapes.windows;
        list.append({row.get<int>("bucket"), row.get<qint64>("stays")});
    }
    return shapes;
}

} // namespace roost
