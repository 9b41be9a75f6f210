#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_boards.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/realtime_client.h"
#include "ui/pages/board_handle.h"
#include "ui/pages/board_view.h"
#include "ui/pages/boards_page.h"
#include "ui/pages/dashboard_grid.h"
#include "ui/shell/action_registry.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>

using namespace roost::ui;

/// Boards of one's own, by mouse and by keyboard.
class TestBoardsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesTheFirstBoard();
    void movesACardByMouse();
    void resizesACardByMouse();
    void letsGoOfACardOnEscape();
    void movesAndResizesByKeyboard();
    void takesACardAwayAndBringsItBack();
    void addsACardFromTheMenu();
    void renamesDuplicatesAndDeletes();
    void explainsAConflict();
    void keepsTheSpanOfEachBoard();
    void fillsAWallAndLeavesByEscape();
    void handlesSayWhereTheyAre();
    void keepsACardThatIsNotKnownHere();
    void gathersARushOfEvents();

private:
    BoardsPage &page() { return *qobject_cast<BoardsPage *>(workspace().currentPage()); }
    Workspace &workspace() { return *m_fixture->window().workspace(); }
    BoardView &view() { return page().view(); }
    void open();
    void arrange() { ConsoleFixture::click(page(), "Arrange"); }
    QPoint step() const;
    void drag(BoardHandle &handle, const QPoint &from, const QPoint &by, bool letGo = true);
    QRect cellsAtServer(int card) const;
    QAction *action(const char *id);
    void typeName(const QString &name);

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeBoards> m_boards;
};

void TestBoardsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_boards = std::make_unique<FakeBoards>(m_fixture->server());
    const Board first{.name = "Mornings",
                      .settings = {{"range", "last_30"}},
                      .cards = {{"tile.revenue", {0, 0, 4, 3}, {}}, {"tile.occupancy", {4, 0, 4, 3}, {}}}};
    m_boards->add(first.toJson());
}

void TestBoardsPage::cleanup()
{
    m_fixture.reset();
    m_boards.reset();
}

void TestBoardsPage::open()
{
    m_fixture->signIn().openPage(QStringLiteral("boards"));
    QTRY_VERIFY(page().isLoaded());
}

/// From one cell to the next, in pixels.
QPoint TestBoardsPage::step() const
{
    const auto &grid = const_cast<TestBoardsPage *>(this)->view().grid();
    return grid.areaOf({1, 1, 1, 1}).topLeft() - grid.areaOf({0, 0, 1, 1}).topLeft();
}

void TestBoardsPage::drag(BoardHandle &handle, const QPoint &from, const QPoint &by, bool letGo)
{
    const auto start = handle.mapToGlobal(from);
    QTest::mousePress(&handle, Qt::LeftButton, {}, from);
    for (const int part : {1, 2, 3}) // the handle moves along under the pointer
        QTest::mouseMove(&handle, handle.mapFromGlobal(start + by * part / 3));
    if (letGo)
        QTest::mouseRelease(&handle, Qt::LeftButton);
}

QRect TestBoardsPage::cellsAtServer(int card) const
{
    return Board::fromJson(m_boards->board()).cards.value(card).cells;
}

QAction *TestBoardsPage::action(const char *id)
{
    return page().findChild<QAction *>(QLatin1String(id));
}

void TestBoardsPage::typeName(const QString &name)
{
    QTRY_VERIFY(page().findChild<QInputDialog *>());
    auto *edit = page().findChild<QInputDialog *>()->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!page().findChild<QInputDialog *>());
}

void TestBoardsPage::makesTheFirstBoard()
{
    m_boards = std::make_unique<FakeBoards>(m_fixture->server());
    m_fixture->signIn().openPage(QStringLiteral("boards"));
    ConsoleFixture::click(page(), "Make a board");
    QTRY_COMPARE(m_boards->all().size(), 1);
    QTRY_VERIFY(page().isLoaded() && view().cards().size() > 5);
    QVERIFY(ConsoleFixture::visibleTexts(page()).contains("Saved"));
}

void TestBoardsPage::movesACardByMouse()
{
    open();
    arrange();
    QTRY_COMPARE(view().handles().size(), 2);
    auto &handle = *view().handles().first();
    drag(handle, {30, 30}, {step().x() * 10, 0});
    QTRY_COMPARE(cellsAtServer(0), QRect(10, 0, 4, 3));
    QCOMPARE(view().cards().first().cells, QRect(10, 0, 4, 3));
    QTRY_VERIFY(ConsoleFixture::visibleTexts(page()).contains("Saved"));
    ConsoleFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cellsAtServer(0), QRect(0, 0, 4, 3));
}

void TestBoardsPage::resizesACardByMouse()
{
    open();
    arrange();
    QTRY_COMPARE(view().handles().size(), 2);
    auto &handle = *view().handles().last();
    drag(handle, handle.corner().center(), {step().x() * 3, step().y() * 2});
    QTRY_COMPARE(cellsAtServer(1), QRect(4, 0, 7, 5));
}

void TestBoardsPage::letsGoOfACardOnEscape()
{
    open();
    arrange();
    QTRY_COMPARE(view().handles().size(), 2);
    auto &handle = *view().handles().first();
    drag(handle, {30, 30}, {step().x() * 10, 0}, false);
    QCOMPARE(view().cards().first().cells, QRect(10, 0, 4, 3));
    QTest::keyClick(&handle, Qt::Key_Escape);
    QCOMPARE(view().cards().first().cells, QRect(0, 0, 4, 3));
    QVERIFY(!page().store().hasUnsaved());
}

void TestBoardsPage::movesAndResizesByKeyboard()
{
    open();
    ConsoleFixture::press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!view().handles().isEmpty() && view().handles().first()->hasFocus());
    ConsoleFixture::press(Qt::Key_Tab);
    QVERIFY(view().handles().last()->hasFocus());
    ConsoleFixture::press(Qt::Key_Right);
    ConsoleFixture::press(Qt::Key_Right);
    ConsoleFixture::press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(cellsAtServer(1), QRect(6, 0, 4, 4));
    QVERIFY(view().handles().last()->hasFocus()); // goes on from there
}

void TestBoardsPage::takesACardAwayAndBringsItBack()
{
    open();
    arrange();
    QTRY_VERIFY(!view().handles().isEmpty());
    QTest::keyClick(view().handles().first(), Qt::Key_Delete);
    QTRY_COMPARE(Board::fromJson(m_boards->board()).cards.size(), 1);
    ConsoleFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(Board::fromJson(m_boards->board()).cards.size(), 2);
    QTRY_COMPARE(view().handles().size(), 2);
}

void TestBoardsPage::addsACardFromTheMenu()
{
    open();
    QMenu *cards = nullptr;
    for (auto *button : page().findChildren<QPushButton *>()) {
        if (button->accessibleName() == QLatin1String("Add a card"))
            cards = button->menu();
    }
    QVERIFY(cards);
    Q_EMIT cards->aboutToShow();
    QVERIFY(cards->actions().size() >= 3);
    for (auto *part : cards->actions()) {
        QVERIFY(part->menu() && !part->menu()->actions().isEmpty());
        for (auto *card : part->menu()->actions())
            QVERIFY(!card->toolTip().isEmpty());
    }
    cards->actions().first()->menu()->actions().last()->trigger();
    QTRY_COMPARE(Board::fromJson(m_boards->board()).cards.size(), 3);
    QTRY_COMPARE(view().cards().size(), 3);
    QVERIFY(!view().cards().last().cells.intersects(view().cards().first().cells));
}

void TestBoardsPage::renamesDuplicatesAndDeletes()
{
    open();
    ConsoleFixture::press(Qt::Key_F2);
    typeName("Evenings");
    QTRY_COMPARE(m_boards->board().value("name").toString(), QStringLiteral("Evenings"));
    action("boards.duplicate")->trigger();
    QTRY_COMPARE(m_boards->all().size(), 2);
    QCOMPARE(m_boards->board(1).value("name").toString(), QStringLiteral("Evenings (2)"));
    QCOMPARE(Board::fromJson(m_boards->board(1)).cards.size(), 2);
    QTRY_COMPARE(page().place().value("board").toString(), m_boards->board(1).value("id").toString());
    action("boards.delete")->trigger();
    QTRY_COMPARE(m_boards->all().size(), 1);
    QTRY_COMPARE(page().place().value("board").toString(), m_boards->board().value("id").toString());
}

void TestBoardsPage::explainsAConflict()
{
    open();
    m_boards->changeElsewhere(m_boards->board().value("id").toString(), "Theirs");
    ConsoleFixture::press(Qt::Key_F2);
    typeName("Mine");
    ConsoleFixture::click(page(), "Take the other");
    QCOMPARE(page().store().boards().first().name, QStringLiteral("Theirs"));
    QTRY_VERIFY(!ConsoleFixture::button(page(), "Take the other"));
}

void TestBoardsPage::keepsTheSpanOfEachBoard()
{
    m_boards->add(Board{.name = "Year", .settings = {{"range", "this_year"}}, .cards = {}}.toJson());
    open();
    const auto range = [this] { return page().place().value("query").toMap().value("range").toString(); };
    QCOMPARE(range(), QStringLiteral("last_30"));
    page().activate(m_boards->board(1).value("id").toString());
    QCOMPARE(range(), QStringLiteral("this_year"));
    QVERIFY(!page().store().hasUnsaved()); // looking is no edit
}

void TestBoardsPage::fillsAWallAndLeavesByEscape()
{
    open();
    const auto usual = view().grid().rowHeight();
    ConsoleFixture::press(Qt::Key_F11);
    QTRY_VERIFY(m_fixture->window().isFullScreen());
    m_fixture->window().resize(1920, 1080);
    QTRY_VERIFY(view().grid().rowHeight() > usual);
    QTRY_VERIFY(m_fixture->console().theme().textScale() > 1);
    QVERIFY(!ConsoleFixture::button(page(), "Arrange"));
    ConsoleFixture::press(Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->window().isFullScreen());
    QCOMPARE(view().grid().rowHeight(), usual);
    QCOMPARE(m_fixture->console().theme().textScale(), 1.0);
    QTRY_VERIFY(ConsoleFixture::button(page(), "Arrange"));
}

void TestBoardsPage::handlesSayWhereTheyAre()
{
    open();
    arrange();
    QTRY_COMPARE(view().handles().size(), 2);
    const auto *handle = view().handles().last();
    QCOMPARE(handle->accessibleName(), QStringLiteral("Occupancy"));
    QCOMPARE(handle->accessibleDescription(), QStringLiteral("Column 5, row 1; 4 wide, 3 high"));
}

void TestBoardsPage::keepsACardThatIsNotKnownHere()
{
    auto board = Board::fromJson(m_boards->board());
    board.cards.append({"tomorrow.card", {8, 0, 4, 3}, {{"a", 1}}});
    m_boards = std::make_unique<FakeBoards>(m_fixture->server());
    m_boards->add(board.toJson());
    open();
    QVERIFY(ConsoleFixture::visibleTexts(page()).contains("This card is not known here: tomorrow.card"));
    arrange();
    QTRY_COMPARE(view().handles().size(), 3);
    QTest::keyClick(view().handles().first(), Qt::Key_Delete);
    QTRY_COMPARE(Board::fromJson(m_boards->board()).cards.size(), 2);
    QCOMPARE(Board::fromJson(m_boards->board()).cards.last().options.value("a").toInt(), 1);
}

/// Under the watchdog: no turn of the event loop takes long, however many events there are.
void TestBoardsPage::gathersARushOfEvents()
{
    m_fixture->server().on("GET /analytics/series", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    m_fixture->server().on("GET /analytics/dashboard", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    ApiClient client;
    client.setServer(m_fixture->server().url());
    RealtimeClient realtime;
    Theme theme;
    FakePageHost host;
    PageContext context{client, realtime, theme, host, {QStringLiteral("admin")}, QStringLiteral("u")};
    BoardsPage page(context);
    page.resize(1200, 800);
    page.show();
    page.activate({});
    const auto asked = [this] {
        return m_fixture->server().countOf("GET /analytics/series") +
               m_fixture->server().countOf("GET /analytics/dashboard");
    };
    QTRY_VERIFY(asked() >= 2);
    const auto before = asked();
    constexpr int events = 2'000;
    for (int i = 0; i < events; ++i) {
        Q_EMIT realtime.eventReceived(QStringLiteral("booking_confirmed"), {});
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_VERIFY(asked() > before);
    QVERIFY2(asked() - before < events / 20, qPrintable(QString::number(asked() - before)));
}

WATCHED_TEST_MAIN(TestBoardsPage)
#include "tst_boards_page.moc"
