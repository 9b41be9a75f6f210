#include "backend/http/response_writer.h"

#include "backend/http/http_date.h"
#include "backend/http/problem.h"

namespace roost::http {

namespace {

/// Of now; made once a second.
QByteArray dateText()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = headerDate(QDateTime::fromSecsSinceEpoch(now, Qt::UTC));
    }
    return text;
}

/// A value that would end its line cannot go out: it may come from input.
bool isSafe(const QByteArray &value)
{
    return !value.contains('\r') && !value.contains('\n') && !value.contains('\0');
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304 || status < 200;
}

} // namespace

QByteArray serialized(const Response &response, Method method, AfterReply after, HttpVersion version)
{
    QByteArray out;
    out.reserve(512 + response.body.size());
    out.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    out.append(reasonPhrase(response.status)).append("\r\n");
    for (const auto &[name, value] : response.headers.fields()) {
        if (isSafe(value))
            out.append(name).append(": ").append(value).append("\r\n");
    }
    out.append("Date: ").append(dateText()).append("\r\n");
    if (response.source)
        out += version == HttpVersion::Http11 ? "Transfer-Encoding: chunked\r\n" : "";
    else if (!hasNoBody(response.status))
        out.append("Content-Length: ").append(QByteArray::number(response.body.size())).append("\r\n");
    out += after == AfterReply::Close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (method != Method::Head && !hasNoBody(response.status))
        out += response.body;
    return out;
}

QByteArray chunk(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

} // namespace roost::http
