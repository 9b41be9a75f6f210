#include "backend/core/errors.h"
#include "backend/modules/admin/board_rules.h"
#include "backend/modules/admin/board_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

BoardLayout layout(const char *name, const QList<BoardCard> &cards = {})
{
    return {.name = QString::fromUtf8(name), .settings = {{"compare", "last_year"}}, .cards = cards};
}

BoardCard card(int x, int y, int width, int height)
{
    return {.kind = QStringLiteral("trend"),
            .metric = FigureMetric::Revenue,
            .x = x,
            .y = y,
            .width = width,
            .height = height,
            .options = {{"by", "week"}}};
}

QJsonObject large(int bytes)
{
    return {{"text", QString(bytes, u'x')}};
}

QStringList faultsOf(const BoardLayout &layout)
{
    QStringList faults;
    try {
        BoardRules::checked(layout);
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            faults.append(error.pointer + u' ' + error.code);
    }
    return faults;
}

} // namespace

/// Boards that people arrange for themselves.
class TestBoards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatWasArranged();
    void keepsBoardsOfOthersToThem();
    void replacesTheWhole();
    void refusesAnOldVersion();
    void throwsAway();
    void keepsOnlySoMany();
    void refusesLayoutsThatAreNone_data();
    void refusesLayoutsThatAreNone();

private:
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<BoardService> m_boards;
};

void TestBoards::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBoards::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_boards = std::make_unique<BoardService>(m_world->database, m_world->clock);
}

void TestBoards::keepsWhatWasArranged()
{
    const QList<BoardCard> cards{card(0, 0, 12, 4), card(12, 0, 12, 4), card(0, 4, 24, 8)};
    const Board made = m_boards->add(m_world->host, layout("  Mornings ", cards));
    const Board read = m_boards->show(m_world->host, made.id);
    QCOMPARE(read.layout.name, QStringLiteral("Mornings"));
    QCOMPARE(read.layout.cards, cards);
    QCOMPARE(read.layout.settings, layout("").settings);
    QCOMPARE(read.createdAt, m_world->clock.now());
    QCOMPARE(read.version, 1);

    BoardCard plain{.kind = QStringLiteral("activity")};
    m_boards->add(m_world->host, layout("Evenings", {plain}));
    const auto boards = m_boards->list(m_world->host);
    QCOMPARE(boards.size(), 2);
    QCOMPARE(boards.first().id, made.id);
    QVERIFY(!boards.last().layout.cards.first().metric);
}

void TestBoards::keepsBoardsOfOthersToThem()
{
    const Board board = m_boards->add(m_world->host, layout("Mine"));
    QVERIFY(m_boards->list(m_world->admin).isEmpty());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_boards->show(m_world->admin, board.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_boards->replace(m_world->admin, board.id, {}, layout("Yours")));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_boards->remove(m_world->admin, board.id, {}));
    QCOMPARE(m_boards->show(m_world->host, board.id).layout.name, QStringLiteral("Mine"));
}

void TestBoards::replacesTheWhole()
{
    const Board board = m_boards->add(m_world->host, layout("Mornings", {card(0, 0, 6, 3)}));
    m_world->clock.advance(60);
    const Board changed = m_boards->replace(m_world->host, board.id, 1, {.name = QStringLiteral("Evenings")});
    QCOMPARE(changed.version, 2);
    const Board read = m_boards->show(m_world->host, board.id);
    QCOMPARE(read.layout.name, QStringLiteral("Evenings"));
    QVERIFY(read.layout.cards.isEmpty());
    QVERIFY(read.layout.settings.isEmpty());
    QCOMPARE(read.createdAt, board.createdAt);
    QCOMPARE(read.updatedAt, m_world->clock.now());
}

void TestBoards::refusesAnOldVersion()
{
    const Board board = m_boards->add(m_world->host, layout("Mornings"));
    m_boards->replace(m_world->host, board.id, 1, layout("Noon"));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_boards->replace(m_world->host, board.id, 1, layout("Evenings")));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_boards->remove(m_world->host, board.id, 1));
    QCOMPARE(m_boards->show(m_world->host, board.id).layout.name, QStringLiteral("Noon"));
}

void TestBoards::throwsAway()
{
    const Board board = m_boards->add(m_world->host, layout("Mornings"));
    m_boards->remove(m_world->host, board.id, board.version);
    QVERIFY(m_boards->list(m_world->host).isEmpty());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_boards->remove(m_world->host, board.id, {}));
}

void TestBoards::keepsOnlySoMany()
{
    for (int i = 0; i < BoardRules::mostBoards; ++i)
        m_boards->add(m_world->host, layout("One of many"));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_boards->add(m_world->host, layout("One too many")));
    m_boards->add(m_world->admin, layout("Of another account"));
    m_boards->remove(m_world->host, m_boards->list(m_world->host).first().id, {});
    m_boards->add(m_world->host, layout("In its place"));
}

void TestBoards::refusesLayoutsThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<BoardCard>>("cards");
    QTest::addColumn<QStringList>("faults");
    BoardCard talkative = card(0, 0, 1, 1);
    talkative.options = large(2'000);
    const QString name = QStringLiteral("Mornings");

    QTest::newRow("without a name") << QStringLiteral("  ") << QList<BoardCard>{} << QStringList{"/name LENGTH"};
    QTest::newRow("too wide") << name << QList<BoardCard>{card(20, 0, 5, 1)} << QStringList{"/cards/0/w RANGE"};
    QTest::newRow("up to the edge") << name << QList<BoardCard>{card(20, 0, 4, 1)} << QStringList{};
    QTest::newRow("on another") << name << QList<BoardCard>{card(0, 0, 6, 3), card(12, 0, 6, 3), card(5, 2, 4, 4)}
                                << QStringList{"/cards/2 OVERLAP"};
    QTest::newRow("side by side") << name << QList<BoardCard>{card(0, 0, 6, 3), card(6, 0, 6, 3), card(0, 3, 24, 1)}
                                  << QStringList{};
    QTest::newRow("talkative") << name << QList<BoardCard>{talkative} << QStringList{"/cards/0/options LENGTH"};
    QTest::newRow("all at once") << QString() << QList<BoardCard>{card(0, 0, 25, 1), card(0, 0, 1, 1)}
                                 << QStringList{"/name LENGTH", "/cards/0/w RANGE", "/cards/1 OVERLAP"};
}

void TestBoards::refusesLayoutsThatAreNone()
{
    QFETCH(QString, name);
    QFETCH(QList<BoardCard>, cards);
    QFETCH(QStringList, faults);
    QCOMPARE(faultsOf({.name = name, .cards = cards}), faults);
    QCOMPARE(faultsOf({.name = name, .settings = large(4'000), .cards = cards}).contains("/settings LENGTH"), true);
}

QTEST_GUILESS_MAIN(TestBoards)
#include "tst_boards.moc"
