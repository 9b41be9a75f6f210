#include "backend/modules/admin/figure_repository.h"

#include "backend/modules/admin/figure_columns_repository.h"
#include "backend/modules/admin/figure_scope.h"

#include <QMap>

namespace roost {
namespace {

constexpr const char *columns =
    "bookings, confirmed, cancelled, withdrawn, confirmed_nights, cancelled_nights, nights, "
    "revenue_minor, stays, stay_nights, lead_days, fees_minor";

QByteArray bucket(FigureGrain grain)
{
    switch (grain) {
    case FigureGrain::Day:
        return "date";
    case FigureGrain::Week:
        return "date_trunc('week', date)::date";
    case FigureGrain::Month:
        return "date_trunc('month', date)::date";
    case FigureGrain::Whole:
        break;
    }
    return "NULL::date";
}

Currency currencyOf(const Row &row)
{
    return Currency::fromCode(row.get<QString>("currency")).value();
}

/// The facts of single properties or hosts over the span as a whole: an entry is a row, and its nights are not taken
/// apart.
void addEntries(ComposedStatement &statement, const FigureQuery &query)
{
    const QDate from = query.span.from;
    const QDate to = query.span.to;
    statement.add(
        "SELECT currency, " + FigureScope::keyOf(query.split) +
            " AS key, NULL::date AS date, bookings * made AS bookings, confirmed * made AS confirmed,"
            " cancelled * made AS cancelled, withdrawn * made AS withdrawn,"
            " confirmed * nights * made AS confirmed_nights, cancelled * nights * made AS cancelled_nights,"
            " stays * greatest(least(arrival + nights, ?) - greatest(arrival, ?), 0) AS nights,"
            " stays * (SELECT coalesce(sum(amount), 0)::bigint FROM unnest(night_minor[greatest(?::date - arrival, 0)"
            " + 1 : greatest(?::date - arrival, 0)]) amount) AS revenue_minor,"
            " stays * arrives AS stays, stays * nights * arrives AS stay_nights,"
            " stays * (arrival - booked_on) * arrives AS lead_days, stays * fees_minor * arrives AS fees_minor"
            " FROM (SELECT *, (booked_on >= ? AND booked_on < ?)::int AS made,"
            " (arrival >= ? AND arrival < ?)::int AS arrives FROM figure_entries) e"
            " WHERE (made = 1 OR (stays <> 0 AND arrival < ?"
            " AND arrival + greatest(nights, cardinality(night_minor)) > ?))",
        to, from, from, to, from, to, from, to, to, from);
    FigureScope::restrict(statement, query.filter);
}

/// The facts that the query is about: currency, key, date and the columns above.
void addFacts(ComposedStatement &statement, const FigureQuery &query)
{
    if (query.filter.isOfProperties() && query.grain == FigureGrain::Whole) {
        addEntries(statement, query);
        return;
    }
    const QByteArray key = FigureScope::keyOf(query.split);
    const bool isRolledUp = !query.filter.isOfProperties();
    if (isRolledUp) {
        statement.add("SELECT currency, " + key + " AS key, date, " + columns +
                          " FROM figure_segments s JOIN figure_days d ON d.segment_id = s.id"
                          " WHERE date >= ? AND date < ?",
                      query.span.from, query.span.to);
        FigureScope::restrictSegments(statement, query.filter, query.split, FigureScope::cutsOfDays);
        statement.add(" UNION ALL ");
    }
    statement.add("SELECT currency, " + key + " AS key, date, " + columns + " FROM " +
                      (isRolledUp ? "figure_tail" : "figure_facts") + " WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    FigureScope::restrict(statement, query.filter);
}

/// Nights on offer as steps: on the first day of the span all that were there before it, too.
QList<Row> offerSteps(Session &session, const FigureQuery &query, FigureSplit split)
{
    FigureFilter filter = query.filter;
    filter.channel.clear();
    filter.guestCountry.reset();
    const QByteArray key = FigureScope::keyOf(split);
    const bool isRolledUp = FigureScope::isCut(filter, split, FigureScope::cutsOfOffers);
    ComposedStatement statement;
    statement.add("SELECT currency, key, greatest(date, ?::date) AS date, sum(step)::bigint AS step FROM (",
                  query.span.from);
    if (isRolledUp) {
        statement.add("SELECT currency, " + key +
                          " AS key, date, step FROM figure_segments s"
                          " JOIN figure_offers d ON d.segment_id = s.id WHERE date < ?",
                      query.span.to);
        FigureScope::restrictSegments(statement, filter, split, FigureScope::cutsOfOffers);
    } else {
        statement.add("SELECT currency, " + key + " AS key, date, step FROM figure_offer_steps WHERE date < ?",
                      query.span.to);
        FigureScope::restrictProperties(statement, filter);
    }
    statement.add(" UNION ALL SELECT currency, " + key + " AS key, date, step FROM figure_offer_changes WHERE date < ?",
                  query.span.to);
    FigureScope::restrictProperties(statement, filter);
    statement.add(") steps GROUP BY 1, 2, 3");
    return session.allOf(statement.text(), statement.arguments());
}

} // namespace

QList<FigureRow> FigureRepository::figures(Session &session, const FigureQuery &query) const
{
    ComposedStatement statement;
    statement.add("SELECT currency, key, " + bucket(query.grain) + " AS bucket, " + figureSums + " FROM (");
    addFacts(statement, query);
    statement.add(") facts GROUP BY 1, 2, 3");
    QList<FigureRow> result;
    for (const Row &row : session.allOf(statement.text(), statement.arguments())) {
        const QDate date = row.get<std::optional<QDate>>("bucket").value_or(query.span.from);
        result.append({.currency = currencyOf(row),
                       .key = row.get<QString>("key"),
                       .date = std::max(date, query.span.from),
                       .figures = figuresFrom(row)});
    }
    return result;
}

QList<FigureRow> FigureRepository::offers(Session &session, const FigureQuery &query) const
{
    const bool isOfGuests = query.split == FigureSplit::Channel || query.split == FigureSplit::GuestCountry;
    QMap<std::pair<QString, QString>, QMap<QDate, qint64>> steps; // by currency and key
    for (const Row &row : offerSteps(session, query, isOfGuests ? FigureSplit::None : query.split))
        steps[{row.get<QString>("currency"), row.get<QString>("key")}].insert(row.get<QDate>("date"),
                                                                              row.get<qint64>("step"));
    QList<FigureRow> result;
    for (auto each = steps.constBegin(); each != steps.constEnd(); ++each) {
        qint64 available = 0;
        QMap<QDate, qint64> buckets;
        for (QDate day = query.span.from; day < query.span.to; day = day.addDays(1)) {
            available += each->value(day);
            buckets[bucketOf(day, query.grain, query.span)] += available;
        }
        for (auto bucket = buckets.constBegin(); bucket != buckets.constEnd(); ++bucket)
            result.append({.currency = Currency::fromCode(each.key().first).value(),
                           .key = each.key().second,
                           .date = bucket.key(),
                           .figures = {.availableNights = bucket.value()}});
    }
    return result;
}

QList<Currency> FigureRepository::currencies(Session &session, const DateRange &span, const FigureFilter &filter) const
{
    ComposedStatement statement;
    statement.add("SELECT p.currency FROM (");
    if (filter.hosts.isEmpty())
        statement.add("SELECT currency FROM figure_segments WHERE cut = 0 UNION SELECT currency FROM figure_properties"
                      " WHERE property_id IN (SELECT property_id FROM figure_property_changes)");
    else
        statement.add("SELECT DISTINCT currency FROM figure_properties WHERE host_id = ANY (?::uuid[])", filter.hosts);
    statement.add(") p LEFT JOIN (SELECT currency, sum(revenue_minor) AS amount FROM (");
    addFacts(statement, {.span = span, .filter = filter});
    statement.add(") facts GROUP BY 1) r USING (currency) ORDER BY coalesce(r.amount, 0) DESC, p.currency");
    QList<Currency> currencies;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        currencies.append(currencyOf(row));
    return currencies;
}

QByteArray FigureRepository::version(Session &session) const
{
    // Of a fold and what it left only more can come, so that their number says whether it is the same.
    return session
        .one(R"sql(
            SELECT format('%s %s %s', folds,
                          (SELECT count(*) FROM unfolded_entries()),
                          (SELECT count(*) FROM figure_property_changes)) AS version
              FROM figure_fold
            )sql")
        .get<QString>("version")
        .toLatin1();
}

} // namespace roost
