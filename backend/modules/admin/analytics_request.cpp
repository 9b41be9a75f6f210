#include "backend/modules/admin/analytics_request.h"

#include "backend/core/errors.h"
#include "backend/http/cursor.h"

namespace roost::AnalyticsRequest {

using http::Request;

namespace {

constexpr int mostLines = 100;

void require(bool condition, const char *pointer, const char *code, const char *detail)
{
    if (!condition)
        throw Invalid(QString::fromLatin1(pointer), QString::fromLatin1(code), QString::fromLatin1(detail));
}

FigureFilter filterOf(const Request &request)
{
    FigureFilter filter{.city = request.queryValue("city").value_or(QString()),
                        .propertyType = request.queryName<PropertyType>("property_type"),
                        .channel = request.queryValue("channel").value_or(QString()),
                        .guestCountry = request.queryValue("guest_country")};
    if (filter.guestCountry == u"none")
        filter.guestCountry = QString();
    if (const auto property = request.queryValue("property_id"))
        filter.properties = {PropertyId::parse(*property).value()};
    if (const auto host = request.queryValue("host_id"))
        filter.hosts = {UserId::parse(*host).value()};
    if (const auto currency = request.queryValue("currency"))
        filter.currency = Currency::fromCode(*currency);
    if (!request.actor.isAdmin())
        filter.hosts = {request.actor.userId};
    return filter;
}

std::optional<DateRange> comparedSpanOf(const Request &request, const DateRange &span)
{
    const QString compare = request.queryValue("compare").value_or(QString());
    if (const auto known = fromName<Comparison>(compare))
        return comparedSpan(span, *known);
    if (compare != u"span")
        return std::nullopt;
    return DateRange{request.queryDate("compare_from").value_or(QDate()),
                     request.queryDate("compare_to").value_or(QDate())};
}

} // namespace

FigureQuery figures(const Request &request)
{
    return {.span = {request.queryDate("from").value_or(QDate()), request.queryDate("to").value_or(QDate())},
            .filter = filterOf(request)};
}

AnalyticsQuery analytics(const Request &request)
{
    AnalyticsQuery query;
    query.figures = figures(request);
    query.figures.grain = request.queryName<FigureGrain>("by").value_or(FigureGrain::Day);
    query.figures.split = request.queryName<FigureSplit>("split").value_or(FigureSplit::None);
    query.end = request.queryName<RankingEnd>("end").value_or(RankingEnd::Top);
    query.compared = comparedSpanOf(request, query.figures.span);
    query.limit = static_cast<int>(request.queryInteger("limit").value_or(mostLines));
    require(query.limit >= 1 && query.limit <= mostLines, "?limit", "RANGE", "From 1 to 100 lines.");
    return query;
}

QList<FigureMetric> metrics(const Request &request)
{
    QList<FigureMetric> metrics;
    const auto text = request.queryValue("metrics");
    if (!text) {
        for (const auto &[metric, name] : enumNames<FigureMetric>)
            metrics.append(metric);
        return metrics;
    }
    for (const QString &name : text->split(u',')) {
        const auto metric = fromName<FigureMetric>(name);
        if (!metric)
            throw Invalid(QStringLiteral("?metrics"), QStringLiteral("UNKNOWN"),
                          QStringLiteral("There is no metric '%1'.").arg(name));
        if (!metrics.contains(*metric))
            metrics.append(*metric);
    }
    return metrics;
}

QByteArray scope(const Request &request)
{
    return request.actor.isAdmin() ? QByteArray() : request.actor.userId.toString().toLatin1();
}

std::optional<QDateTime> instant(const Request &request, const char *name)
{
    const auto text = request.queryValue(name);
    if (!text)
        return std::nullopt;
    const QDateTime instant = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        throw Invalid(u'?' + QString::fromLatin1(name), QStringLiteral("INSTANT"),
                      QStringLiteral("It takes an instant such as 2030-05-01T00:00:00Z."));
    return instant.toUTC();
}

} // namespace roost::AnalyticsRequest
