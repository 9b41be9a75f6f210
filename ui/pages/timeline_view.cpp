#include "ui/pages/timeline_view.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/status_tokens.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {

constexpr int gapBelow = 7;
constexpr int dotDiameter = 9;
constexpr int textLeft = 22;
constexpr int lineHeight = 18;

bool isNote(const TimelineEntry &entry)
{
    return entry.kind == QLatin1String("note");
}

QString headOf(const TimelineEntry &entry)
{
    return isNote(entry) ? TimelineView::tr("Note") : labelOf(entry.toStatus);
}

QString noteOf(const TimelineEntry &entry)
{
    const auto when = momentText(entry.at, QLocale());
    return entry.actorName.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, entry.actorName);
}

} // namespace

TimelineView::TimelineView(const Theme &theme, const QList<TimelineEntry> &entries, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_entries(entries.rbegin(), entries.rend())
{
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList spoken;
    for (const auto &entry : std::as_const(m_entries))
        spoken.append(QStringLiteral("%1, %2 %3").arg(headOf(entry), noteOf(entry), entry.text));
    setAccessibleName(spoken.join(QStringLiteral("; ")));
}

int TimelineView::textHeight(const TimelineEntry &entry, int width) const
{
    if (entry.text.isEmpty())
        return 0;
    const QFontMetrics metrics(m_theme.font(Theme::TextStyle::Body));
    return metrics.boundingRect(QRect(0, 0, width - textLeft, 0), Qt::TextWordWrap, entry.text).height();
}

int TimelineView::heightForWidth(int width) const
{
    int height = 0;
    for (const auto &entry : m_entries)
        height += 2 * lineHeight + textHeight(entry, width) + gapBelow;
    return height;
}

QSize TimelineView::sizeHint() const
{
    constexpr int usualWidth = 300;
    return {usualWidth, heightForWidth(usualWidth)};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const auto &entry : std::as_const(m_entries)) {
        const int height = 2 * lineHeight + textHeight(entry, width()) + gapBelow;
        const bool isLast = &entry == &m_entries.constLast();
        paintEntry(painter, entry, {0, top, width(), height}, isLast);
        top += height;
    }
}

void TimelineView::paintEntry(QPainter &painter, const TimelineEntry &entry, const QRect &area, bool isLast) const
{
    const QPointF center(dotDiameter / 2.0 + 1, area.top() + lineHeight / 2.0);
    if (!isLast) {
        painter.setPen(QPen(m_theme.color("border"), 1.5));
        painter.drawLine(center, center + QPointF(0, area.height()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(isNote(entry) ? "slate" : chipTokens(entry.toStatus).foreground));
    painter.drawEllipse(center, dotDiameter / 2.0, dotDiameter / 2.0);

    QRect line(textLeft, area.top(), area.width() - textLeft, lineHeight);
    painter.setFont(m_theme.font(Theme::TextStyle::Body));
    painter.setPen(m_theme.color("text"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, headOf(entry));
    line.translate(0, lineHeight);
    if (const int height = textHeight(entry, area.width())) {
        line.setHeight(height);
        painter.setPen(m_theme.color("text2"));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, entry.text);
        line.translate(0, height);
        line.setHeight(lineHeight);
    }
    painter.setFont(m_theme.font(Theme::TextStyle::Axis));
    painter.setPen(m_theme.color("text3"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, noteOf(entry));
}

} // namespace roost::ui
