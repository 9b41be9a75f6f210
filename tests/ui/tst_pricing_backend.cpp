#include "tests/ui/demo_console.h"
#include "tests/ui/watched_main.h"
#include "ui/charts/price_chart.h"
#include "ui/models/price_item_model.h"
#include "ui/models/undo_history.h"
#include "ui/pages/apply_draft_dialog.h"
#include "ui/pages/night_explanation_view.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/rule_editor.h"
#include "ui/pages/simulation_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace roost::ui;

namespace {

constexpr int answerMs = 20'000;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// A host's prices over the demo's data, served by the real program: a draft is drawn, tried on past stays, applied and
/// taken back.
class TestPricingBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsADraftAndAppliesIt();
    void explainsANight();
    void replaysPastStays();

private:
    QLineEdit *field(const QString &name) const;
    void openRow(const QString &name);
    void type(const QString &fieldName, const QString &typed);
    void click(const QWidget &parent, const QString &button);
    double lastPrice() const { return QLocale().toDouble(m_chart->table().rows.last().at(1)); }

    DemoConsole m_demo;
    PricingPage *m_page = nullptr;
    PriceChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    RuleEditor *m_editor = nullptr;
};

void TestPricingBackend::initTestCase()
{
    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    m_demo.openConsole(text("host@demo.roost"));
    m_demo.workspace().openPage(text("pricing"));
    m_page = qobject_cast<PricingPage *>(m_demo.workspace().currentPage());
    QVERIFY(m_page);
    m_chart = m_page->findChild<PriceChart *>();
    m_editor = m_page->findChild<RuleEditor *>();
    for (auto *table : m_page->findChildren<QTableView *>()) {
        if (qobject_cast<PriceItemModel *>(table->model()))
            m_table = table;
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLoaded() && m_table->model()->rowCount() > 0, answerMs);
}

QLineEdit *TestPricingBackend::field(const QString &name) const
{
    for (auto *edit : m_editor->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

void TestPricingBackend::openRow(const QString &name)
{
    const auto *model = m_table->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    QVERIFY2(!found.isEmpty(), qPrintable(name));
    m_table->setFocus();
    m_table->setCurrentIndex(found.first());
    QTest::keyClick(m_table, Qt::Key_Return);
}

void TestPricingBackend::type(const QString &fieldName, const QString &typed)
{
    auto *edit = field(fieldName);
    QVERIFY2(edit, qPrintable(fieldName));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, typed);
}

void TestPricingBackend::click(const QWidget &parent, const QString &wanted)
{
    const auto ready = [&]() -> QPushButton * {
        for (auto *button : parent.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == wanted)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(ready(), qPrintable(wanted), answerMs);
    QTest::mouseClick(ready(), Qt::LeftButton);
}

void TestPricingBackend::drawsADraftAndAppliesIt()
{
    const double before = lastPrice();
    openRow(text("Base price"));
    type(text("Price of a night"), text("999"));
    QTRY_VERIFY_WITH_TIMEOUT(lastPrice() != before, answerMs);
    const double drafted = lastPrice();
    QTest::keyClick(&m_demo.window(), Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = m_page->findChild<ApplyDraftDialog *>();
    QVERIFY(dialog);
    click(*dialog, text("Apply"));
    auto &history = m_demo.workspace().history();
    QTRY_VERIFY_WITH_TIMEOUT(history.canUndo(), answerMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLoaded() && lastPrice() == drafted, answerMs);
    m_demo.window().activateWindow(); // the dialog was
    QVERIFY(QTest::qWaitForWindowActive(&m_demo.window()));
    QTest::keyClick(&m_demo.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(lastPrice() == before, answerMs);
    QTRY_VERIFY_WITH_TIMEOUT(history.canRedo(), answerMs);
}

void TestPricingBackend::explainsANight()
{
    m_chart->setFocus();
    QTest::keyClick(m_chart, Qt::Key_End);
    QTest::keyClick(m_chart, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.window().findChild<NightExplanationView *>(), answerMs);
    const auto *view = m_demo.window().findChild<NightExplanationView *>();
    int decisions = 0;
    for (const auto *label : view->findChildren<QLabel *>())
        decisions += label->text() == text("It decides: the first in this order that applies.");
    QCOMPARE(decisions, 1);
    m_demo.workspace().closeDrawer();
}

void TestPricingBackend::replaysPastStays()
{
    openRow(text("Base price"));
    type(text("Price of a night"), text("888"));
    QCOMPARE(field(text("Price of a night"))->text(), text("888"));
    QVERIFY(m_page->hasUnsavedChanges());
    click(*m_page, text("What if"));
    const auto *panel = m_page->findChild<SimulationPanel *>();
    const auto isShown = [panel] {
        const auto labels = panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == text("Revenue of nights");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), answerMs);
    click(*m_page, text("Discard the draft"));
    click(*m_page, text("Rules"));
}

WATCHED_TEST_MAIN(TestPricingBackend)
#include "tst_pricing_backend.moc"
