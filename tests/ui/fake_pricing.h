#pragma once

#include "tests/ui/fake_server.h"
#include "tests/ui/host_samples.h"

#include <QDate>

namespace roost::ui {

/// The prices of one property, "Sea Loft", on a fake server: 100 EUR a night, a season "Summer" of 20 % more from the
/// first of the month after next on for a month, a fee; a stay in the second week, another a year ago. Drafts of the
/// base price and of seasons by percent count; a base price of nothing is refused.
class FakePricing
{
public:
    explicit FakePricing(FakeServer &server)
    {
        server.on("GET /properties", [](const FakeRequest &) {
            return listOf({property("p-1", "Sea Loft"), property("p-2", "Old Mill")});
        });
        for (const auto *id : {"p-1", "p-2"}) {
            const QByteArray path = "/properties/" + QByteArray(id);
            server.on("GET " + path, [id](const FakeRequest &) {
                return FakeResponse{200, property(id, qstrcmp(id, "p-1") == 0 ? "Sea Loft" : "Old Mill")};
            });
            server.on("GET " + path + "/price-rules", [this](const FakeRequest &) { return listOf(m_rules); });
            server.on("GET " + path + "/price-curve", [this, id](const FakeRequest &) { return curve(id, {}); });
            server.on("POST " + path + "/price-curve", [this, id](const FakeRequest &request) {
                return curve(id, request.json().value(text("changes")).toArray());
            });
        }
        m_rules = {season("r-1", "Summer", summer(), summer().addMonths(1), 2'000),
                   QJsonObject{{text("id"), text("r-2")},
                               {text("kind"), text("FEE")},
                               {text("name"), text("Linen")},
                               {text("amount"), money(1'000)},
                               {text("unit"), text("STAY")}}};
    }

    static QDate firstDay() { return {QDate::currentDate().year(), QDate::currentDate().month(), 1}; }
    static QDate summer() { return firstDay().addMonths(2); }

    void setRules(const QJsonArray &rules) { m_rules = rules; }

    static QJsonObject season(const char *id, const char *name, QDate from, QDate to, int basisPoints)
    {
        return {{text("id"), text(id)},
                {text("kind"), text("SEASON")},
                {text("name"), text(name)},
                {text("from"), from.toString(Qt::ISODate)},
                {text("to"), to.toString(Qt::ISODate)},
                {text("basis_points"), basisPoints},
                {text("version"), 1}};
    }

    static QJsonObject property(const char *id, const char *title)
    {
        return {{text("id"), text(id)},
                {text("title"), text(title)},
                {text("city"), text("Lisbon")},
                {text("status"), text("PUBLISHED")},
                {text("base_price"), money(10'000)},
                {text("weekend_price"), QJsonValue()},
                {text("weekend_nights"), QJsonArray{5, 6}},
                {text("cleaning_fee"), money(4'000)},
                {text("short_stay_cleaning_fee"), QJsonValue()},
                {text("short_stay_nights"), 2},
                {text("included_guests"), 2},
                {text("extra_guest_fee"), money(1'500)},
                {text("max_pets"), 0},
                {text("pet_fee"), money(0)},
                {text("min_nights"), 1}};
    }

    /// What applying answers; the run is what the preview shows.
    static QJsonObject change(const char *id)
    {
        const auto terms = [](int minor) {
            return QJsonObject{{text("price"), money(minor)}, {text("min_nights"), 1}, {text("max_nights"), 365}};
        };
        const QJsonObject run{{text("property_id"), text("p-1")},
                              {text("from"), firstDay().addMonths(1).toString(Qt::ISODate)},
                              {text("to"), firstDay().addMonths(1).addDays(5).toString(Qt::ISODate)},
                              {text("before"), terms(10'000)},
                              {text("after"), terms(12'500)}};
        return {{text("id"), *id ? QJsonValue(text(id)) : QJsonValue()}, {text("calendar"), QJsonArray{run}}};
    }

    static QJsonObject sum(int nights, int minor, int refused)
    {
        return {{text("stays"), nights / 3.0},
                {text("nights"), nights},
                {text("not_bookable"), refused},
                {text("revenue"), money(minor)},
                {text("average_daily_rate"), money(minor / nights)}};
    }

    static QJsonObject simulation()
    {
        const QJsonObject sums{
            {text("past"), sum(6, 60'000, 0)}, {text("now"), sum(6, 60'000, 0)}, {text("draft"), sum(3, 45'000, 1)}};
        const auto repriced = [](bool isBookable, int minor) {
            const QJsonArray reasons =
                isBookable ? QJsonArray() : QJsonArray{QJsonObject{{text("code"), text("MIN_NIGHTS")}}};
            return QJsonObject{
                {text("bookable"), isBookable}, {text("reasons"), reasons}, {text("revenue"), money(minor)}};
        };
        const auto stay = [&](const char *guest, bool isBookable, int minor) {
            return QJsonObject{{text("booking_id"), text(guest)},           {text("code"), text("AAAA1111")},
                               {text("guest_name"), text(guest)},           {text("check_in"), text("2030-05-06")},
                               {text("check_out"), text("2030-05-09")},     {text("now"), repriced(true, 30'000)},
                               {text("draft"), repriced(isBookable, minor)}};
        };
        return {
            {text("kind"), text("simulation")},
            {text("currency"), text("EUR")},
            {text("from"), text("2030-01-01")},
            {text("to"), text("2030-12-31")},
            {text("total"), sums},
            {text("months"), QJsonArray{with(sums, {{text("month"), text("2031-05")}})}},
            {text("stays"), QJsonArray{stay("Gil", true, 45'000), stay("Mara", false, 0), stay("Ben", true, 30'000)}}};
    }

private:
    FakeResponse curve(const char *id, const QJsonArray &changes) const
    {
        int base = 10'000;
        QJsonArray seasons;
        for (const auto &rule : m_rules)
            seasons.append(rule);
        for (const auto &value : changes) {
            const auto fields = value.toObject().value(text("fields")).toObject();
            if (fields.contains(text("base_price")))
                base = fields.value(text("base_price")).toObject().value(text("amount")).toInt();
            if (value.toObject().value(text("type")) == text("add_rule"))
                seasons.append(value.toObject().value(text("rule")));
        }
        if (base == 0)
            return fault("/changes/0/fields/base_price", "Must be from 1 to 1000000000000 minor units.");
        QJsonArray nights;
        for (auto day = firstDay(); day < firstDay().addYears(1); day = day.addDays(1))
            nights.append(night(day, base, seasons, !changes.isEmpty()));
        return {200,
                {{text("property_id"), text(id)},
                 {text("title"), text(qstrcmp(id, "p-1") == 0 ? "Sea Loft" : "Old Mill")},
                 {text("currency"), text("EUR")},
                 {text("today"), QDate::currentDate().toString(Qt::ISODate)},
                 {text("from"), firstDay().toString(Qt::ISODate)},
                 {text("to"), firstDay().addYears(1).toString(Qt::ISODate)},
                 {text("nights"), nights}}};
    }

    QJsonObject night(QDate day, int base, const QJsonArray &seasons, bool isDraft) const
    {
        const auto priced = [day](int usual, const QJsonArray &rules, QString &name) {
            for (qsizetype i = rules.size() - 1; i >= 0; --i) {
                const auto rule = rules.at(i).toObject();
                const auto from = QDate::fromString(rule.value(text("from")).toString(), Qt::ISODate);
                const auto to = QDate::fromString(rule.value(text("to")).toString(), Qt::ISODate);
                if (rule.value(text("kind")) != text("SEASON") || day < from || day >= to)
                    continue;
                name = rule.value(text("name")).toString();
                return usual + usual * rule.value(text("basis_points")).toInt() / 10'000;
            }
            return usual;
        };
        QString name;
        QString nameBefore;
        const int price = priced(base, seasons, name);
        const int before = priced(10'000, m_rules, nameBefore);
        const bool isTaken = day >= firstDay().addDays(7) && day < firstDay().addDays(10);
        const QJsonValue lastYear = isTaken ? QJsonValue(money(9'000)) : QJsonValue();
        return {{text("date"), day.toString(Qt::ISODate)},
                {text("state"), isTaken ? text("booked") : text("free")},
                {text("price"), money(price)},
                {text("rule"), name.isEmpty() ? text("base") : text("season")},
                {text("rule_name"), name},
                {text("min_nights"), 1},
                {text("before"), isDraft && price != before
                                     ? QJsonValue(QJsonObject{{text("price"), money(before)}, {text("min_nights"), 1}})
                                     : QJsonValue()},
                {text("last_year"),
                 QJsonObject{{text("date"), day.addDays(-364).toString(Qt::ISODate)}, {text("price"), lastYear}}}};
    }

    static FakeResponse fault(const char *pointer, const char *detail)
    {
        const QJsonObject error{{text("pointer"), text(pointer)}, {text("detail"), text(detail)}};
        return {422, {{text("detail"), text("Some fields are not valid.")}, {text("errors"), QJsonArray{error}}}};
    }

    QJsonArray m_rules;
};

} // namespace roost::ui
