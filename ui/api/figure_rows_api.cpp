#include "ui/api/figure_rows_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

constexpr std::array<const char *, figureFieldCount> fieldNames{
    "bookings", "confirmed", "cancellations", "confirmed_nights", "cancelled_nights", "nights", "available_nights",
    "revenue",  "fees",      "stays",         "stay_nights",      "lead_days"};

/// Of a filter, as scopeParameters() writes it.
QByteArray parameterOf(FigureDimension dimension)
{
    const bool isId = dimension == FigureDimension::Property || dimension == FigureDimension::Host;
    return splitNameOf(dimension).toLatin1() + (isId ? "_id" : "");
}

/// Under which an argument keeps what people call the filter's value.
QByteArray labelOf(FigureDimension dimension)
{
    return "label_" + parameterOf(dimension);
}

} // namespace

const char *nameOf(FigureField field)
{
    return fieldNames[static_cast<size_t>(field)];
}

FigureCounts &FigureCounts::operator+=(const FigureCounts &other)
{
    for (size_t i = 0; i < m_values.size(); ++i)
        m_values[i] += other.m_values[i];
    return *this;
}

FigureCounts FigureCounts::fromJson(const QJsonObject &object)
{
    FigureCounts counts;
    for (int i = 0; i < figureFieldCount; ++i) {
        const auto field = static_cast<FigureField>(i);
        const auto value = object.value(QLatin1String(nameOf(field)));
        counts.set(field, value.isObject() ? moneyField(object, nameOf(field)).amount : value.toInteger());
    }
    return counts;
}

QString FigureQuestion::toArgument() const
{
    auto parameters = scopeParameters(query);
    addText(parameters, "metric", nameOf(metric));
    for (const auto &filter : query.filters)
        addText(parameters, labelOf(filter.dimension).constData(), filter.label);
    return parameters.toString(QUrl::FullyEncoded);
}

FigureQuestion FigureQuestion::fromArgument(const QString &argument)
{
    const QUrlQuery parameters(argument);
    const auto valueOf = [&parameters](const QByteArray &word) {
        return parameters.queryItemValue(QLatin1String(word), QUrl::FullyDecoded);
    };
    const auto metric = figureMetricFromName(valueOf("metric"));
    if (!metric)
        return {};
    FigureQuestion question{.metric = *metric};
    question.query.from = QDate::fromString(valueOf("from"), Qt::ISODate);
    question.query.to = QDate::fromString(valueOf("to"), Qt::ISODate);
    question.query.comparison = Comparison::None;
    question.query.currency = valueOf("currency");
    const auto dimensions = figureDimensions();
    for (const auto dimension : dimensions) {
        const auto value = valueOf(parameterOf(dimension));
        if (!value.isEmpty())
            question.query.filters.insert(dimension, {dimension, value, valueOf(labelOf(dimension))});
    }
    return question;
}

FigureItem FigureItem::fromJson(const QJsonObject &object)
{
    FigureItem item{
        .bookingId = textField(object, "booking_id"),
        .code = textField(object, "code"),
        .status = bookingStatusFromCode(textField(object, "status")),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .city = textField(object, "city"),
        .channel = textField(object, "channel"),
        .guestCountry = textField(object, "guest_country"),
        .checkIn = dateField(object, "check_in"),
        .checkOut = dateField(object, "check_out"),
        .createdAt = instantField(object, "created_at"),
    };
    item.counts = FigureCounts::fromJson(object);
    return item;
}

FigurePage FigurePage::fromJson(const QJsonObject &object)
{
    FigurePage page{.rows = Listing<FigureItem>::fromJson(object)};
    if (object.contains(QLatin1String("sum")))
        page.sum = FigureCounts::fromJson(objectField(object, "sum"));
    return page;
}

FigureTotals FigureTotals::fromJson(const QJsonObject &object)
{
    FigureTotals totals{.currency = textField(object, "currency")};
    const auto metrics = object.value(QLatin1String("metrics")).toArray();
    const auto values = objectField(object, "table").value(QLatin1String("total")).toArray();
    for (qsizetype i = 0; i < metrics.size(); ++i) {
        const auto value = values.at(i);
        if (const auto metric = figureMetricFromName(textField(metrics.at(i).toObject(), "name")))
            totals.values.insert(*metric, value.isDouble() ? std::optional(value.toInteger()) : std::nullopt);
    }
    return totals;
}

FigureRowsApi::FigureRowsApi(ApiClient &client)
    : m_client(client)
{
}

void FigureRowsApi::rows(const FigureQuestion &question, const QString &cursor, int limit, QObject *context,
                         Answer<FigurePage> callback)
{
    auto parameters = scopeParameters(question.query);
    addText(parameters, "metric", nameOf(question.metric));
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/analytics/rows"), parameters, context,
                 readingInto<FigurePage>(std::move(callback)));
}

void FigureRowsApi::totals(const FigureQuestion &question, const QList<FigureMetric> &metrics, QObject *context,
                           Answer<FigureTotals> callback)
{
    QStringList names;
    for (const auto metric : metrics)
        names.append(nameOf(metric));
    auto parameters = scopeParameters(question.query);
    addText(parameters, "metrics", names.join(u','));
    addText(parameters, "by", QStringLiteral("whole"));
    m_client.get(QStringLiteral("/analytics/series"), parameters, context,
                 readingInto<FigureTotals>(std::move(callback)));
}

} // namespace roost::ui
