#include "backend/http/transport/tls_stream.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <limits>

namespace roost::http {

namespace {

Stream &streamOf(BIO *bio)
{
    return *static_cast<Stream *>(BIO_get_data(bio));
}

int readBelow(BIO *bio, char *into, int size)
{
    Stream &stream = streamOf(bio);
    BIO_clear_retry_flags(bio);
    const auto count = static_cast<int>(stream.read(into, size));
    if (count == 0 && !stream.atEnd() && !stream.isBroken()) {
        BIO_set_retry_read(bio);
        return -1;
    }
    return count;
}

/// Always all of it: the stream keeps what the client does not take.
int writeBelow(BIO *bio, const char *bytes, int size)
{
    Stream &stream = streamOf(bio);
    BIO_clear_retry_flags(bio);
    stream.write(QByteArray(bytes, size));
    return stream.isBroken() ? -1 : size;
}

long control(BIO *, int command, long, void *)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

/// OpenSSL's way of reading and writing, as a stream of ours.
BIO *newBio(Stream &stream)
{
    static BIO_METHOD *const method = [] {
        BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "roost stream");
        BIO_meth_set_read(made, readBelow);
        BIO_meth_set_write(made, writeBelow);
        BIO_meth_set_ctrl(made, control);
        return made;
    }();
    BIO *bio = BIO_new(method);
    if (!bio)
        throw std::bad_alloc();
    BIO_set_data(bio, &stream);
    BIO_set_init(bio, 1);
    return bio;
}

int within(qsizetype size)
{
    return static_cast<int>(std::min<qsizetype>(size, std::numeric_limits<int>::max()));
}

} // namespace

TlsStream::TlsStream(std::unique_ptr<Stream> below, const TlsContext &context, QByteArray plainAnswer)
    : m_below(std::move(below))
    , m_session(context.newSession())
    , m_plainAnswer(std::move(plainAnswer))
{
    BIO *bio = newBio(*m_below);
    SSL_set_bio(m_session.get(), bio, bio); // which frees it
    SSL_set_read_ahead(m_session.get(), 1); // records in one piece, not their heads by themselves
    m_below->setListener(this);
}

TlsStream::~TlsStream() = default;

qsizetype TlsStream::read(char *into, qsizetype size)
{
    if (m_atEnd || m_broken)
        return 0;
    ERR_clear_error();
    const int count = SSL_read(m_session.get(), into, within(size));
    if (count > 0)
        return count;
    noteFailure(count);
    return 0;
}

void TlsStream::noteFailure(int result)
{
    switch (SSL_get_error(m_session.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return;
    case SSL_ERROR_ZERO_RETURN:
        m_atEnd = true;
        return;
    default:
        if (ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST) {
            m_below->write(m_plainAnswer);
            m_below->finishWriting();
        }
        ERR_clear_error();
        m_broken = true;
    }
}

void TlsStream::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size() && !isBroken()) {
        ERR_clear_error();
        const int count = SSL_write(m_session.get(), bytes.constData() + written, within(bytes.size() - written));
        if (count <= 0) {
            m_broken = true; // it waits for nothing: the stream below takes everything, and the handshake is long over
            ERR_clear_error();
            return;
        }
        written += count;
    }
}

void TlsStream::finishWriting()
{
    ERR_clear_error();
    if (!m_broken && SSL_is_init_finished(m_session.get()) == 1)
        SSL_shutdown(m_session.get());
    ERR_clear_error();
    m_below->finishWriting();
}

} // namespace roost::http
