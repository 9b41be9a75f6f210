#pragma once

#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/pages/page.h"

#include <QPointer>

class QFrame;
class QLabel;
class QSlider;

namespace roost::ui {

class CalendarFinderBar;
class CalendarPanel;
class CalendarToolBar;
class CalendarView;
class DropdownButton;
class StateView;

/// Properties × days: stays, prices and rules; selected nights are changed in the panel at the right, stays are moved
/// by dragging.
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
    void reload() override { m_model.refresh(); }
    bool isLoaded() const override { return m_model.rowCount() > 0 || m_model.state() == CalendarModel::State::Ready; }

private:
    QWidget *buildFilters();
    void buildFilterButtons(QLayout &layout);
    DropdownButton *addFilter(const QString &caption, const QString &all, QString CalendarFilter::*part);
    QLayout *buildZoom();
    QLayout *buildHistory();
    QWidget *buildProblemBar();
    void connectView();
    void loadChoices();
    void setFilter(const CalendarFilter &filter);
    CalendarFilter keptFilter() const;
    void showFound();
    void showAll();
    void showState();
    void showWantedProperty();

    const PageContext m_context;
    CalendarModel m_model;
    StayFinder m_finder;
    CalendarFilter m_filter;
    QPointer<CalendarToolBar> m_toolBar; ///< the top bar may be its parent, and take it along
    StateView *m_content = nullptr;
    CalendarView *m_view = nullptr;
    CalendarPanel *m_panel = nullptr;
    CalendarFinderBar *m_finderBar = nullptr;
    DropdownButton *m_city = nullptr;
    DropdownButton *m_type = nullptr;
    DropdownButton *m_status = nullptr;
    DropdownButton *m_tag = nullptr;
    QSlider *m_zoom = nullptr;
    QFrame *m_problemBar = nullptr;
    QLabel *m_problemText = nullptr;
    QString m_wantedProperty;
};

} // namespace roost::ui
