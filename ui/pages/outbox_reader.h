#pragma once

#include "ui/api/outbox_api.h"
#include "ui/pages/page.h"
#include "ui/widgets/status_tokens.h"

class QLabel;
class QPushButton;

namespace roost::ui {

class Chip;
class MailBrowser;
class StateView;

/// One entry of the outbox: how it went, and the mail. Sends it again. GUI thread.
class OutboxReader : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxReader(PageContext &context, QWidget *parent = nullptr);

    void open(const QString &entryId);
    void showNothing();

    static ChipTokens tokensOf(OutboxStatus status);

Q_SIGNALS:
    /// A newer state of the entry was read.
    void entryRead(const roost::ui::OutboxEntry &entry);

private:
    QWidget *buildContent();
    QLayout *buildButtons();
    void show(const OutboxEntry &entry);
    void showBody();
    void replay();

    PageContext &m_context;
    OutboxApi m_api;
    OutboxEntry m_entry;
    QString m_wantedId;
    QLabel *m_subject = nullptr;
    QLabel *m_to = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_error = nullptr;
    Chip *m_status = nullptr;
    QPushButton *m_asHtml = nullptr;
    QPushButton *m_asText = nullptr;
    QPushButton *m_replay = nullptr;
    MailBrowser *m_body = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
