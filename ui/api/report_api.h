#pragma once

#include "ui/api/answer.h"

#include <QStringList>

namespace roost::ui {

/// A report that the server offers.
struct ReportInfo
{
    QString name{};        ///< "figures"
    QString description{}; ///< a sentence, in English
    QStringList formats{};

    static ReportInfo fromJson(const QJsonObject &object);
};

struct ReportColumn
{
    enum class Kind {
        Text,
        Date,
        Count,
        Money,       ///< minor units of the report's currency
        BasisPoints, ///< 10,000: the whole
        Hundredths,
    };

    QString name{}; ///< as the API calls it
    Kind kind = Kind::Text;

    static ReportColumn fromJson(const QJsonObject &object);
    bool isNumber() const { return kind != Kind::Text && kind != Kind::Date; }
};

/// A report, or its first rows. A cell is a text, a number or nothing.
struct ReportTable
{
    QString name{};
    QString currency{};
    QList<ReportColumn> columns{};
    QList<QJsonArray> rows{};

    static ReportTable fromJson(const QJsonObject &object);
};

/// The reports of the server; as files they come by ReportExport. GUI thread; a callback is dropped when its context is
/// gone.
class ReportApi
{
public:
    explicit ReportApi(ApiClient &client);

    void list(QObject *context, Answer<QList<ReportInfo>> callback) const;

    /// At most so many rows, the first ones.
    void show(const QString &name, const QUrlQuery &parameters, int rows, QObject *context,
              Answer<ReportTable> callback) const;

private:
    ApiClient &m_client;
};

} // namespace roost::ui
