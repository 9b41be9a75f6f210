#pragma once

#include "tests/faults/visitor.h"

namespace roost::test {

/// A guest who books, pays in all ways, and cancels, at random.
class GuestVisitor : public Visitor
{
public:
    GuestVisitor(const Town &town, History &history, const QString &token, quint64 seed);

    /// How many bookings this guest has asked for: there are no more than that of theirs.
    int keys() const { return m_keys; }

protected:
    void act() override;

private:
    void book();
    void pay(const QString &booking);
    void cancel(const QString &booking);

    /// One of one's own bookings; empty when there is none.
    QString pickOwn();

    const QString m_token;
    const QByteArray m_keyPrefix;
    int m_keys = 0;
    QStringList m_own;
};

} // namespace roost::test
