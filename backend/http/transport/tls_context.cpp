#include "backend/http/transport/tls_context.h"

#include "backend/core/errors.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <new>

namespace roost::http {

namespace {

/// Of TLS 1.2; 1.3 has no others. (Mozilla's "intermediate" without the finite-field ones.)
constexpr auto ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                         "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                         "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

QString lastError()
{
    const unsigned long error = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = error == 0 ? nullptr : ERR_reason_error_string(error);
    return reason ? QString::fromLatin1(reason) : QStringLiteral("not in the form that is expected");
}

[[noreturn]] void refuse(const char *option, const QString &detail)
{
    ERR_clear_error();
    throw Invalid(QString::fromLatin1(option), QStringLiteral("CERTIFICATE"), detail);
}

void requireReadable(const char *option, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(option, QStringLiteral("The file %1 cannot be read: %2.").arg(path, file.errorString()));
}

/// Instead of asking at the terminal for the password of a key.
int noteThatPasswordIsAsked(char *, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

/// HTTP/1.1 for those who name what they speak; an end to those who speak something else only (RFC 7301).
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *chosenLength, const unsigned char *offered,
                   unsigned int offeredLength, void *)
{
    static constexpr unsigned char http11[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *match = nullptr;
    const int result = SSL_select_next_proto(&match, chosenLength, http11, sizeof http11, offered, offeredLength);
    *chosen = match;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

void TlsContext::SessionDeleter::operator()(ssl_st *session) const
{
    SSL_free(session);
}

void TlsContext::ContextDeleter::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

TlsContext::TlsContext()
    : m_context(SSL_CTX_new(TLS_server_method()))
{
    SSL_CTX *context = m_context.get();
    if (!context)
        throw std::bad_alloc();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, ciphers);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                     SSL_OP_PRIORITIZE_CHACHA);
    // An idle connection holds no buffers, and nothing is kept of one that has ended: the client has its ticket.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_AUTO_RETRY);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
}

std::shared_ptr<const TlsContext> TlsContext::load(const QString &certificateFile, const QString &keyFile)
{
    const std::shared_ptr<TlsContext> result(new TlsContext);
    SSL_CTX *context = result->m_context.get();
    bool passwordAsked = false;
    SSL_CTX_set_default_passwd_cb(context, noteThatPasswordIsAsked);
    SSL_CTX_set_default_passwd_cb_userdata(context, &passwordAsked);

    requireReadable("--tls-certificate", certificateFile);
    requireReadable("--tls-key", keyFile);
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) != 1)
        refuse("--tls-certificate",
               QStringLiteral("The file %1 is no certificate in PEM form: %2.").arg(certificateFile, lastError()));
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1) {
        if (passwordAsked)
            refuse("--tls-key", QStringLiteral("The key in %1 is locked with a password: give one without "
                                               "(openssl pkey -in LOCKED -out OPEN).")
                                    .arg(keyFile));
        if (ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH)
            refuse("--tls-key", QStringLiteral("The key in %1 does not belong to the certificate in %2.")
                                    .arg(keyFile, certificateFile));
        refuse("--tls-key", QStringLiteral("The file %1 is no private key in PEM form: %2.").arg(keyFile, lastError()));
    }
    if (SSL_CTX_check_private_key(context) != 1)
        refuse("--tls-key",
               QStringLiteral("The key in %1 does not belong to the certificate in %2.").arg(keyFile, certificateFile));
    SSL_CTX_set_default_passwd_cb_userdata(context, nullptr);
    SSL_CTX_set_default_passwd_cb(context, nullptr);
    return result;
}

TlsContext::Session TlsContext::newSession() const
{
    Session session(SSL_new(m_context.get()));
    if (!session)
        throw std::bad_alloc();
    SSL_set_accept_state(session.get());
    return session;
}

} // namespace roost::http
