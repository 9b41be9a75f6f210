#pragma once

#include "tests/ui/fake_server.h"

#include <QDate>
#include <QJsonArray>
#include <QMap>

namespace roost::ui {

/// Properties with nights and claims behind a fake server: GET /calendar with pages, PUT …/availability, and changes of
/// prices with their preview and undo, which are written down and change nothing.
class FakeCalendar
{
public:
    FakeCalendar()
    {
        m_server.on("GET /calendar", [this](const FakeRequest &request) { return list(request); });
        m_server.on("GET /property-choices", [](const FakeRequest &) {
            return FakeResponse{200,
                                {{QStringLiteral("cities"), QJsonArray{QStringLiteral("Lisbon")}},
                                 {QStringLiteral("tags"), QJsonArray{QStringLiteral("Sea front")}}}};
        });
        m_server.on("POST /price-changes", [this](const FakeRequest &request) { return changePrices(request); });
        for (int number = 1; number < 5; ++number) {
            const auto id = QByteArray("change-") + QByteArray::number(number);
            m_server.on("POST /price-changes/" + id + "/undo", [this, id](const FakeRequest &) { return undo(id); });
        }
    }

    FakeServer &server() { return m_server; }
    QUrl url() const { return m_server.url(); }

    void addProperty(const QString &id, const QString &title)
    {
        m_properties.append({id, title});
        m_server.on("PUT /properties/" + id.toLatin1() + "/availability", [this, id](const FakeRequest &request) {
            m_puts.append({id, request.json()});
            if (m_taken.contains(id))
                return FakeResponse{409,
                                    {{QStringLiteral("code"), QStringLiteral("TAKEN")},
                                     {QStringLiteral("status"), 409},
                                     {QStringLiteral("detail"), QStringLiteral("A night is taken.")}}};
            return FakeResponse{200, property(id, m_today, m_today.addDays(28))};
        });
    }

    /// A confirmed stay.
    void addStay(const QString &propertyId, const QString &bookingId, QDate checkIn, QDate checkOut)
    {
        m_claims[propertyId].append(QJsonObject{
            {QStringLiteral("id"), QStringLiteral("claim-") + bookingId},
            {QStringLiteral("kind"), QStringLiteral("BOOKING")},
            {QStringLiteral("from"), checkIn.toString(Qt::ISODate)},
            {QStringLiteral("to"), checkOut.toString(Qt::ISODate)},
            {QStringLiteral("note"), QString()},
            {QStringLiteral("booking"), QJsonObject{{QStringLiteral("booking_id"), bookingId},
                                                    {QStringLiteral("status"), QStringLiteral("CONFIRMED")},
                                                    {QStringLiteral("guest_name"), QStringLiteral("Marta Kovač")},
                                                    {QStringLiteral("check_in"), checkIn.toString(Qt::ISODate)},
                                                    {QStringLiteral("check_out"), checkOut.toString(Qt::ISODate)}}}});
    }

    /// Nights to be blocked are refused from now on.
    void refuse(const QString &propertyId) { m_taken.append(propertyId); }
    void setPrice(qint64 minor) { m_price = minor; }

    /// Changes of prices are refused from now on; pointer: "/changes/0/price".
    void refusePrices(const QString &pointer, const QString &detail) { m_priceFault = {pointer, detail}; }

    /// A change of prices cannot be undone from now on.
    void refuseUndo(const QString &detail) { m_undoFault = detail; }

    /// Bodies of POST /price-changes, without the previews; and the changes that were undone.
    const QList<QJsonObject> &priceChanges() const { return m_priceChanges; }
    const QStringList &undone() const { return m_undone; }

    /// Of a body of POST /price-changes.
    static QJsonObject edit(const QJsonObject &body, int index)
    {
        return body.value(QLatin1String("changes")).toArray().at(index).toObject();
    }
    void setToday(QDate today) { m_today = today; }

    struct Put
    {
        QString propertyId{};
        QJsonObject body{};

        QJsonObject change(int index) const
        {
            return body.value(QLatin1String("changes")).toArray().at(index).toObject();
        }
    };
    const QList<Put> &puts() const { return m_puts; }

private:
    FakeResponse changePrices(const FakeRequest &request)
    {
        if (!m_priceFault.first.isEmpty()) {
            const QJsonObject error{{QStringLiteral("pointer"), m_priceFault.first},
                                    {QStringLiteral("detail"), m_priceFault.second}};
            return {422,
                    {{QStringLiteral("code"), QStringLiteral("INVALID")},
                     {QStringLiteral("status"), 422},
                     {QStringLiteral("detail"), QStringLiteral("Not valid.")},
                     {QStringLiteral("errors"), QJsonArray{error}}}};
        }
        const bool isPreview = request.parameter("preview") == QLatin1String("true");
        QJsonObject change{{QStringLiteral("calendar"), runsOf(request.json())}};
        if (!isPreview) {
            m_priceChanges.append(request.json());
            change.insert(QLatin1String("id"), QStringLiteral("change-%1").arg(++m_lastChange));
        }
        return {isPreview ? 200 : 201, change};
    }

    FakeResponse undo(const QByteArray &id)
    {
        if (!m_undoFault.isEmpty())
            return {409,
                    {{QStringLiteral("code"), QStringLiteral("BOOKED")},
                     {QStringLiteral("status"), 409},
                     {QStringLiteral("detail"), m_undoFault}}};
        m_undone.append(QString::fromLatin1(id));
        return {201, {{QStringLiteral("id"), QStringLiteral("change-%1").arg(++m_lastChange)}}};
    }

    /// As if every night cost the same before.
    QJsonArray runsOf(const QJsonObject &body) const
    {
        QJsonArray runs;
        for (const auto &value : body.value(QLatin1String("changes")).toArray()) {
            const auto change = value.toObject();
            const auto terms = [&change](const QJsonValue &price) {
                return QJsonObject{{QStringLiteral("price"), price},
                                   {QStringLiteral("min_nights"), change.value(QLatin1String("min_nights")).toInt(1)}};
            };
            const QJsonObject before{{QStringLiteral("amount"), m_price},
                                     {QStringLiteral("currency"), QStringLiteral("EUR")}};
            const auto price = change.value(QLatin1String("price"));
            for (const auto &id : change.value(QLatin1String("property_ids")).toArray())
                runs.append(
                    QJsonObject{{QStringLiteral("property_id"), id},
                                {QStringLiteral("from"), change.value(QLatin1String("from"))},
                                {QStringLiteral("to"), change.value(QLatin1String("to"))},
                                {QStringLiteral("before"), terms(before)},
                                {QStringLiteral("after"), terms(price.isObject() ? price : QJsonValue(before))}});
        }
        return runs;
    }

    FakeResponse list(const FakeRequest &request)
    {
        const auto from = QDate::fromString(request.parameter("from"), Qt::ISODate);
        const auto to = QDate::fromString(request.parameter("to"), Qt::ISODate);
        const auto wanted = request.parameter("property_id");
        const int first = request.parameter("cursor").toInt();
        const int limit = request.parameter("limit").toInt();
        QJsonArray items;
        int index = 0;
        for (const auto &[id, title] : m_properties) {
            if (!wanted.isEmpty() && wanted != id)
                continue;
            if (index++ >= first && items.size() < limit)
                items.append(property(id, from, to));
        }
        const bool more = first + limit < index;
        return {200,
                {{QStringLiteral("items"), items},
                 {QStringLiteral("next_cursor"),
                  more ? QJsonValue(QString::number(first + limit)) : QJsonValue(QJsonValue::Null)}}};
    }

    QJsonObject property(const QString &id, QDate from, QDate to) const
    {
        QString title;
        for (const auto &[candidate, name] : m_properties)
            title = candidate == id ? name : title;
        QJsonArray claims;
        for (const auto &claim : m_claims.value(id)) {
            if (claim.value(QLatin1String("from")).toString() < to.toString(Qt::ISODate) &&
                from.toString(Qt::ISODate) < claim.value(QLatin1String("to")).toString())
                claims.append(claim);
        }
        QJsonArray nights;
        for (auto day = from; day < to; day = day.addDays(1))
            nights.append(night(id, day));
        return {{QStringLiteral("property_id"), id},
                {QStringLiteral("title"), title},
                {QStringLiteral("city"), QStringLiteral("Lisbon")},
                {QStringLiteral("currency"), QStringLiteral("EUR")},
                {QStringLiteral("today"), m_today.toString(Qt::ISODate)},
                {QStringLiteral("from"), from.toString(Qt::ISODate)},
                {QStringLiteral("to"), to.toString(Qt::ISODate)},
                {QStringLiteral("nights"), nights},
                {QStringLiteral("claims"), claims}};
    }

    QJsonObject night(const QString &id, QDate day) const
    {
        auto state = QStringLiteral("free");
        const auto text = day.toString(Qt::ISODate);
        for (const auto &claim : m_claims.value(id)) {
            if (claim.value(QLatin1String("from")).toString() <= text &&
                text < claim.value(QLatin1String("to")).toString())
                state = QStringLiteral("booked");
        }
        return {{QStringLiteral("date"), text},
                {QStringLiteral("state"), state},
                {QStringLiteral("price"),
                 QJsonObject{{QStringLiteral("amount"), m_price}, {QStringLiteral("currency"), QStringLiteral("EUR")}}},
                {QStringLiteral("overridden"), false},
                {QStringLiteral("min_nights"), 1},
                {QStringLiteral("max_nights"), 30},
                {QStringLiteral("closed_to_arrival"), false},
                {QStringLiteral("closed_to_departure"), false}};
    }

    FakeServer m_server;
    QList<std::pair<QString, QString>> m_properties;
    QMap<QString, QList<QJsonObject>> m_claims;
    QStringList m_taken;
    QList<Put> m_puts;
    QList<QJsonObject> m_priceChanges;
    QStringList m_undone;
    std::pair<QString, QString> m_priceFault;
    QString m_undoFault;
    int m_lastChange = 0;
    qint64 m_price = 10'000;
    QDate m_today{2030, 5, 1};
};

} // namespace roost::ui
