#include "ui/pages/dashboard_activity.h"

#include "ui/models/activity_model.h"
#include "ui/pages/dashboard_activity_delegate.h"
#include "ui/widgets/theme.h"

namespace roost::ui {

namespace {

constexpr int slideMs = 320;
constexpr int clockMs = 5'000;
constexpr int mostSliding = 4;

} // namespace

DashboardActivity::DashboardActivity(const Theme &theme, ActivityModel &activities, QWidget *parent)
    : QListView(parent)
{
    auto *delegate = new DashboardActivityDelegate(theme, activities, this);
    m_delegate = delegate;
    setModel(&activities);
    setItemDelegate(delegate);
    setAccessibleName(tr("Live activity"));
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setViewportMargins(0, 0, theme.space(), 0);

    m_slide.setDuration(slideMs);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this, delegate](const QVariant &rows) {
        delegate->setSlide(rows.toDouble());
        viewport()->update();
    });
    connect(&activities, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { slideIn(last - first + 1); });
    connect(this, &QAbstractItemView::activated, this, [this, &activities](const QModelIndex &index) {
        Q_EMIT bookingActivated(activities.activity(index.row()).bookingId);
    });
    connect(this, &QAbstractItemView::clicked, this, &QAbstractItemView::activated);
    connect(&m_clock, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
    m_clock.start(clockMs);
}

void DashboardActivity::slideIn(int count)
{
    if (!isVisible())
        return;
    m_slide.stop();
    m_slide.setStartValue(static_cast<double>(std::min(count, mostSliding)));
    m_slide.setEndValue(0.0);
    m_slide.start();
}

void DashboardActivity::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_delegate->fill(viewport()->height());
    scheduleDelayedItemsLayout();
}

} // namespace roost::ui
