#include "backend/http/characters.h"

#include <QByteArrayView>

namespace roost::http {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isHexDigit(char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t';
}

bool isTokenCharacter(char byte)
{
    const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return isLetter || isDigit(byte) || QByteArrayView("!#$%&'*+-.^_`|~").contains(byte);
}

bool isText(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return byte == '\t' || (code >= 0x20 && code != 0x7f);
}

} // namespace roost::http
