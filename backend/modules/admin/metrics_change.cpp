#include "backend/modules/admin/metrics_change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roost {
namespace {

constexpr qsizetype mostBytes = 7'500; ///< PostgreSQL takes less than 8,000

void add(MetricsChange &change, const Booking &booking, int sign)
{
    if (isHolding(booking.status))
        change.pending += sign;
    if (booking.status == BookingStatus::Cancelled)
        change.cancelled += sign;
    if (!isOccupying(booking.status))
        return;
    change.confirmed += sign;
    const Money amount = (booking.nightsAmount + booking.feesAmount) * sign;
    for (Money &known : change.revenue) {
        if (known.currency() == amount.currency()) {
            known = known + amount;
            return;
        }
    }
    change.revenue.append(amount);
}

QByteArray toJson(const MetricsChange &change)
{
    QJsonArray revenue;
    for (const Money &amount : change.revenue)
        revenue.append(QJsonArray{amount.minor(), amount.currency().code()});
    QJsonArray json{change.booking.toString(), change.version,   change.pending,
                    change.confirmed,          change.cancelled, revenue};
    if (change.createdAt)
        json.append(change.createdAt->toMSecsSinceEpoch());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<MetricsChange> changeFrom(const QJsonArray &json)
{
    const auto booking = BookingId::parse(json.at(0).toString());
    if (!booking)
        return std::nullopt;
    MetricsChange change{.booking = *booking,
                         .version = json.at(1).toInteger(),
                         .pending = json.at(2).toInt(),
                         .confirmed = json.at(3).toInt(),
                         .cancelled = json.at(4).toInt()};
    for (const QJsonValue &amount : json.at(5).toArray()) {
        const auto currency = Currency::fromCode(amount.toArray().at(1).toString());
        if (!currency)
            return std::nullopt;
        change.revenue.append(Money(amount.toArray().at(0).toInteger(), *currency));
    }
    if (json.size() > 6)
        change.createdAt = QDateTime::fromMSecsSinceEpoch(json.at(6).toInteger(), Qt::UTC);
    return change;
}

} // namespace

MetricsChange MetricsChange::of(const BookingEvent &event)
{
    const Booking &booking = event.booking();
    MetricsChange change{.booking = booking.id, .version = booking.version};
    if (event.before())
        add(change, *event.before(), -1);
    else
        change.createdAt = booking.createdAt;
    add(change, booking, 1);
    return change;
}

QByteArrayList toMessages(const QByteArray &sender, const QList<MetricsChange> &changes)
{
    QByteArrayList messages;
    for (const MetricsChange &change : changes) {
        const QByteArray json = toJson(change);
        if (messages.isEmpty() || messages.constLast().size() + json.size() > mostBytes)
            messages.append(sender + " [" + json);
        else
            messages.last() += ',' + json;
    }
    for (QByteArray &message : messages)
        message += ']';
    return messages;
}

QList<MetricsChange> changesFromMessage(const QByteArray &receiver, const QByteArray &message)
{
    const qsizetype blank = message.indexOf(' ');
    if (blank < 0 || message.left(blank) == receiver)
        return {};
    QList<MetricsChange> changes;
    for (const QJsonValue &json : QJsonDocument::fromJson(message.mid(blank + 1)).array()) {
        if (const auto change = changeFrom(json.toArray()))
            changes.append(*change);
    }
    return changes;
}

} // namespace roost
