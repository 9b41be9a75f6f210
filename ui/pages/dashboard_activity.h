#pragma once

#include <QListView>
#include <QTimer>
#include <QVariantAnimation>

namespace roost::ui {

class ActivityModel;
class DashboardActivityDelegate;
class Theme;

/// The newest things that happened, one a line; new ones slide in from above. Activating one opens its booking.
class DashboardActivity : public QListView
{
    Q_OBJECT

public:
    DashboardActivity(const Theme &theme, ActivityModel &activities, QWidget *parent = nullptr);

Q_SIGNALS:
    void bookingActivated(const QString &bookingId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void slideIn(int count);

    DashboardActivityDelegate *m_delegate = nullptr;
    QVariantAnimation m_slide;
    QTimer m_clock; ///< the ages grow
};

} // namespace roost::ui
