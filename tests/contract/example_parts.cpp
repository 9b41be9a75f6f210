#include "tests/contract/example_parts.h"

#include "tests/program/accounts.h"

#include <QDate>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QThread>
#include <QUuid>

#include <stdexcept>

namespace roost::test {

QString uniqueEmail()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces) + "@example.org";
}

QString day(int daysFromToday)
{
    return QDate::currentDate().addDays(daysFromToday).toString(Qt::ISODate);
}

QJsonObject stay()
{
    return {{"check_in", day(60)}, {"check_out", day(63)}, {"guests", 2}};
}

QString newProperty(ContractServer &server)
{
    return publishProperty(server.client(Account::Host), "A flat of the contract");
}

QJsonObject bookingOf(const QString &property)
{
    auto body = stay();
    body.insert("property_id", property);
    return body;
}

QString newBooking(ContractServer &server)
{
    const auto body = bookingOf(newProperty(server));
    return expect(201, server.client(Account::Guest).post("/api/v1/bookings", body)).value("id").toString();
}

QString paidBooking(ContractServer &server)
{
    const QString id = newBooking(server);
    expect(201, server.client(Account::Guest).post("/api/v1/bookings/" + id + "/payments", {{"method", "sandbox:ok"}}));
    return id;
}

QJsonObject newSession(ContractServer &server, const QString &email)
{
    auto &client = server.client(Account::Nobody);
    openAccount(client, email);
    return expect(200, client.post("/api/v1/auth/login", {{"email", email}, {"password", password}}));
}

QString firstItem(HttpClient &client, const QString &target)
{
    for (QDeadlineTimer patience(20'000); !patience.hasExpired(); QThread::msleep(50)) {
        const auto items = expect(200, client.get(target)).value("items").toArray();
        if (!items.isEmpty())
            return items.first().toObject().value("id").toString();
    }
    throw std::runtime_error("nothing came into " + target.toStdString());
}

Call plain(const QString &target)
{
    return {target, {}, {}};
}

Example get(Account account, const QString &target)
{
    return {account, 200, [target](ContractServer &) { return plain(target); }};
}

} // namespace roost::test
