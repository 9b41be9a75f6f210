#include "ui/pages/dashboard_activity_delegate.h"

#include "ui/api/booking_status.h"
#include "ui/models/activity_model.h"
#include "ui/widgets/status_tokens.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double chipWidth = 78;
constexpr double chipHeight = 21;
constexpr double roomForNights = 420;
constexpr double roomForAmount = 270; ///< below it the name matters more

QString nightsText(int nights)
{
    return nights == 1 ? DashboardActivityDelegate::tr("1 night")
                       : DashboardActivityDelegate::tr("%1 nights").arg(QLocale().toString(nights));
}

QString placeText(const Activity &activity)
{
    return activity.propertyCity.isEmpty() ? activity.propertyTitle
                                           : activity.propertyTitle + QStringLiteral(" · ") + activity.propertyCity;
}

} // namespace

QString ageText(const QDateTime &at, const QDateTime &now)
{
    const auto seconds = at.secsTo(now);
    if (seconds < 5)
        return DashboardActivityDelegate::tr("now");
    if (seconds < 60)
        return DashboardActivityDelegate::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 60 * 60)
        return DashboardActivityDelegate::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 24 * 60 * 60)
        return DashboardActivityDelegate::tr("%1 h", "hours").arg(seconds / (60 * 60));
    return DashboardActivityDelegate::tr("%1 d", "days").arg(seconds / (24 * 60 * 60));
}

DashboardActivityDelegate::DashboardActivityDelegate(const Theme &theme, const ActivityModel &activities,
                                                     QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_activities(activities)
{
}

void DashboardActivityDelegate::fill(int height)
{
    const int rows = std::max(1, (height + usualRowHeight / 2) / usualRowHeight);
    m_rowHeight = std::max(usualRowHeight - 6, height / rows);
}

QSize DashboardActivityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, m_rowHeight};
}

double DashboardActivityDelegate::paintChip(QPainter &painter, const QRectF &row, const Activity &activity) const
{
    const auto status = bookingStatusFromCode(activity.status);
    const auto tokens = chipTokens(status);
    auto font = m_theme.font(Theme::TextStyle::Axis);
    font.setWeight(QFont::DemiBold);
    const QRectF chip(row.left(), row.center().y() - chipHeight / 2, chipWidth, chipHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(tokens.background));
    painter.drawRoundedRect(chip, 5, 5);
    painter.setFont(font);
    painter.setPen(m_theme.color(tokens.foreground));
    painter.drawText(chip, Qt::AlignCenter, labelOf(status));
    return chip.right();
}

void DashboardActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const auto &activity = m_activities.activity(index.row());
    const auto row = QRectF(option.rect).translated(0, -m_slide * m_rowHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color("surface2"));
        painter->drawRoundedRect(row.adjusted(-2, 2, 2, -2), 6, 6);
    }
    const double left = paintChip(*painter, row, activity) + m_theme.space(2);

    QStringList words{ageText(activity.at, QDateTime::currentDateTimeUtc())};
    if (row.width() >= roomForAmount)
        words.prepend(activity.total.toString(QLocale()));
    if (row.width() >= roomForNights)
        words.prepend(nightsText(activity.nights));
    const auto details = words.join(QStringLiteral(" · "));
    painter->setFont(m_theme.font(Theme::TextStyle::Body));
    const QFontMetricsF metrics(painter->font());
    const double detailsWidth = std::min(metrics.horizontalAdvance(details) + 1, row.width() * 0.5);
    const QRectF right(row.right() - detailsWidth, row.top(), detailsWidth, row.height());
    painter->setPen(m_theme.color("text3"));
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter,
                      metrics.elidedText(details, Qt::ElideRight, detailsWidth));

    const QRectF middle(left, row.top(), right.left() - left - m_theme.space(3), row.height());
    painter->setPen(m_theme.color("text"));
    const auto place = placeText(activity);
    const auto name = metrics.horizontalAdvance(place) <= middle.width() ? place : activity.propertyTitle;
    painter->drawText(middle, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, middle.width()));
    painter->setPen(m_theme.color("grid"));
    painter->drawLine(QPointF(row.left(), row.bottom() + 0.5), QPointF(row.right(), row.bottom() + 0.5));
    painter->restore();
}

} // namespace roost::ui
