#include "backend/http/head_scanner.h"

#include "backend/http/characters.h"

namespace roost::http {

namespace {

/// A client may end the body before with a line too many (RFC 9112, 2.2); one that sends only such is none.
constexpr qsizetype emptyLinesInFront = 4;

} // namespace

HeadScanner::State HeadScanner::scan(QByteArrayView input)
{
    while (m_position < input.size() && (m_state == State::RequestLine || m_state == State::Fields)) {
        const char byte = input.at(m_position++);
        if (m_afterReturn) {
            m_afterReturn = false;
            if (byte != '\n' || !endLine())
                m_state = State::Malformed;
        } else if (byte == '\r') {
            m_afterReturn = true;
        } else if (!isAllowed(byte)) {
            m_state = State::Malformed;
        }
    }
    return m_state;
}

bool HeadScanner::isAllowed(char byte)
{
    const bool isFirst = m_position == m_lineBegin + 1;
    if (isFirst && isSpace(byte))
        return false;
    if (m_state == State::RequestLine)
        return byte >= ' ' && byte <= '~';
    if (isFirst)
        ++m_fields;
    return isText(byte);
}

/// After the line feed; false when no line may be empty there.
bool HeadScanner::endLine()
{
    const bool isEmpty = m_position == m_lineBegin + 2;
    m_lineBegin = m_position;
    if (m_state == State::Fields) {
        if (isEmpty)
            m_state = State::Complete;
    } else if (!isEmpty) {
        m_lineEnd = m_position - 2;
        m_state = State::Fields;
    } else {
        m_begin = m_position;
        return m_begin <= 2 * emptyLinesInFront;
    }
    return true;
}

} // namespace roost::http
