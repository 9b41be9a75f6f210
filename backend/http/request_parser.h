#pragma once

#include "backend/http/request.h"

#include <memory>

namespace roost::http {

/// Reads one HTTP/1.x request out of the bytes of a connection. A thin wrapper of Boost.Beast's parser, which refuses
/// what could be read in two ways; made anew for each request.
class RequestParser
{
public:
    struct Limits
    {
        qsizetype headerBytes = qsizetype{16} * 1024;
        qsizetype bodyBytes = qsizetype{1024} * 1024;
    };

    /// Why a request cannot be read, as it is answered.
    struct Failure
    {
        int status = 400;
        QString code{};
        QString detail{};
    };

    enum class State { Head, Body, Complete, Failed };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    /// Takes in the bytes from the front of the input and returns how many it has used. The rest must be there again,
    /// with more behind it, at the next call; after Complete it is the start of the next request.
    qsizetype feed(QByteArrayView input);

    State state() const { return m_state; }
    const Failure &failure() const { return m_failure; }

    // From State::Body on.
    bool expectsContinue() const;
    bool isWebSocketUpgrade() const;
    bool isKeepAlive() const;
    bool isHttp10() const;

    /// What has been read: method, target and headers from State::Body on, the body from State::Complete on.
    Request take();

private:
    class Beast;

    void fail(int status, const char *code, const QString &detail);
    void failFromBeast(QByteArrayView input);
    void readHead();
    bool checkFraming();

    std::unique_ptr<Beast> m_beast;
    State m_state = State::Head;
    Failure m_failure{};
    Request m_request{};
};

} // namespace roost::http
