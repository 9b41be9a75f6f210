#include "backend/http/openapi/formats.h"

#include "backend/core/currency.h"
#include "backend/core/date_range.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace roost::http {

namespace {

struct Format
{
    bool (*matches)(const QString &) = nullptr;
    const char *advice = "";
};

bool isUuid(const QString &text)
{
    return Id<struct AnyTag>::parse(text).has_value();
}

bool isDate(const QString &text)
{
    return parseIsoDate(text).has_value();
}

/// RFC 3339: with the seconds, and Z or an offset.
bool isInstant(const QString &text)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return text.size() >= 20 && text.at(10) == u'T' && instant.isValid() && instant.timeSpec() != Qt::LocalTime;
}

/// One @ with something on both sides, a dot in the domain, no spaces: whether it exists only a mail can tell.
bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const qsizetype dot = text.lastIndexOf(u'.');
    return at > 0 && at <= 64 && at == text.lastIndexOf(u'@') && dot > at + 1 && dot < text.size() - 1 &&
           std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

bool isCurrency(const QString &text)
{
    return Currency::fromCode(text).has_value();
}

bool isTimeZone(const QString &text)
{
    static const QList<QByteArray> known = QTimeZone::availableTimeZoneIds(); // sorted
    return std::binary_search(known.begin(), known.end(), text.toLatin1());
}

/// ISO 3166-1 alpha-2, as Qt knows it from CLDR.
bool isCountry(const QString &text)
{
    static const QSet<QString> known = [] {
        QSet<QString> codes;
        for (int number = QLocale::AnyTerritory + 1; number <= QLocale::LastTerritory; ++number)
            codes.insert(QLocale::territoryToCode(static_cast<QLocale::Territory>(number)));
        return codes;
    }();
    return text.size() == 2 && known.contains(text);
}

const QHash<QString, Format> &formats()
{
    static const QHash<QString, Format> table{
        {QStringLiteral("uuid"), {isUuid, "Must be a UUID."}},
        {QStringLiteral("date"), {isDate, "Must be a date that exists, as YYYY-MM-DD."}},
        {QStringLiteral("date-time"), {isInstant, "Must be an instant as 2030-05-01T12:00:00Z."}},
        {QStringLiteral("email"), {isEmail, "Must be an e-mail address."}},
        {QStringLiteral("currency"), {isCurrency, "Must be a currency code of ISO 4217, such as EUR."}},
        {QStringLiteral("time-zone"), {isTimeZone, "Must be a time zone such as Europe/Lisbon."}},
        {QStringLiteral("country"), {isCountry, "Must be a country code of two letters, such as PT."}},
    };
    return table;
}

} // namespace

bool matchesFormat(const QString &format, const QString &text)
{
    const auto found = formats().constFind(format);
    return found == formats().constEnd() || found->matches(text);
}

QString formatAdvice(const QString &format)
{
    return QString::fromLatin1(formats().value(format).advice);
}

} // namespace roost::http
