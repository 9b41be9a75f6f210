#pragma once

namespace roost::http {

/// What a byte may be in a message (RFC 9110, 5.6), whatever the locale is.

bool isDigit(char byte);
bool isHexDigit(char byte);

/// A space or a tab.
bool isSpace(char byte);

/// Of names and methods: visible ASCII without delimiters.
bool isTokenCharacter(char byte);

/// Of values and comments: anything but control characters; a tab is none here.
bool isText(char byte);

} // namespace roost::http
