#include "backend/http/request.h"

#include "backend/core/date_range.h"
#include "backend/http/characters.h"
#include "backend/http/head_rules.h"

#include <algorithm>
#include <array>

namespace roost::http {

namespace {

constexpr std::array<std::pair<Method, const char *>, 7> methodNames{{
    {Method::Get, "GET"},
    {Method::Head, "HEAD"},
    {Method::Post, "POST"},
    {Method::Put, "PUT"},
    {Method::Patch, "PATCH"},
    {Method::Delete, "DELETE"},
    {Method::Options, "OPTIONS"},
}};

[[noreturn]] void throwInvalidQuery(const char *name, const QString &detail)
{
    throw Invalid(u'?' + QString::fromLatin1(name), QStringLiteral("FORMAT"), detail);
}

/// Of "http://" or "https://" in front; 0 without.
qsizetype schemeLength(const QByteArray &text)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (text.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
            return scheme.size();
    }
    return 0;
}

} // namespace

QByteArray toString(Method method)
{
    for (const auto &[known, name] : methodNames) {
        if (known == method)
            return name;
    }
    return {};
}

std::optional<Method> methodFromName(const QByteArray &name)
{
    for (const auto &[method, known] : methodNames) {
        if (name == known)
            return method;
    }
    return std::nullopt;
}

bool Request::setTarget(const QByteArray &text)
{
    const auto belongs = [](char c) { return isText(c) && !isSpace(c) && c != '#'; };
    if (!isPercentEncoded(text) || !std::all_of(text.begin(), text.end(), belongs))
        return false;
    if (text.startsWith('/') || (text == "*" && method == Method::Options)) {
        target = text;
    } else {
        const qsizetype scheme = schemeLength(text);
        const QByteArrayView rest = QByteArrayView(text).sliced(scheme);
        const auto endsHost = [](char c) { return c == '/' || c == '?'; };
        const qsizetype hostLength = std::find_if(rest.begin(), rest.end(), endsHost) - rest.begin();
        const QByteArrayView host = rest.first(hostLength);
        if (scheme == 0 || !isAuthority(host))
            return false;
        headers.set("Host", host.toByteArray());
        target = rest.sliced(hostLength).toByteArray();
        if (!target.startsWith('/'))
            target.prepend('/');
    }

    const qsizetype mark = target.indexOf('?');
    path = mark < 0 ? target : target.left(mark);
    if (mark < 0)
        return true;
    QByteArray queryText = target.mid(mark + 1);
    queryText.replace('+', "%20"); // as forms and browsers write a space
    query = QUrlQuery(QString::fromLatin1(queryText));
    return true;
}

std::optional<QString> Request::queryValue(const char *name) const
{
    const QString key = QString::fromLatin1(name);
    if (!query.hasQueryItem(key))
        return std::nullopt;
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

std::optional<qint64> Request::queryInteger(const char *name) const
{
    const auto text = queryValue(name);
    if (!text)
        return std::nullopt;
    bool whole = false;
    const qint64 number = text->toLongLong(&whole);
    if (!whole)
        throwInvalidQuery(name, QStringLiteral("Must be a whole number."));
    return number;
}

std::optional<QDate> Request::queryDate(const char *name) const
{
    const auto text = queryValue(name);
    if (!text)
        return std::nullopt;
    const auto date = parseIsoDate(*text);
    if (!date)
        throwInvalidQuery(name, QStringLiteral("Must be a date as YYYY-MM-DD."));
    return date;
}

std::optional<qint64> Request::ifMatchVersion() const
{
    const QByteArray text = headers.value("If-Match").trimmed();
    if (text.isEmpty() || text == "*")
        return std::nullopt;
    bool whole = false;
    const qint64 version = text.size() > 2 ? text.mid(1, text.size() - 2).toLongLong(&whole) : 0;
    if (!whole || !text.startsWith('"') || !text.endsWith('"'))
        throw PreconditionFailed(QStringLiteral("If-Match is not the ETag of this resource; read it again."));
    return version;
}

} // namespace roost::http
