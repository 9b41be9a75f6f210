#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/charts/comparison_bar_chart.h"
#include "ui/models/earnings_model.h"
#include "ui/pages/earnings_page.h"
#include "ui/pages/earnings_statement.h"
#include "ui/widgets/figure_tile.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QTableView>

using namespace roost::ui;

/// What a host earns, and that every figure on the way there is shown.
class TestEarningsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void addsUpToTheCent();
    void saysWhenTheBooksDoNotAddUp();
    void reckonsWhatIsForStaysToCome();
    void showsWhatIsExpectedInItsMonth();
    void opensAMonthAsItsBookings();
    void writesCsvAndStatement();

private:
    EarningsPage &open();
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    int m_earned = 0;
};

namespace {

QJsonObject line(const QString &key, const QString &name, int earned)
{
    return {{text("key"), key},
            {text("name"), name},
            {text("currency"), text("EUR")},
            {text("charges"), money(100000)},
            {text("refunds"), money(20001)},
            {text("earned"), money(earned)},
            {text("fees"), money(2400)},
            {text("taxes"), money(5000)},
            {text("deposits"), money(0)}};
}

} // namespace

void TestEarningsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_earned = 72599; // 1,000.00 − 200.01 − 24.00 − 50.00
    server().on("GET /earnings", [this](const FakeRequest &request) {
        const auto group = request.parameter("group_by");
        const auto month = QDate::currentDate().toString(text("yyyy-01"));
        auto item = line(text("p-1"), text("Sea Loft"), m_earned);
        if (group == text("month"))
            item = line(month, month, m_earned);
        else if (group == text("booking"))
            item = line(text("b-1"), text("QX7"), m_earned);
        return FakeResponse{200,
                            {{text("items"), QJsonArray{item}}, {text("totals"), QJsonArray{line({}, {}, m_earned)}}}};
    });
    server().on("GET /bookings",
                [](const FakeRequest &) { return listOf({sampleBooking("b-1", "CONFIRMED", "Marta K.")}); });
}

EarningsPage &TestEarningsPage::open()
{
    m_fixture->signIn().openPage(text("earnings"));
    auto *page = qobject_cast<EarningsPage *>(m_fixture->window().workspace()->currentPage());
    [page] { QTRY_VERIFY(page->isLoaded()); }();
    return *page;
}

void TestEarningsPage::addsUpToTheCent()
{
    const auto texts = ConsoleFixture::visibleTexts(open());
    for (const auto *figure : {"€1,000.00", "−€200.01", "−€24.00", "−€50.00", "€725.99", "It adds up to the cent."})
        QVERIFY2(texts.contains(text(figure)), figure);
}

void TestEarningsPage::saysWhenTheBooksDoNotAddUp()
{
    m_earned = 72598;
    const auto texts = ConsoleFixture::visibleTexts(open());
    QVERIFY(!texts.contains(text("It adds up to the cent.")));
    QVERIFY(texts.contains(text("€0.01 are missing: the books do not add up. Tell whoever runs the server.")));
}

void TestEarningsPage::reckonsWhatIsForStaysToCome()
{
    auto &page = open();
    const auto *tile = page.findChildren<FigureTile *>().at(1);
    QTRY_COMPARE(tile->value(), text("€725.99"));

    const auto *chart = page.findChild<ComparisonBarChart *>();
    const auto shown = chart->table();
    QCOMPARE(shown.header.size(), 3);
    QCOMPARE(shown.rows.size(), 12);
    const auto year = QDate::currentDate().year();
    QCOMPARE(shown.rows.at(0), (QStringList{QStringLiteral("January %1").arg(year), text("€0.00"), text("€725.99")}));
}

void TestEarningsPage::showsWhatIsExpectedInItsMonth()
{
    const QDate soon = QDate::currentDate().addMonths(1);
    server().on("GET /bookings", [soon](const FakeRequest &) {
        return listOf({with(sampleBooking("b-1", "CONFIRMED", "Marta K."),
                            {{text("check_in"), soon.toString(Qt::ISODate)},
                             {text("check_out"), soon.addDays(3).toString(Qt::ISODate)}})});
    });
    auto &page = open();
    for (auto *menu : page.findChildren<QMenu *>() + m_fixture->window().findChildren<QMenu *>()) {
        for (auto *choice : menu->actions()) {
            if (choice->text() == QString::number(soon.year()))
                choice->trigger();
        }
    }
    const auto *chart = page.findChild<ComparisonBarChart *>();
    QTRY_COMPARE(chart->table().rows.at(soon.month() - 1).at(1), text("€725.99"));
}

void TestEarningsPage::opensAMonthAsItsBookings()
{
    EarningsModel model;
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(EarningsGroup::Month, {Earnings::fromJson(line(text("2030-03"), {}, 1))});
    QCOMPARE(model.index(0, 0).data().toString(), text("March 2030"));
    QCOMPARE(model.index(0, EarningsModel::RefundsColumn).data().toString(), text("−€200.01"));

    auto &page = open();
    auto *table = page.findChild<QTableView *>();
    QCOMPARE(table->model()->index(0, 0).data().toString(), text("Sea Loft"));
    for (const auto *menu : page.findChildren<QMenu *>() + m_fixture->window().findChildren<QMenu *>()) {
        for (auto *choice : menu->actions()) {
            if (choice->text() == text("month"))
                choice->trigger();
        }
    }
    QTRY_VERIFY(table->model()->index(0, 0).data().toString().startsWith(text("January")));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), text("QX7"));
    const auto sent = server().lastOf("GET /earnings");
    QVERIFY(sent.parameter("to").endsWith(text("-02-01")));
}

void TestEarningsPage::writesCsvAndStatement()
{
    EarningsModel model;
    model.setRows(EarningsGroup::Property, {Earnings::fromJson(line(text("p-1"), text("Loft, Sea"), 72599))});
    QVERIFY(model.toCsv().endsWith(text("\"Loft, Sea\",1000.00,-200.01,-24.00,-50.00,725.99,EUR\r\n")));
    auto &page = open();
    const auto statement = page.statement();
    for (const auto *word : {"Sea Loft", "−€200.01", "€725.99"})
        QVERIFY2(statement.contains(text(word)), word);
}

WATCHED_TEST_MAIN(TestEarningsPage)
#include "tst_earnings_page.moc"
