#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace roost::ui;

/// The way back through the console: page, scroll, filters and selection, by keyboard and by mouse.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void goesBackAndForthByKeyboard();
    void goesBackByTheMousesOwnButton();
    void goesBackByTheButtonInTheBar();
    void staysAtTheBeginning();
    void bringsBackScrollSelectionAndFilters();
    void forgetsTheWayAheadAfterAnotherTurn();
    void staysOnThePageWhenNothingFitsAWall();

private:
    Workspace &workspace() { return *m_fixture->window().workspace(); }
    DataTable &bookings() { return *workspace().currentPage()->findChild<DataTable *>(); }
    void pressMouse(QWidget &widget, Qt::MouseButton button) { QTest::mouseClick(&widget, button); }

    std::unique_ptr<ConsoleFixture> m_fixture;
};

void TestPlaces::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->server().on("GET /bookings", [](const FakeRequest &request) {
        QJsonArray items;
        for (int i = 0; i < 50; ++i)
            items.append(QJsonObject{{"id", QStringLiteral("b-%1").arg(i)},
                                     {"code", QStringLiteral("CODE%1").arg(i)},
                                     {"guest_name", request.parameter("q") + QStringLiteral("Guest %1").arg(i)}});
        return FakeResponse{200, {{"items", items}, {"next_cursor", QJsonValue()}}};
    });
    for (int i = 0; i < 50; ++i)
        m_fixture->server().on("GET /bookings/" + QStringLiteral("b-%1").arg(i).toLatin1(), [i](const FakeRequest &) {
            return FakeResponse{200, {{"id", QStringLiteral("b-%1").arg(i)}, {"code", "X"}}};
        });
    m_fixture->signIn().openPage(QStringLiteral("bookings"));
    QTRY_COMPARE(bookings().model()->rowCount(), 50);
}

void TestPlaces::goesBackAndForthByKeyboard()
{
    workspace().openPage(QStringLiteral("outbox"));
    workspace().openPage(QStringLiteral("server"));
    ConsoleFixture::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("outbox"));
    ConsoleFixture::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
    ConsoleFixture::press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("outbox"));
}

void TestPlaces::goesBackByTheMousesOwnButton()
{
    workspace().openPage(QStringLiteral("properties"));
    workspace().openPage(QStringLiteral("bookings"));
    pressMouse(*bookings().viewport(), Qt::BackButton);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("properties"));
    pressMouse(*workspace().currentPage(), Qt::ForwardButton);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
    QVERIFY(bookings().selectionModel()->selectedIndexes().isEmpty()); // the press went nowhere else
}

void TestPlaces::goesBackByTheButtonInTheBar()
{
    workspace().openPage(QStringLiteral("outbox"));
    QToolButton *back = nullptr;
    for (auto *button : workspace().findChildren<QToolButton *>()) {
        if (button->defaultAction() == workspace().actions().action(QStringLiteral("go.back")))
            back = button;
    }
    QVERIFY(back && back->isVisible() && back->isEnabled());
    QVERIFY(!back->accessibleName().isEmpty());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
}

void TestPlaces::staysAtTheBeginning()
{
    for (int i = 0; i < 5; ++i)
        workspace().goBack();
    QVERIFY(workspace().currentPage()); // of the start
    QVERIFY(!workspace().actions().action(QStringLiteral("go.back"))->isEnabled());
    const auto first = workspace().currentPageId();
    workspace().goBack();
    QCOMPARE(workspace().currentPageId(), first);
}

void TestPlaces::bringsBackScrollSelectionAndFilters()
{
    auto *search = workspace().currentPage()->findChild<QLineEdit *>();
    search->setText(QStringLiteral("Ann"));
    QTRY_VERIFY(bookings().model()->index(0, 1).data().toString().startsWith(QLatin1String("Ann")));
    bookings().verticalScrollBar()->setValue(600);
    const auto row = bookings().rowAt(100);
    QTest::mouseClick(bookings().viewport(), Qt::LeftButton, {}, {120, 100});
    QTRY_COMPARE(bookings().currentIndex().row(), row);
    const int scrolled = bookings().verticalScrollBar()->value();

    workspace().openPage(QStringLiteral("outbox"));
    workspace().openPage(QStringLiteral("bookings"), QStringLiteral("b-1"));
    search->clear();
    bookings().verticalScrollBar()->setValue(0);
    ConsoleFixture::press(Qt::Key_Left, Qt::AltModifier);
    ConsoleFixture::press(Qt::Key_Left, Qt::AltModifier);

    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
    QCOMPARE(search->text(), QStringLiteral("Ann"));
    QTRY_COMPARE(bookings().currentIndex().row(), row);
    QTRY_COMPARE(bookings().verticalScrollBar()->value(), scrolled);
    QTRY_VERIFY(m_fixture->server().countOf("GET /bookings/" + QStringLiteral("b-%1").arg(row).toLatin1()) > 1);
}

void TestPlaces::forgetsTheWayAheadAfterAnotherTurn()
{
    workspace().openPage(QStringLiteral("outbox"));
    workspace().goBack();
    workspace().openPage(QStringLiteral("server"));
    QVERIFY(!workspace().actions().action(QStringLiteral("go.forward"))->isEnabled());
    workspace().goBack();
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
}

void TestPlaces::staysOnThePageWhenNothingFitsAWall()
{
    ConsoleFixture::press(Qt::Key_F11);
    QVERIFY(!m_fixture->window().isFullScreen());
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
}

WATCHED_TEST_MAIN(TestPlaces)
#include "tst_places.moc"
