#pragma once

#include "ui/models/calendar_editor.h"
#include "ui/models/calendar_model.h"
#include "ui/pages/page.h"

#include <QPointer>

class QFrame;
class QLabel;
class QSlider;

namespace roost::ui {

class CalendarPanel;
class CalendarToolBar;
class CalendarView;
class DropdownButton;
class StateView;

/// Properties × days: stays, prices and rules; selected nights are changed in the panel at the right.
class CalendarPage : public Page
{
    Q_OBJECT

public:
    explicit CalendarPage(const PageContext &context, QWidget *parent = nullptr);
    ~CalendarPage() override;

    QString title() const override { return tr("Calendar"); }
    QWidget *toolBar() override;

    /// The argument is a property's id: its row is brought into sight.
    void activate(const QString &argument) override;
    void reload() override { m_model.reload(); }
    bool isLoaded() const override { return m_model.rowCount() > 0 || m_model.state() == CalendarModel::State::Ready; }

private:
    QWidget *buildFilters();
    QWidget *buildLegend();
    QLayout *buildZoom();
    QWidget *buildProblemBar();
    void connectView();
    void loadCities();

    void showState();
    void showWantedProperty();
    void showSelection();
    void clearSelection();
    CalendarNights selectedNights() const;
    void apply();
    void showOutcome(const QString &done, const CalendarEditor::Outcome &outcome);

    const PageContext m_context;
    CalendarModel m_model;
    CalendarEditor m_editor;
    QPointer<CalendarToolBar> m_toolBar; ///< the top bar may be its parent, and take it along
    StateView *m_content = nullptr;
    CalendarView *m_view = nullptr;
    CalendarPanel *m_panel = nullptr;
    DropdownButton *m_city = nullptr;
    QSlider *m_zoom = nullptr;
    QFrame *m_problemBar = nullptr;
    QLabel *m_problemText = nullptr;
    QString m_wantedProperty;
};

} // namespace roost::ui
