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

QByteArray serialized(const Response &response, Method method, AfterReply after)
{
    QByteArray out;
    out.reserve(512 + response.body.size());
    out += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers.fields()) {
        if (isSafe(value))
            out += name + ": " + value + "\r\n";
    }
    out += "Date: " + dateText() + "\r\n";
    if (!hasNoBody(response.status))
        out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    out += after == AfterReply::Close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (method != Method::Head && !hasNoBody(response.status))
        out += response.body;
    return out;
}

} // namespace roost::http
