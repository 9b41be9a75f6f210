#include "tests/ui/calendar_page_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/calendar_move_dialog.h"

#include <QCheckBox>

using namespace roost::ui;

/// Moving stays in the calendar by mouse, with what it costs.
class TestCalendarMoving : public QObject, private CalendarPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void movesAStayAfterShowingThePrice();
    void movesADearerStayOnlyAtTheOldPrice();
    void doesNotOfferToUndoARefund();
    void leavesTheStayWhenTheDialogIsClosed();

private:
    /// The stay of Property 1, two days on.
    void dragStay()
    {
        const auto center = [this](int day) {
            return m_view->geometryOfCells().cell(1, m_today.addDays(day)).center().toPoint();
        };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, center(3));
        QTest::mouseMove(m_view->viewport(), center(4));
        QTest::mouseMove(m_view->viewport(), center(5));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, center(5));
    }
    /// Moves of the stay cost so much more, unless that is waived.
    void answerMoves(qint64 difference, qint64 charge)
    {
        m_moves.clear();
        m_calendar->server().on("PATCH /bookings/b1", [this, difference, charge](const FakeRequest &request) {
            const auto money = [](qint64 amount) {
                return QJsonObject{{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), "EUR"}};
            };
            const auto body = request.json();
            const bool isWaived = body.value(QLatin1String("waive_difference")).toBool();
            if (request.parameter("preview") != QLatin1String("true"))
                m_moves.append(body);
            const qint64 more = isWaived ? std::min<qint64>(difference, 0) : difference;
            return FakeResponse{200,
                                {{QStringLiteral("total"), money(40'000 + more)},
                                 {QStringLiteral("difference"), money(more)},
                                 {QStringLiteral("charge"), money(isWaived ? 0 : charge)},
                                 {QStringLiteral("refund"), money(std::max<qint64>(-more, 0))}}};
        });
    }

    QList<QJsonObject> m_moves; ///< that were made, without the previews
};

void TestCalendarMoving::movesAStayAfterShowingThePrice()
{
    answerMoves(0, 0);
    dragStay();
    auto *dialog = m_page->findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(buttonOf(*dialog, QStringLiteral("Move")));
    auto *confirm = buttonOf(*dialog, QStringLiteral("Move"));
    QTRY_VERIFY(confirm->isEnabled());
    QVERIFY(m_moves.isEmpty());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(m_moves.size(), 1);
    QCOMPARE(m_moves[0].value(QLatin1String("check_in")).toString(), m_today.addDays(4).toString(Qt::ISODate));
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_COMPARE(m_moves.size(), 2);
    QCOMPARE(m_moves[1].value(QLatin1String("check_in")).toString(), m_today.addDays(2).toString(Qt::ISODate));
    QVERIFY(!m_view->stayDrag());
}

void TestCalendarMoving::movesADearerStayOnlyAtTheOldPrice()
{
    answerMoves(2'000, 2'000);
    dragStay();
    auto *dialog = m_page->findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    auto *waive = dialog->findChild<QCheckBox *>();
    QTRY_VERIFY(waive->isVisible());
    QTRY_VERIFY(buttonOf(*dialog, QStringLiteral("Move")));
    auto *confirm = buttonOf(*dialog, QStringLiteral("Move"));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(waive, Qt::Key_Space);
    QTRY_VERIFY(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(m_moves.size(), 1);
    QVERIFY(m_moves[0].value(QLatin1String("waive_difference")).toBool());
}

void TestCalendarMoving::doesNotOfferToUndoARefund()
{
    answerMoves(-3'000, 0);
    dragStay();
    auto *dialog = m_page->findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(buttonOf(*dialog, QStringLiteral("Move")));
    auto *confirm = buttonOf(*dialog, QStringLiteral("Move"));
    QTRY_VERIFY(confirm->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m_moves.size(), 1);
    QTRY_VERIFY(!m_host->toasts.isEmpty());
    QVERIFY(!m_host->history().canUndo());
}

void TestCalendarMoving::leavesTheStayWhenTheDialogIsClosed()
{
    answerMoves(0, 0);
    dragStay();
    auto *dialog = m_page->findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_view->stayDrag());
    QVERIFY(m_moves.isEmpty());
}

WATCHED_TEST_MAIN(TestCalendarMoving)
#include "tst_calendar_moving.moc"
