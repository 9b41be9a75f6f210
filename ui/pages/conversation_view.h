#pragma once

#include "ui/models/conversation_model.h"
#include "ui/pages/page.h"

#include <QHash>

class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace roost::ui {

class StateView;
class TextArea;

/// One thread: what was said, and what one is about to say. A text that is not sent yet is kept for each thread. GUI
/// thread.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    ConversationView(PageContext &context, QWidget *parent = nullptr);

    void open(const Thread &thread);
    QString threadId() const { return m_thread.id; }

    /// Asks for what was written since.
    void refresh() { m_model.refresh(); }
    void focusReply();

Q_SIGNALS:
    /// One has seen or written something: the thread is another one now.
    void threadChanged(const QString &threadId);

private:
    QWidget *buildHeader();
    QWidget *buildComposer();
    void connectModel();
    void fillQuickReplies();
    QStringList quickReplies() const;
    void keepQuickReply();
    void send();
    void finishSending(const QString &text, const Message &message, const std::optional<Problem> &problem);
    void showLoaded();
    void showSendable();
    void markRead();

    PageContext &m_context;
    MessageApi m_api;
    ConversationModel m_model;
    Thread m_thread;
    QHash<QString, QString> m_drafts; ///< by thread
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_booking = nullptr;
    QPushButton *m_earlier = nullptr;
    QListView *m_list = nullptr;
    TextArea *m_reply = nullptr;
    QPushButton *m_send = nullptr;
    QMenu *m_quick = nullptr;
    StateView *m_view = nullptr;
    int m_seen = 0;
    bool m_isSending = false;
};

} // namespace roost::ui
