#include "ui/pages/server_page.h"

#include "ui/pages/server_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int refreshMs = 5000;
constexpr int columns = 3;
constexpr ChipTokens good{"inBg", "inFg"};
constexpr ChipTokens bad{"cancBg", "cancFg"};
constexpr ChipTokens neutral{"doneBg", "doneFg"};
constexpr ChipTokens waiting{"pendBg", "pendFg"};

ChipTokens tokensOf(PartStatus status)
{
    switch (status) {
    case PartStatus::Ok:
        return good;
    case PartStatus::Unavailable:
        return bad;
    case PartStatus::Off:
        break;
    }
    return neutral;
}

QString labelOf(PartStatus status)
{
    switch (status) {
    case PartStatus::Ok:
        return ServerPage::tr("OK");
    case PartStatus::Unavailable:
        return ServerPage::tr("Unavailable");
    case PartStatus::Off:
        break;
    }
    return ServerPage::tr("Off");
}

QString gatewayLabel(const QString &gateway)
{
    return gateway.isEmpty() ? QStringLiteral("–") : gateway.at(0).toUpper() + gateway.mid(1);
}

QString gatewayNote(const QString &gateway)
{
    if (gateway == QLatin1String("spool"))
        return ServerPage::tr("writes to files, sends nothing");
    if (gateway == QLatin1String("sandbox"))
        return ServerPage::tr("plays payments, moves no money");
    return ServerPage::tr("sends for real");
}

/// "3 d 4 h", "4 h 12 min", "12 min".
QString durationText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days > 0)
        return ServerPage::tr("%1 d %2 h").arg(days).arg(hours % 24);
    if (hours > 0)
        return ServerPage::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return ServerPage::tr("%1 min").arg(minutes);
}

} // namespace

ServerPage::ServerPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 20);
    layout->addWidget(m_view);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &ServerPage::load);
}

QWidget *ServerPage::buildContent()
{
    const auto &theme = m_context.theme;
    m_backend = new ServerCard(theme, QStringLiteral("server"), tr("Backend"));
    m_database = new ServerCard(theme, QStringLiteral("database"), tr("Database"));
    m_redis = new ServerCard(theme, QStringLiteral("lock"), tr("Redis"));
    m_workers = new ServerCard(theme, QStringLiteral("activity"), tr("Workers"));
    m_sockets = new ServerCard(theme, QStringLiteral("link"), tr("Live connections"));
    m_outbox = new ServerCard(theme, QStringLiteral("outbox"), tr("Outbox"));
    m_mail = new ServerCard(theme, QStringLiteral("message"), tr("Mail"));
    m_sms = new ServerCard(theme, QStringLiteral("message"), tr("SMS"));
    m_payment = new ServerCard(theme, QStringLiteral("money"), tr("Payment"));

    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.space(4));
    int index = 0;
    for (auto *card : {m_backend, m_database, m_outbox, m_workers, m_sockets, m_redis, m_mail, m_sms, m_payment}) {
        grid->addWidget(card, index / columns, index % columns);
        ++index;
    }
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    m_readAt = makeLabel({}, "axis", "text3");
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    layout->addLayout(grid);
    layout->addWidget(m_readAt);
    layout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    return scroll;
}

void ServerPage::activate(const QString &)
{
    load();
    m_refresh.start();
}

void ServerPage::hideEvent(QHideEvent *event)
{
    m_refresh.stop();
    Page::hideEvent(event);
}

bool ServerPage::isLoaded() const
{
    return m_isShown && m_view->isSettled();
}

void ServerPage::load()
{
    m_view->showLoading();
    m_api.show(this, [this](const ServerStatus &status, const std::optional<Problem> &problem) {
        if (problem)
            m_view->showProblem(*problem, [this] { load(); });
        else
            show(status);
    });
}

void ServerPage::show(const ServerStatus &status)
{
    showBackend(status);
    showDatabase(status);
    showGateways(status);
    showLoad(status);
    m_readAt->setText(tr("Read at %1, again every 5 seconds")
                          .arg(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))));
    m_isShown = true;
    m_view->showContent();
}

void ServerPage::showBackend(const ServerStatus &status)
{
    const auto uptime = durationText(status.startedAt.secsTo(QDateTime::currentDateTime()));
    m_backend->set(tr("OK"), good, tr("Up %1").arg(uptime),
                   {{tr("Version"), status.version}, {tr("Address"), status.address}});
}

void ServerPage::showDatabase(const ServerStatus &status)
{
    const QLocale locale;
    const auto size = status.databaseBytes > 0 ? locale.formattedDataSize(status.databaseBytes) : QStringLiteral("–");
    const auto version = status.databaseVersion.section(QLatin1Char(' '), 0, 0); // without the distribution's part
    const auto kind = status.databaseKind == QLatin1String("embedded") ? tr("embedded") : tr("external");
    m_database->set(labelOf(status.database), tokensOf(status.database), size,
                    {{tr("PostgreSQL"), version.isEmpty() ? kind : QStringLiteral("%1, %2").arg(version, kind)},
                     {tr("Schema"), locale.toString(status.schemaVersion)}});
}

void ServerPage::showGateways(const ServerStatus &status)
{
    const bool isRedisOn = status.redis != PartStatus::Off;
    m_redis->set(labelOf(status.redis), tokensOf(status.redis), isRedisOn ? tr("Locks and relay") : tr("Not used"),
                 {{tr("Without it"), tr("bookings stay safe, rushes cost more")}});
    for (const auto &[card, gateway] : {std::pair(m_mail, status.mailGateway), std::pair(m_sms, status.smsGateway),
                                        std::pair(m_payment, status.paymentGateway)})
        card->set(tr("In use"), neutral, gatewayLabel(gateway), {{tr("What it does"), gatewayNote(gateway)}});
}

void ServerPage::showLoad(const ServerStatus &status)
{
    const QLocale locale;
    const bool isBusy = status.workQueued > 0;
    m_workers->set(isBusy ? tr("Busy") : tr("Idle"), isBusy ? waiting : good,
                   tr("%1 of %2 at work").arg(status.workersRunning).arg(status.workerThreads),
                   {{tr("Waiting requests"), locale.toString(status.workQueued)}});
    m_sockets->set(tr("OK"), good, locale.toString(status.sockets), {{tr("Transport"), tr("WebSocket")}});
    const bool hasFailures = status.outboxFailed > 0;
    m_outbox->set(hasFailures ? tr("Failures") : tr("OK"), hasFailures ? bad : good,
                  tr("%1 waiting").arg(locale.toString(status.outboxWaiting)),
                  {{tr("Failed"), locale.toString(status.outboxFailed)}});
}

} // namespace roost::ui
