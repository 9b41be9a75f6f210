#include "backend/core/date_range.h"

namespace roost {

std::optional<DateRange> DateRange::make(QDate from, QDate to)
{
    const DateRange range{from, to};
    return range.isValid() ? std::optional(range) : std::nullopt;
}

QString DateRange::toSql() const
{
    return u'[' + from.toString(Qt::ISODate) + u',' + to.toString(Qt::ISODate) + u')';
}

std::optional<DateRange> DateRange::parseSql(const QString &text)
{
    const qsizetype comma = text.indexOf(u',');
    if (comma < 1 || !text.startsWith(u'[') || !text.endsWith(u')'))
        return std::nullopt;
    return make(QDate::fromString(text.mid(1, comma - 1), Qt::ISODate),
                QDate::fromString(text.mid(comma + 1, text.size() - comma - 2), Qt::ISODate));
}

std::optional<QDate> parseIsoDate(const QString &text)
{
    if (text.size() != 10)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        const char16_t c = text.at(i).unicode();
        if (dash ? c != u'-' : (c < u'0' || c > u'9'))
            return std::nullopt;
    }
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace roost
