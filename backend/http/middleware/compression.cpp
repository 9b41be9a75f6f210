#include "backend/http/middleware/compression.h"

// Without it zlib's input pointers are not const.
#define ZLIB_CONST
#include <zlib.h>

#include <memory>
#include <new>

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

/// Packs one body, in one or in many pieces.
class Gzip
{
public:
    Gzip()
    {
        constexpr int gzipWindow = 15 + 16;
        constexpr int memoryLevel = 8;
        if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw std::bad_alloc();
    }
    ~Gzip() { deflateEnd(&m_stream); }
    Gzip(const Gzip &) = delete;
    Gzip &operator=(const Gzip &) = delete;

    /// What is ready to go out with these bytes: nothing yet, maybe, before the last.
    QByteArray pack(const QByteArray &bytes, int flush)
    {
        constexpr uLong trailer = 64; // of gzip, and of what is held back
        QByteArray result(static_cast<qsizetype>(deflateBound(&m_stream, static_cast<uLong>(bytes.size())) + trailer),
                          Qt::Uninitialized);
        m_stream.next_in = reinterpret_cast<const Bytef *>(bytes.constData());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        qsizetype size = 0;
        do {
            if (size == result.size())
                result.resize(2 * size);
            m_stream.next_out = reinterpret_cast<Bytef *>(result.data() + size);
            m_stream.avail_out = static_cast<uInt>(result.size() - size);
            deflate(&m_stream, flush);
            size = result.size() - static_cast<qsizetype>(m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        result.truncate(size);
        return result;
    }

private:
    z_stream m_stream{};
};

BodySource gzipped(BodySource source)
{
    struct Packed
    {
        explicit Packed(BodySource unpacked)
            : source(std::move(unpacked))
        {
        }
        BodySource source;
        Gzip gzip{};
        bool isOver = false;
    };
    const auto packed = std::make_shared<Packed>(std::move(source));
    return [packed] {
        QByteArray result;
        while (result.isEmpty() && !packed->isOver) {
            const QByteArray piece = packed->source();
            packed->isOver = piece.isEmpty();
            result = packed->gzip.pack(piece, packed->isOver ? Z_FINISH : Z_NO_FLUSH);
        }
        return result;
    };
}

} // namespace

Middleware compression()
{
    return [](Request &request, const Next &next) {
        Response response = next(request);
        const bool isSmall = !response.source && response.body.size() < smallestBody;
        if (isSmall || !isText(response.headers.value("Content-Type")) || response.headers.contains("Content-Encoding"))
            return response;
        response.headers.append("Vary", "Accept-Encoding");
        if (!takesGzip(request.headers.value("Accept-Encoding")))
            return response;
        if (response.source)
            response.source = gzipped(std::move(response.source));
        else
            response.body = Gzip().pack(response.body, Z_FINISH);
        response.headers.set("Content-Encoding", "gzip");
        return response;
    };
}

} // namespace roost::http
