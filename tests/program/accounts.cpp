#include "tests/program/accounts.h"

#include <stdexcept>

namespace roost::test {

QJsonObject expect(int status, const Answer &answer)
{
    if (answer.status != status)
        throw std::runtime_error("expected " + std::to_string(status) + ", got " + answer.text().toStdString());
    return answer.json();
}

QString openAccount(HttpClient &client, const QString &email)
{
    expect(201,
           client.post("/api/v1/auth/register", {{"email", email}, {"name", "Ada Lovelace"}, {"password", password}}));
    return signIn(client, email);
}

QString signIn(HttpClient &client, const QString &email, const QString &secret)
{
    const auto tokens = expect(200, client.post("/api/v1/auth/login", {{"email", email}, {"password", secret}}));
    return tokens.value("access_token").toString();
}

QString openHostAccount(HttpClient &client, const QString &email)
{
    client.setToken(openAccount(client, email));
    expect(200, client.post("/api/v1/users/me/roles", {{"role", "host"}}));
    client.setToken({});
    return signIn(client, email); // the token of before does not carry the role
}

QString publishProperty(HttpClient &client, const QString &title, const QString &city)
{
    const QJsonObject property{
        {"title", title},
        {"description", "Two rooms under the roof, with a view of the river."},
        {"address", "Rua da Prata 1"},
        {"property_type", "apartment"},
        {"city", city},
        {"country", "PT"},
        {"time_zone", "Europe/Lisbon"},
        {"max_guests", 4},
        {"base_price", QJsonObject{{"amount", 100'00}, {"currency", "EUR"}}},
    };
    const QString id = expect(201, client.post("/api/v1/properties", property)).value("id").toString();
    expect(200, client.post(QStringLiteral("/api/v1/properties/%1/publish").arg(id)));
    return id;
}

} // namespace roost::test
