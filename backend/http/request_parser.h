#pragma once

#include "backend/http/chunked_body.h"
#include "backend/http/head_rules.h"
#include "backend/http/head_scanner.h"
#include "backend/http/request.h"

#include <memory>

namespace roost::http {

/// Reads one HTTP/1.x request out of the bytes of a connection: HeadScanner and headFault() refuse what could be read
/// in two ways, Boost.Beast takes the head apart. Made anew for each request.
class RequestParser
{
public:
    struct Limits
    {
        qsizetype headerBytes = qsizetype{16} * 1024; ///< request line and fields
        int headerFields = 100;
        qint64 bodyBytes = qint64{1024} * 1024;
    };

    enum class State { Head, Body, Complete, Failed };

    /// The limits outlive it.
    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    /// Takes in the bytes from the front of the input and returns how many it has used. The rest must be there again,
    /// with more behind it, at the next call; after Complete it is the start of the next request. Stops after the head,
    /// for those who want another limit for the body; goes on at the next call.
    qsizetype feed(QByteArrayView input);

    /// Instead of the limit for all, in State::Body and before any of it. May fail the request.
    void setBodyLimit(qint64 bytes);

    State state() const { return m_state; }
    const RequestFailure &failure() const { return m_failure; }

    /// As much as is known of it: method, target and headers from State::Body on, after a failure maybe less.
    const Request &head() const { return m_request; }

    // From State::Body on.
    bool hasBody() const { return m_length > 0 || m_chunks; }
    bool expectsContinue() const;
    bool isWebSocketUpgrade() const;
    bool isKeepAlive() const;
    bool isHttp10() const;

    /// What has been read: method, target and headers from State::Body on, the body from State::Complete on.
    Request take();

private:
    class Beast;

    qsizetype feedHead(QByteArrayView input);
    qsizetype feedBody(QByteArrayView input);
    void fail(RequestFailure failure);
    void failTooLarge();
    void failHeadTooLarge(QByteArrayView input);
    void readHead(QByteArrayView head);

    const Limits &m_limits;
    qint64 m_length = 0; ///< of the body, unless in chunks
    std::optional<ChunkedBody> m_chunks;
    std::unique_ptr<Beast> m_beast;
    qint64 m_bodyLimit;
    HeadScanner m_scanner;
    State m_state = State::Head;
    RequestFailure m_failure{};
    Request m_request{};
};

} // namespace roost::http
