#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace roost::ui {

class DashboardModel;
class RealtimeClient;
class Theme;

/// What limits the dashboard, a chip each that takes it away; and how old the figures are when they are not live.
/// Hidden when there is nothing to say. GUI thread.
class DashboardFilterBar : public QFrame
{
    Q_OBJECT

public:
    DashboardFilterBar(const Theme &theme, DashboardModel &model, RealtimeClient &realtime, QWidget *parent = nullptr);

    /// "as of 14:02, not live"; empty while they are.
    QString ageText() const;

private:
    void showFilters();
    void showAge();
    void follow();

    const Theme &m_theme;
    DashboardModel &m_model;
    RealtimeClient &m_realtime;
    QHBoxLayout *m_chips = nullptr;
    QLabel *m_cut = nullptr; ///< that more days were picked than are shown
    QLabel *m_age = nullptr;
};

} // namespace roost::ui
