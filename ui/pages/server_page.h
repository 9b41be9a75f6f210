#pragma once

#include "ui/api/server_api.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;

namespace roost::ui {

class ServerCard;
class StateView;

/// How every part of the server does, read again every five seconds while one looks (admins). GUI thread.
class ServerPage : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Server"); }
    void activate(const QString &argument) override;
    void reload() override { load(); }
    bool isLoaded() const override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    void load();
    void show(const ServerStatus &status);
    void showBackend(const ServerStatus &status);
    void showDatabase(const ServerStatus &status);
    void showGateways(const ServerStatus &status);
    void showLoad(const ServerStatus &status);

    PageContext &m_context;
    ServerApi m_api;
    QTimer m_refresh;
    ServerCard *m_backend = nullptr;
    ServerCard *m_database = nullptr;
    ServerCard *m_redis = nullptr;
    ServerCard *m_mail = nullptr;
    ServerCard *m_sms = nullptr;
    ServerCard *m_payment = nullptr;
    ServerCard *m_workers = nullptr;
    ServerCard *m_sockets = nullptr;
    ServerCard *m_outbox = nullptr;
    QLabel *m_readAt = nullptr;
    StateView *m_view = nullptr;
    bool m_isShown = false;
};

} // namespace roost::ui
