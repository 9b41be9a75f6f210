#include "ui/api/report_api.h"

#include "ui/api/json_fields.h"

#include <QHash>

namespace roost::ui {

ReportInfo ReportInfo::fromJson(const QJsonObject &object)
{
    return {textField(object, "name"), textField(object, "description"), textsField(object, "formats")};
}

ReportColumn ReportColumn::fromJson(const QJsonObject &object)
{
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("date"), Kind::Date},
        {QStringLiteral("count"), Kind::Count},
        {QStringLiteral("money"), Kind::Money},
        {QStringLiteral("basis_points"), Kind::BasisPoints},
        {QStringLiteral("hundredths"), Kind::Hundredths},
    };
    return {textField(object, "name"), kinds.value(textField(object, "kind"), Kind::Text)};
}

ReportTable ReportTable::fromJson(const QJsonObject &object)
{
    ReportTable table{.name = textField(object, "name"),
                      .currency = textField(object, "currency"),
                      .columns = listField<ReportColumn>(object, "columns")};
    const auto rows = object.value(QLatin1String("rows")).toArray();
    table.rows.reserve(rows.size());
    for (const auto &row : rows)
        table.rows.append(row.toArray());
    return table;
}

ReportApi::ReportApi(ApiClient &client)
    : m_client(client)
{
}

void ReportApi::list(QObject *context, Answer<QList<ReportInfo>> callback) const
{
    m_client.get(QStringLiteral("/reports"), {}, context, [callback = std::move(callback)](const ApiReply &reply) {
        callback(Listing<ReportInfo>::fromJson(reply.json).items, reply.problem);
    });
}

void ReportApi::show(const QString &name, const QUrlQuery &parameters, int rows, QObject *context,
                     Answer<ReportTable> callback) const
{
    auto asked = parameters;
    asked.addQueryItem(QStringLiteral("rows"), QString::number(rows));
    m_client.get(QStringLiteral("/reports/") + name, asked, context, readingInto<ReportTable>(std::move(callback)));
}

} // namespace roost::ui
