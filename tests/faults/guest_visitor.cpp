#include "tests/faults/guest_visitor.h"

#include <QDateTime>

namespace roost::test {

namespace {

QString bookingTarget(const QString &booking, const char *action)
{
    return "/api/v1/bookings/" + booking + '/' + action;
}

void add(QStringList &states, const QString &state)
{
    if (!states.contains(state))
        states << state;
}

} // namespace

GuestVisitor::GuestVisitor(const Town &town, History &history, const QString &token, quint64 seed)
    : Visitor(town, history, token, seed)
    , m_token(token)
    , m_keyPrefix(QByteArray::number(seed) + '-')
{
}

void GuestVisitor::act()
{
    const QString own = pickOwn();
    const int dice = pick(100);
    if (own.isEmpty() || dice < 50)
        book();
    else if (dice < 82)
        pay(own);
    else
        cancel(own);
}

void GuestVisitor::book()
{
    const Nights nights = pickNights();
    const QJsonObject body{{"property_id", nights.property},
                           {"check_in", nights.from.toString(Qt::ISODate)},
                           {"check_out", nights.to.toString(Qt::ISODate)},
                           {"guests", 1 + pick(4)}};
    const HttpHeaders key{{"Idempotency-Key", m_keyPrefix + QByteArray::number(m_keys++)}};

    // When the answer is lost, asking again with the same key gives it, and no second booking.
    std::optional<Answer> answer;
    qint64 askedAt = 0;
    for (int attempt = 0; attempt < 3 && (!answer || answer->status == 503); ++attempt) {
        askedAt = History::now();
        answer = ask("POST", "/api/v1/bookings", body, {201, 409}, key);
    }
    if (!answer || answer->status != 201)
        return;
    const QJsonObject booking = answer->json();
    const QString id = booking.value("id").toString();
    const auto expiry = QDateTime::fromString(booking.value("hold_expires_at").toString(), Qt::ISODateWithMs);
    history().promise({id, m_token, nights, {"EXPIRED"}, {}});
    if (!answer->headers.contains("idempotent-replayed"))
        history().hold(id, nights, askedAt, expiry.toMSecsSinceEpoch());
    m_own << id;
}

void GuestVisitor::pay(const QString &booking)
{
    const int dice = pick(10);
    const QString method = dice < 7 ? "sandbox:ok" : dice < 8 ? "sandbox:decline" : "sandbox:later";
    if (method != "sandbox:decline")
        history().change(booking, [](Promise &promise) { add(promise.possibleStates, "CONFIRMED"); });
    const auto answer = ask("POST", bookingTarget(booking, "payments"), {{"method", method}}, {201, 202, 402, 409});
    if (!answer || answer->status != 201)
        return;
    history().keep(booking);
    history().change(booking, [](Promise &promise) { promise.possibleStates = QStringList{"CONFIRMED"}; });
}

void GuestVisitor::cancel(const QString &booking)
{
    m_own.removeOne(booking);
    history().letGo(booking);
    history().change(booking, [](Promise &promise) { add(promise.possibleStates, "CANCELLED"); });
    const auto answer = ask("POST", bookingTarget(booking, "cancel"), {}, {200, 409});
    if (!answer || answer->status != 200)
        return;
    const auto kept = answer->json().value("kept").toObject().value("amount").toInteger();
    history().change(booking, [&](Promise &promise) {
        promise.possibleStates = QStringList{"CANCELLED"};
        promise.kept = kept;
    });
}

QString GuestVisitor::pickOwn()
{
    return m_own.isEmpty() ? QString() : m_own.at(pick(static_cast<int>(m_own.size())));
}

} // namespace roost::test
