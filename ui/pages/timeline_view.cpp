#include "ui/pages/timeline_view.h"

#include "ui/widgets/status_tokens.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace roost::ui {

namespace {

constexpr int entryHeight = 42;
constexpr int dotDiameter = 9;
constexpr int textLeft = 22;
constexpr int lineHeight = 18;

QString noteOf(const TimelineEntry &entry)
{
    const auto when = QLocale().toString(entry.at, QStringLiteral("d MMM yyyy, HH:mm"));
    return entry.actorName.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, entry.actorName);
}

} // namespace

TimelineView::TimelineView(const Theme &theme, const QList<TimelineEntry> &entries, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_entries(entries.rbegin(), entries.rend())
{
    QStringList spoken;
    for (const auto &entry : std::as_const(m_entries))
        spoken.append(QStringLiteral("%1, %2").arg(labelOf(entry.toStatus), noteOf(entry)));
    setAccessibleName(spoken.join(QStringLiteral("; ")));
}

QSize TimelineView::sizeHint() const
{
    return {200, entryHeight * static_cast<int>(m_entries.size())};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < m_entries.size(); ++index)
        paintEntry(painter, m_entries.at(index), index * entryHeight, index + 1 == m_entries.size());
}

void TimelineView::paintEntry(QPainter &painter, const TimelineEntry &entry, int top, bool isLast) const
{
    const QPointF center(dotDiameter / 2.0 + 1, top + lineHeight / 2.0);
    if (!isLast) {
        painter.setPen(QPen(m_theme.color("border"), 1.5));
        painter.drawLine(center, center + QPointF(0, entryHeight));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(chipTokens(entry.toStatus).foreground));
    painter.drawEllipse(center, dotDiameter / 2.0, dotDiameter / 2.0);

    const QRect line(textLeft, top, width() - textLeft, lineHeight);
    painter.setFont(m_theme.font(Theme::TextStyle::Body));
    painter.setPen(m_theme.color("text"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, labelOf(entry.toStatus));
    painter.setFont(m_theme.font(Theme::TextStyle::Axis));
    painter.setPen(m_theme.color("text2"));
    painter.drawText(line.translated(0, lineHeight - 1), Qt::AlignLeft | Qt::AlignVCenter, noteOf(entry));
}

} // namespace roost::ui
