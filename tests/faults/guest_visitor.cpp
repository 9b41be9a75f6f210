#include "tests/faults/guest_visitor.h"

#include <QDateTime>

namespace roost::test {

namespace {

QString bookingTarget(const QString &booking, const char *action)
{
    return "/api/v1/bookings/" + booking + '/' + action;
}

QJsonObject bodyOf(const Terms &terms)
{
    return {{"check_in", terms.nights.from.toString(Qt::ISODate)},
            {"check_out", terms.nights.to.toString(Qt::ISODate)},
            {"guests", terms.guests}};
}

void add(QStringList &states, const QString &state)
{
    if (!states.contains(state))
        states << state;
}

} // namespace

GuestVisitor::GuestVisitor(const Town &town, History &history, const QString &token, quint64 seed)
    : Visitor(town, history, token, seed)
    , m_keyPrefix(QByteArray::number(seed) + '-')
{
}

void GuestVisitor::act()
{
    const int dice = pick(100);
    if (m_own.isEmpty() || dice < 45) {
        book();
        return;
    }
    const qsizetype index = pick(static_cast<int>(m_own.size()));
    if (dice < 70)
        pay(m_own.at(index));
    else if (dice < 85)
        change(m_own[index]);
    else
        cancel(index);
}

GuestVisitor::Outcome GuestVisitor::insist(const QByteArray &method, const QString &target, const QJsonObject &body,
                                           const QList<int> &statuses, const HttpHeaders &headers)
{
    constexpr int attempts = 3;
    Outcome outcome;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        outcome.askedAt = History::now();
        outcome.answer = ask(method, target, body, statuses, headers);
        if (outcome.answer && outcome.answer->status != 503)
            return outcome;
        outcome.isSure = false;
    }
    return outcome;
}

void GuestVisitor::book()
{
    const Terms terms{pickNights(), 1 + pick(4)};
    QJsonObject body = bodyOf(terms);
    body.insert("property_id", terms.nights.property);

    // When the answer is lost, asking again with the same key gives it, and no second booking.
    const Outcome outcome = insist("POST", "/api/v1/bookings", body, {201, 409},
                                   {{"Idempotency-Key", m_keyPrefix + QByteArray::number(m_keys++)}});
    if (!outcome.answer || outcome.answer->status != 201)
        return;
    const QJsonObject booking = outcome.answer->json();
    const QString id = booking.value("id").toString();
    const auto expiry = QDateTime::fromString(booking.value("hold_expires_at").toString(), Qt::ISODateWithMs);
    history().promise({id, {terms}, {"EXPIRED"}, {}});
    if (!outcome.answer->headers.contains("idempotent-replayed"))
        history().hold(id, terms.nights, outcome.askedAt, expiry.toMSecsSinceEpoch());
    m_own.append({id, terms});
}

void GuestVisitor::pay(const Own &own)
{
    const int dice = pick(10);
    const QString method = dice < 7 ? "sandbox:ok" : dice < 8 ? "sandbox:decline" : "sandbox:later";
    if (method != "sandbox:decline")
        history().change(own.id, [](Promise &promise) { add(promise.possibleStates, "CONFIRMED"); });
    const auto answer = ask("POST", bookingTarget(own.id, "payments"), {{"method", method}}, {201, 202, 402, 409});
    if (!answer || answer->status != 201)
        return;
    history().keep(own.id);
    history().change(own.id, [](Promise &promise) { promise.possibleStates = QStringList{"CONFIRMED"}; });
}

void GuestVisitor::change(Own &own)
{
    if (!own.isSure)
        return;
    Terms wanted{pickNights(), 1 + pick(4)};
    wanted.nights.property = own.terms.nights.property;
    if (pick(2) == 0) { // close by, so that the stay before and after have nights in common
        wanted.nights.from = own.terms.nights.from.addDays(pick(3) - 1);
        wanted.nights.to = own.terms.nights.to.addDays(1 + pick(2));
    }
    QJsonObject body = bodyOf(wanted);
    body.insert("method", pick(4) > 0 ? "sandbox:ok" : pick(2) == 0 ? "sandbox:decline" : "sandbox:later");

    history().narrow(own.id, wanted.nights);
    history().change(own.id, [&](Promise &promise) { promise.possibleTerms.append(wanted); });
    const Outcome outcome = insist("PATCH", "/api/v1/bookings/" + own.id, body, {200, 202, 402, 409});
    const int status = outcome.answer ? outcome.answer->status : 0;
    const bool isDone = status == 200;
    own.isSure = isDone || (outcome.isSure && (status == 402 || status == 409));
    if (!own.isSure)
        return;
    if (isDone)
        own.terms = wanted;
    history().move(own.id, own.terms.nights);
    history().change(own.id, [&](Promise &promise) { promise.possibleTerms = {own.terms}; });
}

void GuestVisitor::cancel(qsizetype index)
{
    const QString id = m_own.takeAt(index).id;
    history().letGo(id);
    history().change(id, [](Promise &promise) { add(promise.possibleStates, "CANCELLED"); });
    const auto answer = ask("POST", bookingTarget(id, "cancel"), {}, {200, 409});
    if (!answer || answer->status != 200)
        return;
    const auto kept = answer->json().value("kept").toObject().value("amount").toInteger();
    history().change(id, [&](Promise &promise) {
        promise.possibleStates = QStringList{"CANCELLED"};
        promise.kept = kept;
    });
}

} // namespace roost::test
