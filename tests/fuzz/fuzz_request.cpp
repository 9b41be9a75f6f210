#include "backend/http/request_parser.h"

using namespace roost::http;

/// Reads the input as a connection would, in pieces whose length its first byte names; one request after the other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const RequestParser::Limits limits{.headerBytes = 512, .headerFields = 20, .bodyBytes = 1'024};
    const qsizetype piece = data[0] + 1;
    const QByteArrayView input(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));

    QByteArray unread;
    auto parser = std::make_unique<RequestParser>(limits);
    for (qsizetype at = 0; at < input.size(); at += piece) {
        unread += input.sliced(at, std::min(piece, input.size() - at));
        while (!unread.isEmpty()) {
            const qsizetype used = parser->feed(unread);
            unread.remove(0, used);
            if (parser->state() == RequestParser::State::Body)
                unread.remove(0, parser->feed(unread)); // a body of nothing is complete without a byte more
            if (parser->state() == RequestParser::State::Failed)
                return 0;
            if (parser->state() == RequestParser::State::Complete) {
                const Request request = parser->take();
                if (request.body.size() > limits.bodyBytes || request.headers.fields().size() > limits.headerFields)
                    std::abort();
                parser = std::make_unique<RequestParser>(limits);
            } else if (used == 0) {
                break;
            }
        }
        if (unread.size() > limits.headerBytes + piece)
            std::abort(); // endless input is not kept
    }
    return 0;
}
