#include "backend/http/forwarded.h"

#include "backend/http/transport/client_address.h"

#include <QString>

#include <algorithm>

namespace roost::http {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isTokenCharacter(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || isDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// Reads a field from its front.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool isAtEnd() const { return m_rest.isEmpty(); }

    void skipSpaces()
    {
        while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest = m_rest.sliced(1);
    }

    bool take(char c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// Empty when there is none.
    QByteArray takeToken()
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isTokenCharacter);
        const QByteArray token = m_rest.first(end - m_rest.begin()).toByteArray();
        m_rest = m_rest.sliced(token.size());
        return token;
    }

    /// A token or a quoted string; nothing for neither.
    std::optional<QByteArray> takeValue()
    {
        if (!take('"')) {
            const QByteArray token = takeToken();
            return token.isEmpty() ? std::nullopt : std::optional(token);
        }
        QByteArray value;
        while (!m_rest.isEmpty() && m_rest.front() != '"') {
            if (m_rest.front() == '\\' && m_rest.size() > 1)
                m_rest = m_rest.sliced(1);
            value += m_rest.front();
            m_rest = m_rest.sliced(1);
        }
        return take('"') ? std::optional(value) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

/// One `name=value`; false when there is none.
bool readPair(Reader &reader, ForwardedElement &element)
{
    const QByteArray name = reader.takeToken().toLower();
    if (name.isEmpty() || !reader.take('='))
        return false;
    const auto value = reader.takeValue();
    if (!value)
        return false;
    if (name == "for")
        element.client = *value;
    else if (name == "host")
        element.host = *value;
    else if (name == "proto")
        element.scheme = value->toLower();
    return true;
}

} // namespace

std::optional<QList<ForwardedElement>> parsedForwarded(QByteArrayView text)
{
    QList<ForwardedElement> elements;
    Reader reader(text);
    do {
        ForwardedElement element;
        do {
            reader.skipSpaces();
            if (!readPair(reader, element))
                return std::nullopt;
            reader.skipSpaces();
        } while (reader.take(';'));
        elements.append(element);
    } while (reader.take(','));
    return reader.isAtEnd() ? std::optional(elements) : std::nullopt;
}

std::optional<QHostAddress> nodeAddress(QByteArrayView node)
{
    QByteArrayView name = node.trimmed();
    if (name.startsWith('[')) {
        const qsizetype bracket = name.indexOf(']');
        const QByteArrayView behind = bracket < 0 ? QByteArrayView() : name.sliced(bracket + 1);
        if (bracket < 0 || (!behind.isEmpty() && !behind.startsWith(':')))
            return std::nullopt;
        name = name.first(bracket).sliced(1);
        if (!name.contains(':'))
            return std::nullopt;
    } else if (name.count(':') == 1) {
        name = name.first(name.indexOf(':'));
    }
    // QHostAddress takes more than there is in a header: "1" or a scope behind a percent sign.
    const bool isIpv6 = name.contains(':');
    if ((!isIpv6 && name.count('.') != 3) || name.contains('%'))
        return std::nullopt;
    const QHostAddress address(QString::fromLatin1(name));
    if (address.isNull())
        return std::nullopt;
    return withoutMapping(address);
}

} // namespace roost::http
