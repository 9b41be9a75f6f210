#pragma once

#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_pricing.h"
#include "ui/charts/price_chart.h"
#include "ui/models/price_item_model.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/rule_editor.h"

#include <QLineEdit>
#include <QTableView>

namespace roost::ui {

/// The page of prices in a host's console, over the prices of "Sea Loft" on a fake server.
class PricingPageFixture
{
protected:
    void prepare()
    {
        m_fixture = std::make_unique<ConsoleFixture>();
        m_fixture->setRoles({text("guest"), text("host")});
        m_pricing = std::make_unique<FakePricing>(server());
    }

    void end()
    {
        m_fixture.reset();
        m_pricing.reset();
    }

    PricingPage &open()
    {
        m_fixture->signIn().openPage(text("pricing"));
        m_page = qobject_cast<PricingPage *>(m_fixture->window().workspace()->currentPage());
        m_table = tableNamed("What the price is made of");
        m_chart = m_page->findChild<PriceChart *>();
        m_editor = m_page->findChild<RuleEditor *>();
        [this] { QTRY_VERIFY(m_page->isLoaded() && items().rowCount() > 0); }();
        return *m_page;
    }

    QTableView *tableNamed(const char *name) const
    {
        const auto tables = m_page->findChildren<QTableView *>();
        const auto found = std::find_if(tables.begin(), tables.end(), [name](const QTableView *table) {
            return table->accessibleName() == text(name);
        });
        return found == tables.end() ? nullptr : *found;
    }

    /// Of the editor, by its name; null when it is not there.
    QLineEdit *field(const char *name) const
    {
        for (auto *edit : m_editor->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == text(name))
                return edit;
        }
        return nullptr;
    }

    /// In the place of what is there.
    void type(const char *fieldName, const char *typed)
    {
        auto *edit = field(fieldName);
        QVERIFY2(edit, fieldName);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text(typed));
    }

    void openRow(const char *name)
    {
        const auto found = items().match(items().index(0, 0), Qt::DisplayRole, text(name), 1, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), name);
        m_table->setFocus();
        m_table->setCurrentIndex(found.first());
        QTest::keyClick(m_table, Qt::Key_Return);
    }

    /// What the page says of the draft; nothing without one.
    QString noteOfDraft() const
    {
        for (const auto &shown : ConsoleFixture::visibleTexts(*m_page)) {
            if (shown.contains(text("in the draft.")))
                return shown;
        }
        return {};
    }

    /// Of the first night that the chart shows.
    QString firstPrice() const { return m_chart->table().rows.first().at(1); }
    static QString plain(double units) { return QLocale().toString(units, 'f', 2); }

    void click(const QWidget &parent, const char *button) { ConsoleFixture::click(parent, text(button)); }
    FakeServer &server() { return m_fixture->server(); }
    MainWindow &window() { return m_fixture->window(); }
    PriceItemModel &items() const { return *qobject_cast<PriceItemModel *>(m_table->model()); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakePricing> m_pricing;
    PricingPage *m_page = nullptr;
    QTableView *m_table = nullptr;
    PriceChart *m_chart = nullptr;
    RuleEditor *m_editor = nullptr;
};

} // namespace roost::ui
