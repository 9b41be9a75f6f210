#include "tests/ui/fake_boards.h"

#include "ui/api/api_client.h"
#include "ui/models/board_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace roost::ui;

/// Boards on their way to the server and back.
class TestBoardStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatItWrites();
    void savesEditsOfOneGestureOnce();
    void takesBackAndMakesAgain();
    void asksWhenTheBoardWasChangedElsewhere();
    void keepsMineOverTheirs();
    void keepsWhatCouldNotBeSaved();
    void bringsADeletedBoardBack();
    void undoesABoardThatWasMade();

private:
    Board renamed(const QString &name) const
    {
        auto board = *m_store->find(m_id);
        board.name = name;
        return board;
    }
    QString nameAtServer() const { return m_boards->board().value("name").toString(); }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeBoards> m_boards;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<BoardStore> m_store;
    QString m_id;
};

void TestBoardStore::init()
{
    m_server = std::make_unique<FakeServer>();
    m_boards = std::make_unique<FakeBoards>(*m_server);
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_history = std::make_unique<UndoHistory>();
    m_store = std::make_unique<BoardStore>(*m_client, *m_history);
    const Board first{.name = "Mornings", .cards = {{"tile.revenue", {0, 0, 4, 3}, {}}, {"heat", {4, 0, 8, 7}, {}}}};
    m_id = m_boards->add(first.toJson()).value("id").toString();
    m_store->load();
    QTRY_VERIFY(m_store->isLoaded());
}

void TestBoardStore::cleanup()
{
    m_store.reset();
    m_history.reset();
    m_client.reset();
    m_boards.reset();
    m_server.reset();
}

void TestBoardStore::readsWhatItWrites()
{
    const auto *board = m_store->find(m_id);
    QVERIFY(board);
    QCOMPARE(board->name, QStringLiteral("Mornings"));
    QCOMPARE(board->cards.first().id, QStringLiteral("tile.revenue"));
    QCOMPARE(board->cards.last().id, QStringLiteral("heat"));
    QCOMPARE(board->cards.last().cells, QRect(4, 0, 8, 7));
    const auto card = m_boards->board().value("cards").toArray().first().toObject();
    QCOMPARE(card.value("kind").toString(), QStringLiteral("tile"));
    QCOMPARE(card.value("metric").toString(), QStringLiteral("revenue"));
}

void TestBoardStore::savesEditsOfOneGestureOnce()
{
    m_store->edit(m_id, renamed("A"), "Renamed");
    m_store->edit(m_id, renamed("B"), "Renamed");
    QVERIFY(m_store->hasUnsaved());
    QTRY_VERIFY(!m_store->hasUnsaved());
    QCOMPARE(nameAtServer(), QStringLiteral("B"));
    QCOMPARE(m_server->countOf("PUT /analytics/boards/board-1"), 1);
    m_store->edit(m_id, renamed("C"), "Renamed"); // with the version of now
    m_store->save();
    QTRY_COMPARE(nameAtServer(), QStringLiteral("C"));
}

void TestBoardStore::takesBackAndMakesAgain()
{
    m_store->edit(m_id, renamed("Evenings"), "Renamed");
    QTRY_VERIFY(!m_store->hasUnsaved());
    m_history->undo();
    QCOMPARE(m_store->find(m_id)->name, QStringLiteral("Mornings"));
    QTRY_COMPARE(nameAtServer(), QStringLiteral("Mornings"));
    QTRY_VERIFY(m_history->canRedo());
    m_history->redo();
    QTRY_COMPARE(nameAtServer(), QStringLiteral("Evenings"));
}

void TestBoardStore::asksWhenTheBoardWasChangedElsewhere()
{
    QSignalSpy conflicted(m_store.get(), &BoardStore::conflicted);
    m_boards->changeElsewhere(m_id, "Theirs");
    m_store->edit(m_id, renamed("Mine"), "Renamed");
    QTRY_COMPARE(conflicted.count(), 1);
    QCOMPARE(nameAtServer(), QStringLiteral("Theirs"));
    QCOMPARE(m_store->find(m_id)->name, QStringLiteral("Mine"));
    m_store->takeTheirs(m_id);
    QCOMPARE(m_store->find(m_id)->name, QStringLiteral("Theirs"));
    QVERIFY(!m_store->hasUnsaved());
}

void TestBoardStore::keepsMineOverTheirs()
{
    QSignalSpy conflicted(m_store.get(), &BoardStore::conflicted);
    m_boards->changeElsewhere(m_id, "Theirs");
    m_store->edit(m_id, renamed("Mine"), "Renamed");
    QTRY_COMPARE(conflicted.count(), 1);
    m_store->keepMine(m_id);
    QTRY_COMPARE(nameAtServer(), QStringLiteral("Mine"));
    QTRY_VERIFY(!m_store->hasUnsaved());
}

void TestBoardStore::keepsWhatCouldNotBeSaved()
{
    QSignalSpy failed(m_store.get(), &BoardStore::saveFailed);
    m_boards->isDown = true;
    m_store->edit(m_id, renamed("Mine"), "Renamed");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_store->hasUnsaved());
    m_store->load(); // does not throw it away
    QTRY_COMPARE(m_server->countOf("GET /analytics/boards"), 2);
    QTest::qWait(50);
    QCOMPARE(m_store->find(m_id)->name, QStringLiteral("Mine"));
    m_boards->isDown = false;
    m_store->save();
    QTRY_COMPARE(nameAtServer(), QStringLiteral("Mine"));
}

void TestBoardStore::bringsADeletedBoardBack()
{
    m_store->edit(m_id, renamed("Evenings"), "Renamed");
    QTRY_VERIFY(!m_store->hasUnsaved());
    m_store->remove(m_id);
    QTRY_VERIFY(m_boards->all().isEmpty());
    QTRY_VERIFY(m_history->canUndo());
    m_history->undo();
    QTRY_COMPARE(m_boards->all().size(), 1);
    QTRY_VERIFY(m_store->find(m_id)); // by its old id
    QCOMPARE(m_store->find(m_id)->name, QStringLiteral("Evenings"));
    QTRY_VERIFY(m_history->canUndo());
    m_history->undo(); // of the board before it was deleted
    QTRY_COMPARE(nameAtServer(), QStringLiteral("Mornings"));
}

void TestBoardStore::undoesABoardThatWasMade()
{
    QSignalSpy created(m_store.get(), &BoardStore::created);
    m_store->create({.name = "Second"}, "Made");
    QTRY_COMPARE(created.count(), 1);
    QCOMPARE(m_boards->all().size(), 2);
    m_history->undo();
    QTRY_COMPARE(m_boards->all().size(), 1);
    QCOMPARE(m_store->boards().size(), 1);
    QTRY_VERIFY(m_history->canRedo());
    m_history->redo();
    QTRY_COMPARE(m_boards->all().size(), 2);
}

QTEST_GUILESS_MAIN(TestBoardStore)
#include "tst_board_store.moc"
