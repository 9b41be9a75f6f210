#include "tests/support/unzipped.h"

#include <zlib.h>

#include <array>

namespace roost::test {

QByteArray unzipped(const QByteArray &bytes)
{
    constexpr int gzipWindow = 15 + 16;
    QByteArray result;
    QByteArray input = bytes;
    std::array<char, 65'536> piece{};
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    inflateInit2(&stream, gzipWindow);
    do {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        if (inflate(&stream, Z_NO_FLUSH) < Z_OK)
            break;
        result.append(piece.data(), static_cast<qsizetype>(piece.size() - stream.avail_out));
    } while (stream.avail_out == 0);
    inflateEnd(&stream);
    return result;
}

} // namespace roost::test
