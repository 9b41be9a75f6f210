#include "backend/realtime/rooms.h"

#include <QTest>

using namespace roost;
using namespace roost::realtime;

/// Rooms only compare the sessions' addresses, so the test needs none that live.
class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMembersOnce()
    {
        Rooms rooms;
        rooms.join(m_one, "a");
        rooms.join(m_one, "b");
        rooms.join(m_two, "b");
        QCOMPARE(rooms.members({"a", "b"}), (QSet{m_one, m_two}));
        QCOMPARE(rooms.members({"a"}), QSet{m_one});
        QCOMPARE(rooms.members({"c"}), QSet<ClientSession *>{});
    }

    void forgetsWhoLeaves()
    {
        Rooms rooms;
        rooms.join(m_one, "a");
        rooms.join(m_one, "b");
        rooms.leave(m_one, "a");
        rooms.leave(m_two, "a");
        QCOMPARE(rooms.roomsOf(m_one), QSet<Room>{"b"});
        rooms.leaveAll(m_one);
        QVERIFY(rooms.members({"a", "b"}).isEmpty());
        QVERIFY(rooms.roomsOf(m_one).isEmpty());
    }

    void followTheAudience()
    {
        const UserId user = UserId::create();
        const PropertyId property = PropertyId::create();
        Audience audience;
        QVERIFY(roomsOf(audience).isEmpty());
        audience.users = {user};
        audience.admins = true;
        audience.watchersOfProperty = property;
        audience.watchersOfCity = " PORTO";
        const QSet<Room> expected{
            "user:" + user.toString().toLatin1(),
            "role:admin",
            "property:" + property.toString().toLatin1(),
            "city:porto",
        };
        QCOMPARE(roomsOf(audience), expected);
    }

private:
    ClientSession *m_one = reinterpret_cast<ClientSession *>(8);
    ClientSession *m_two = reinterpret_cast<ClientSession *>(16);
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
