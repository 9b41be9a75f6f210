#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace roost::http {

/// A certificate with its key, and what is spoken under it: TLS 1.2 and 1.3 with forward secrecy and authenticated
/// ciphers only, and HTTP/1.1 for those who negotiate.
///
/// Never changes, so any thread may have it; a new certificate is a new context, and connections keep theirs.
class TlsContext
{
public:
    /// PEM files: the certificate first, then those between it and the root; the key without a password. Throws Invalid
    /// that names the option (--tls-certificate, --tls-key) and what is wrong with its file.
    static std::shared_ptr<const TlsContext> load(const QString &certificateFile, const QString &keyFile);

    struct SessionDeleter
    {
        void operator()(ssl_st *session) const;
    };
    using Session = std::unique_ptr<ssl_st, SessionDeleter>;

    /// The server's side of one connection, still without a way to the other side.
    Session newSession() const;

private:
    struct ContextDeleter
    {
        void operator()(ssl_ctx_st *context) const;
    };

    TlsContext();

    std::unique_ptr<ssl_ctx_st, ContextDeleter> m_context;
};

} // namespace roost::http
