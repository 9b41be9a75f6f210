#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace roost {

/// A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by time.
/// Ids made by one thread strictly increase, within one millisecond too. Any thread.
QUuid newUuid();

/// The id of one kind of thing: ids of different kinds do not mix.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    static Id create() { return Id(newUuid()); }

    /// Nothing when the text is not a UUID in the usual form of 36 characters.
    static std::optional<Id> parse(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull() || text.size() != 36)
            return std::nullopt;
        return Id(uuid);
    }

    const QUuid &uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using PropertyId = Id<struct PropertyTag>;
using PhotoId = Id<struct PhotoTag>;
using QuoteId = Id<struct QuoteTag>;
using PriceRuleId = Id<struct PriceRuleTag>;
using PriceChangeId = Id<struct PriceChangeTag>;
using ClaimId = Id<struct ClaimTag>;
using CalendarFeedId = Id<struct CalendarFeedTag>;
using CalendarExportId = Id<struct CalendarExportTag>;
using CalendarConflictId = Id<struct CalendarConflictTag>;
using BookingId = Id<struct BookingTag>;
using BookingNoteId = Id<struct BookingNoteTag>;
using PaymentId = Id<struct PaymentTag>;
using ChangeId = Id<struct ChangeTag>;
using JournalId = Id<struct JournalTag>;
using ReviewId = Id<struct ReviewTag>;
using ThreadId = Id<struct ThreadTag>;
using NotificationId = Id<struct NotificationTag>;
using OutboxId = Id<struct OutboxTag>;
using AuditId = Id<struct AuditTag>;

} // namespace roost
