#include "ui/shell/outage_bar.h"

#include "ui/api/realtime_client.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace roost::ui {

namespace {

constexpr int patienceMs = 1500;
constexpr int iconSize = 16;

QString timeText(const QDateTime &time)
{
    const auto hour = QLocale().toString(time.time(), QLocale::ShortFormat);
    return time.date() == QDate::currentDate()
               ? hour
               : QStringLiteral("%1, %2").arg(QLocale().toString(time.date(), QLocale::ShortFormat), hour);
}

} // namespace

OutageBar::OutageBar(const Theme &theme, RealtimeClient &realtime, QWidget *parent)
    : QFrame(parent)
    , m_realtime(realtime)
    , m_text(makeLabel({}))
{
    setProperty("surface", QStringLiteral("outage"));
    m_text->setWordWrap(true);
    auto *retry = new QPushButton(tr("Try now"));
    connect(retry, &QPushButton::clicked, &realtime, &RealtimeClient::retryNow);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 6, 24, 6);
    layout->setSpacing(theme.space(3));
    layout->addWidget(new IconView(iconSize, theme.icon(QStringLiteral("warning"), "pendFg")));
    layout->addWidget(m_text, 1);
    layout->addWidget(retry);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &OutageBar::showOutage);
    connect(&realtime, &RealtimeClient::stateChanged, this, &OutageBar::follow);
    hide();
    follow();
}

void OutageBar::follow()
{
    if (!m_realtime.lostAt().isValid()) {
        m_patience.stop();
        hide();
    } else if (!isVisible() && !m_patience.isActive()) {
        m_patience.start();
    }
}

void OutageBar::showOutage()
{
    m_text->setText(tr("No connection since %1. You see what was known then; changes can be saved once it is back.")
                        .arg(timeText(m_realtime.lostAt())));
    setAccessibleName(m_text->text());
    show();
}

} // namespace roost::ui
