#pragma once

#include "tests/program/http_client.h"

namespace roost::test {

/// The password of every account that the tests open.
inline constexpr auto password = "correct horse battery";

/// Opens an account and returns its access token. Throws std::runtime_error with the server's answer.
QString openAccount(HttpClient &client, const QString &email);

/// Signs in and returns the access token. Throws std::runtime_error with the server's answer.
QString signIn(HttpClient &client, const QString &email, const QString &secret = password);

/// An account that has become a host.
QString openHostAccount(HttpClient &client, const QString &email);

/// A published property of the client's account, 100.00 EUR a night for up to 4 guests; its id.
QString publishProperty(HttpClient &client, const QString &title, const QString &city = "Lisbon");

/// The answer's object. Throws std::runtime_error with the answer when its status is another one.
QJsonObject expect(int status, const Answer &answer);

} // namespace roost::test
