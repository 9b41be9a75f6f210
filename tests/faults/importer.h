#pragma once

#include "tests/faults/visitor.h"

namespace roost::test {

/// What the calendar of another platform says, at the end.
struct ImportedEvent
{
    QString feedId{};
    QString uid{};
    Nights nights{};
};

/// The host of the town, who has the calendar of another platform read in from files for one of the properties: each
/// time some other stays, whether they collide with bookings or not. One feed.
class Importer : public Visitor
{
public:
    Importer(const Town &town, History &history, QString property, quint64 seed);

    /// Asks until a calendar is surely the last that was read; once the servers are up for good.
    void finish();
    const QList<ImportedEvent> &events() const { return m_events; }

protected:
    void act() override;

private:
    void openFeed();
    bool import();
    void noteClaims();
    void letGo();

    const QString m_property;
    QString m_feed;
    QList<ImportedEvent> m_events;
    QStringList m_holders; ///< of nights that are claimed
    int m_stays = 0;
};

} // namespace roost::test
