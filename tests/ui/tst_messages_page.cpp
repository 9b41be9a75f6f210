#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/models/conversation_model.h"
#include "ui/models/thread_model.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

using namespace roost::ui;

/// Conversations by mouse and keyboard, and their models.
class TestMessagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void saysWhenThereIsNothing();
    void opensTheFirstAndMarksItRead();
    void sendsByKeyboard();
    void repliesByAKeptPhrase();
    void keepsWhatDidNotArrive();
    void keepsADraftForEachThread();
    void opensAThreadByItsId();
    void movesThreadsWithoutAReset();
    void bringsEarlierMessagesInAbove();

private:
    Page &open(const QString &argument = {});
    QPlainTextEdit &reply(Page &page) const { return *page.findChild<QPlainTextEdit *>(); }
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    QJsonArray m_threads;
    QJsonArray m_messages; ///< newest first
};

void TestMessagesPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_threads = {sampleThread("t-1", "Marta K.", 1), sampleThread("t-2", "Chen Yu", 0)};
    m_messages = {sampleMessage(2, "u", "There is."), sampleMessage(1, "g-1", "Is there a cot?")};
    server().on("GET /threads", [this](const FakeRequest &) {
        return FakeResponse{200, {{text("items"), m_threads}, {text("unread"), 1}}};
    });
    for (const auto *id : {"t-1", "t-2"}) {
        const auto path = QByteArray("/threads/") + id;
        server().on("GET " + path, [id](const FakeRequest &) {
            return FakeResponse{200, sampleThread(id, "Marta K.", 0)};
        });
        server().on("GET " + path + "/messages", [this](const FakeRequest &) { return listOf(m_messages); });
        server().on("POST " + path + "/read", [id](const FakeRequest &) {
            return FakeResponse{200, sampleThread(id, "Marta K.", 0)};
        });
    }
}

Page &TestMessagesPage::open(const QString &argument)
{
    m_fixture->signIn().openPage(text("messages"), argument);
    auto *page = m_fixture->window().workspace()->currentPage();
    [page] { QTRY_VERIFY(page->isLoaded()); }();
    return *page;
}

void TestMessagesPage::saysWhenThereIsNothing()
{
    m_threads = {};
    auto &page = open();
    QVERIFY(ConsoleFixture::visibleTexts(page).contains(text("No messages")));
}

void TestMessagesPage::opensTheFirstAndMarksItRead()
{
    auto &page = open();
    auto *list = page.findChildren<QListView *>().first();
    QTRY_COMPARE(server().countOf("POST /threads/t-1/read"), 1);
    QCOMPARE(server().lastOf("POST /threads/t-1/read").json().value(text("sequence")).toInt(), 2);
    QTRY_COMPARE(list->model()->index(0, 0).data(ThreadModel::UnreadRole).toInt(), 0);
}

void TestMessagesPage::sendsByKeyboard()
{
    server().on("POST /threads/t-1/messages", [](const FakeRequest &) {
        return FakeResponse{201, sampleMessage(3, "u", "See you at eight.")};
    });
    auto &page = open();
    QTRY_COMPARE(server().countOf("POST /threads/t-1/read"), 1);
    QTest::keyClicks(&reply(page), text("See you at eight."));
    QTest::keyClick(&reply(page), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(reply(page).toPlainText().isEmpty());
    const auto *list = page.findChildren<QListView *>().last();
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(server().lastOf("POST /threads/t-1/messages").json().value(text("text")).toString(),
             text("See you at eight."));
}

void TestMessagesPage::repliesByAKeptPhrase()
{
    auto &page = open();
    QTRY_COMPARE(server().countOf("POST /threads/t-1/read"), 1);
    auto *menu = ConsoleFixture::button(page, text("Quick replies"))->menu();
    menu->actions().first()->trigger();
    QVERIFY(reply(page).toPlainText().startsWith(text("Thank you for your message!")));
    QTRY_VERIFY(reply(page).hasFocus());
    reply(page).clear();
    QTest::keyClicks(&reply(page), text("The key is under the pot."));
    menu->actions().last()->trigger(); // keeps what is typed
    const auto count = menu->actions().size();
    QCOMPARE(menu->actions().at(count - 3)->text(), text("The key is under the pot."));
    QCOMPARE(server().countOf("POST /threads/t-1/messages"), 0);
}

void TestMessagesPage::keepsWhatDidNotArrive()
{
    server().on("POST /threads/t-1/messages", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
    });
    auto &page = open();
    QTRY_COMPARE(server().countOf("POST /threads/t-1/read"), 1);
    QTest::keyClicks(&reply(page), text("See you."));
    ConsoleFixture::click(page, text("Send"));
    QTRY_VERIFY(ConsoleFixture::visibleTexts(page).contains(text("The database does not answer.")));
    QCOMPARE(reply(page).toPlainText(), text("See you."));
    QVERIFY(ConsoleFixture::button(page, text("Send"))->isEnabled());
}

void TestMessagesPage::keepsADraftForEachThread()
{
    auto &page = open();
    QTRY_COMPARE(server().countOf("POST /threads/t-1/read"), 1);
    QTest::keyClicks(&reply(page), text("Half a sen"));
    auto *list = page.findChildren<QListView *>().first();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(reply(page).toPlainText().isEmpty());
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(reply(page).toPlainText(), text("Half a sen"));
}

void TestMessagesPage::opensAThreadByItsId()
{
    open(text("t-2"));
    QTRY_COMPARE(server().countOf("POST /threads/t-2/read"), 1);
    QCOMPARE(server().countOf("POST /threads/t-1/read"), 0);
}

void TestMessagesPage::movesThreadsWithoutAReset()
{
    ApiClient client;
    client.setServer(server().url());
    ThreadModel model(client);
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    const QPersistentModelIndex second(model.index(1, 0));
    m_threads = {sampleThread("t-3", "Lena W.", 1), sampleThread("t-2", "Chen Yu", 1),
                 sampleThread("t-1", "Marta K.", 0)};
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(second.row(), 1);
    QCOMPARE(second.data(ThreadModel::UnreadRole).toInt(), 1);
    QCOMPARE(model.rowOf(text("t-1")), 2);
}

void TestMessagesPage::bringsEarlierMessagesInAbove()
{
    server().on("GET /threads/t-1/messages", [this](const FakeRequest &request) {
        const bool isFirst = request.parameter("cursor").isEmpty();
        return FakeResponse{200,
                            {{text("items"), QJsonArray{m_messages.at(isFirst ? 0 : 1)}},
                             {text("next_cursor"), isFirst ? QJsonValue(text("more")) : QJsonValue()}}};
    });
    ApiClient client;
    client.setServer(server().url());
    ConversationModel model(client, text("u"));
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(text("t-1"));
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(model.hasEarlier());
    model.loadEarlier();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.hasEarlier());
    QCOMPARE(model.index(0, 0).data().toString(), text("Is there a cot?"));
    QVERIFY(model.index(1, 0).data(ConversationModel::OwnRole).toBool());
    model.add(Message{.threadId = text("t-1"), .sequence = 2}); // it is there already
    QCOMPARE(model.rowCount(), 2);
}

WATCHED_TEST_MAIN(TestMessagesPage)
#include "tst_messages_page.moc"
