#include "backend/http/middleware/compression.h"

// Without it zlib's input pointers are not const.
#define ZLIB_CONST
#include <zlib.h>

#include <stdexcept>

namespace roost::http {

namespace {

/// Below this the header of gzip and the work cost more than they save.
constexpr qsizetype smallestBody = 1024;

/// Whether a list such as "br, gzip;q=0.8" takes gzip.
bool takesGzip(const QByteArray &acceptEncoding)
{
    const QList<QByteArray> choices = acceptEncoding.toLower().split(',');
    for (const QByteArray &choice : choices) {
        const QList<QByteArray> parts = choice.split(';');
        if (parts.first().trimmed() != "gzip")
            continue;
        const QByteArray quality = parts.value(1).trimmed();
        return !quality.startsWith("q=") || quality.mid(2).toDouble() > 0;
    }
    return false;
}

bool isText(const QByteArray &contentType)
{
    return contentType.startsWith("text/") || contentType.contains("json");
}

QByteArray gzipped(const QByteArray &body)
{
    constexpr int gzipWindow = 15 + 16;
    constexpr int memoryLevel = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();

    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<const Bytef *>(body.constData());
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int status = deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (status != Z_STREAM_END)
        throw std::logic_error("deflate did not finish");
    return result;
}

} // namespace

Middleware compression()
{
    return [](Request &request, const Next &next) {
        Response response = next(request);
        if (response.body.size() < smallestBody || !isText(response.headers.value("Content-Type")) ||
            response.headers.contains("Content-Encoding"))
            return response;
        response.headers.append("Vary", "Accept-Encoding");
        if (takesGzip(request.headers.value("Accept-Encoding"))) {
            response.body = gzipped(response.body);
            response.headers.set("Content-Encoding", "gzip");
        }
        return response;
    };
}

} // namespace roost::http
