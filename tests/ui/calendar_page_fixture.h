#pragma once

#include "tests/ui/fake_calendar.h"
#include "tests/ui/fake_page_host.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/calendar_panel.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace roost::ui {

/// The calendar's page over a fake server with thirty properties; the second has a stay from the day after tomorrow on,
/// for four nights.
class CalendarPageFixture
{
protected:
    void open()
    {
        m_calendar = std::make_unique<FakeCalendar>();
        m_calendar->setToday(m_today);
        for (int i = 0; i < 30; ++i)
            m_calendar->addProperty(QStringLiteral("p%1").arg(i), QStringLiteral("Property %1").arg(i));
        m_calendar->addStay(QStringLiteral("p1"), QStringLiteral("b1"), m_today.addDays(2), m_today.addDays(6));
        m_theme = std::make_unique<Theme>();
        m_client = std::make_unique<ApiClient>();
        m_client->setServer(m_calendar->url());
        m_realtime = std::make_unique<RealtimeClient>();
        m_host = std::make_unique<FakePageHost>();
        openPage();
        QTRY_VERIFY(m_view->isVisible());
    }

    void openPage()
    {
        m_page = std::make_unique<CalendarPage>(
            PageContext{*m_client, *m_realtime, *m_theme, *m_host, {QStringLiteral("host")}, QStringLiteral("u")});
        m_page->resize(1200, 800);
        m_page->show();
        m_view = m_page->findChild<CalendarView *>();
        m_panel = m_page->findChild<CalendarPanel *>();
        m_page->activate({});
    }

    void close()
    {
        m_page.reset();
        m_host.reset();
        m_realtime.reset();
        m_client.reset();
        m_theme.reset();
        m_calendar.reset();
    }

    void select(int row, int firstDay, int rows, int days)
    {
        m_view->select({row, m_today.addDays(firstDay), row + rows - 1, m_today.addDays(firstDay + days - 1)});
    }
    void type(const QString &fieldName, const QString &text)
    {
        for (auto *field : m_panel->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == fieldName)
                QTest::keyClicks(field, text);
        }
    }
    void press(const QString &text)
    {
        const auto shown = [&]() -> QPushButton * {
            for (auto *button : m_page->findChildren<QPushButton *>()) {
                if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY2(shown(), qPrintable(text));
        QTest::mouseClick(shown(), Qt::LeftButton);
    }
    bool hasButton(const QString &text) const
    {
        const auto *button = buttonOf(*m_page, text);
        return button && button->isVisible();
    }
    bool isShown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().split(u'\n').contains(text);
        });
    }
    static QString euros(qint64 units) { return Money{100 * units, QStringLiteral("EUR")}.toString(QLocale()); }
    static QPushButton *buttonOf(const QWidget &parent, const QString &text)
    {
        const auto buttons = parent.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *button) {
            return button->text() == text && button->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    }

    const QDate m_today = QDate::currentDate();
    std::unique_ptr<FakeCalendar> m_calendar;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<CalendarPage> m_page;
    CalendarView *m_view = nullptr;
    CalendarPanel *m_panel = nullptr;
};

} // namespace roost::ui
