#include "ui/shell/wall_mode.h"

#include "ui/pages/page.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace roost::ui {

namespace {

QDBusMessage screenSaverCall(const char *method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), QLatin1String(method));
}

} // namespace

WallMode::WallMode(const QList<QWidget *> &chrome, QWidget *parent)
    : QObject(parent)
    , m_chrome(chrome)
{
}

void WallMode::enter(Page &page)
{
    if (isOn())
        return;
    m_page = &page;
    for (auto *part : std::as_const(m_chrome))
        part->hide();
    auto *window = page.window();
    m_stateBefore = window->windowState();
    window->setWindowState(m_stateBefore | Qt::WindowFullScreen);
    page.enterWall();
    keepAwake();
}

void WallMode::leave()
{
    if (!isOn())
        return;
    letSleep();
    auto *page = m_page.data();
    m_page = nullptr;
    page->leaveWall();
    page->window()->setWindowState(m_stateBefore);
    for (auto *part : std::as_const(m_chrome))
        part->show();
}

void WallMode::keepAwake()
{
    auto call = screenSaverCall("Inhibit");
    call << QStringLiteral("Roost") << tr("Figures on a wall");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return;
        m_inhibition = reply.value();
        if (!isOn())
            letSleep();
    });
}

void WallMode::letSleep()
{
    if (!m_inhibition)
        return;
    auto call = screenSaverCall("UnInhibit");
    call << *m_inhibition;
    m_inhibition.reset();
    QDBusConnection::sessionBus().asyncCall(call);
}

} // namespace roost::ui
