#include "ui/shell/connection_light.h"

#include "ui/api/realtime_client.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int dotDiameter = 8;
constexpr int haloDiameter = 14;
constexpr int gap = 6;
} // namespace

ConnectionLight::ConnectionLight(const Theme &theme, RealtimeClient &realtime, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_realtime(realtime)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionLight::refresh);
    connect(&realtime, &RealtimeClient::stateChanged, this, &ConnectionLight::refresh);
    refresh();
}

QString ConnectionLight::text() const
{
    switch (m_realtime.state()) {
    case RealtimeClient::State::Live:
        return tr("Live");
    case RealtimeClient::State::Connecting:
        return tr("Connecting");
    case RealtimeClient::State::Waiting:
        return tr("Reconnecting in %1 s").arg(m_realtime.secondsToRetry());
    case RealtimeClient::State::Offline:
        break;
    }
    return tr("Offline");
}

const char *ConnectionLight::colorToken() const
{
    switch (m_realtime.state()) {
    case RealtimeClient::State::Live:
        return "ok";
    case RealtimeClient::State::Connecting:
    case RealtimeClient::State::Waiting:
        return "amber";
    case RealtimeClient::State::Offline:
        break;
    }
    return "text3";
}

void ConnectionLight::refresh()
{
    const bool isWaiting = m_realtime.state() == RealtimeClient::State::Waiting;
    if (isWaiting && !m_countdown.isActive())
        m_countdown.start();
    else if (!isWaiting)
        m_countdown.stop();
    setCursor(isWaiting ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(isWaiting ? tr("What you see may be out of date. Click to try now.") : QString());
    setAccessibleName(tr("Connection: %1").arg(text()));
    updateGeometry();
    update();
}

QSize ConnectionLight::sizeHint() const
{
    return {haloDiameter + gap + QFontMetrics(m_theme.font(Theme::TextStyle::Label)).horizontalAdvance(text()), 20};
}

void ConnectionLight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor color = m_theme.color(colorToken());
    const QPointF center(haloDiameter / 2.0, height() / 2.0);
    painter.setBrush(color);
    painter.drawEllipse(center, dotDiameter / 2.0, dotDiameter / 2.0);
    color.setAlphaF(0.25F);
    painter.setBrush(color);
    painter.drawEllipse(center, haloDiameter / 2.0, haloDiameter / 2.0);

    painter.setFont(m_theme.font(Theme::TextStyle::Label));
    painter.setPen(m_theme.color("text2"));
    painter.drawText(rect().adjusted(haloDiameter + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void ConnectionLight::mouseReleaseEvent(QMouseEvent *)
{
    m_realtime.retryNow();
}

} // namespace roost::ui
