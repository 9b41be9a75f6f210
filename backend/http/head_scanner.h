#pragma once

#include <QByteArrayView>

namespace roost::http {

/// Finds the end of a request's head while it arrives, byte by byte and each once, and stops at what RFC 9112 does not
/// let stand there: a line feed or carriage return by itself, control characters, a folded or indented field, anything
/// but visible ASCII and single spaces in the request line. Lines are looked into by others, after that.
class HeadScanner
{
public:
    enum class State {
        RequestLine,
        Fields,
        Complete,
        Malformed,
    };

    /// The whole input from its first byte on, every time; goes on where it stopped.
    State scan(QByteArrayView input);

    State state() const { return m_state; }
    qsizetype begin() const { return m_begin; }     ///< of the request line: empty lines in front of it do not count
    qsizetype lineEnd() const { return m_lineEnd; } ///< of the request line; 0 before it has come
    qsizetype end() const { return m_position; }    ///< when complete: one behind the empty line
    int fields() const { return m_fields; }         ///< begun so far

private:
    bool isAllowed(char byte);
    bool endLine();

    State m_state = State::RequestLine;
    qsizetype m_begin = 0;
    qsizetype m_lineEnd = 0;
    qsizetype m_position = 0;
    qsizetype m_lineBegin = 0;
    int m_fields = 0;
    bool m_afterReturn = false; ///< the last byte was a carriage return
};

} // namespace roost::http
