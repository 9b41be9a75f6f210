#pragma once

#include "tests/program/accounts.h"

#include <QDate>
#include <QThread>

namespace roost::bench {

/// A guest on a thread of their own who books two nights after two nights and pays each at once: 200.00 EUR of revenue.
class Booker : public QThread
{
public:
    /// Opens the properties that are booked, on the calling thread.
    Booker(const QUrl &server, int bookings, int pauseMs)
        : m_server(server)
        , m_bookings(bookings)
        , m_pauseMs(pauseMs)
    {
        test::HttpClient host(server);
        host.setToken(test::openHostAccount(host, QStringLiteral("bench-host@example.org")));
        for (int i = 0; i * staysPerProperty < bookings; ++i)
            m_properties.append(test::publishProperty(host, QStringLiteral("Bench flat %1").arg(i)));
        test::HttpClient guest(server);
        m_token = test::openAccount(guest, QStringLiteral("bench-guest@example.org"));
    }

    static constexpr int revenuePerBooking = 200; ///< whole units
    int bookings() const { return m_bookings; }

protected:
    void run() override
    {
        test::HttpClient guest(m_server);
        guest.setToken(m_token);
        for (int i = 0; i < m_bookings; ++i) {
            const auto checkIn = QDate::currentDate().addDays(firstDay + 2 * (i % staysPerProperty));
            const auto booking =
                test::expect(201, guest.post(QStringLiteral("/api/v1/bookings"),
                                             {{QStringLiteral("property_id"), m_properties.at(i / staysPerProperty)},
                                              {QStringLiteral("check_in"), checkIn.toString(Qt::ISODate)},
                                              {QStringLiteral("check_out"), checkIn.addDays(2).toString(Qt::ISODate)},
                                              {QStringLiteral("guests"), 2}}));
            test::expect(
                201,
                guest.post(
                    QStringLiteral("/api/v1/bookings/%1/payments").arg(booking.value(QLatin1String("id")).toString()),
                    {{QStringLiteral("method"), QStringLiteral("sandbox:ok")}}));
            msleep(static_cast<unsigned long>(m_pauseMs));
        }
    }

private:
    static constexpr int firstDay = 3;
    static constexpr int staysPerProperty = 12; ///< within the thirty days that the dashboard looks ahead

    QUrl m_server;
    int m_bookings;
    int m_pauseMs;
    QStringList m_properties;
    QString m_token;
};

} // namespace roost::bench
