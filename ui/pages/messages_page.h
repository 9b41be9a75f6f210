#pragma once

#include "ui/models/thread_model.h"
#include "ui/pages/page.h"

class QListView;

namespace roost::ui {

class ConversationView;
class DropdownButton;
class StateView;

/// What guests and host wrote each other: the threads at the left, one of them at the right. GUI thread.
class MessagesPage : public Page
{
    Q_OBJECT

public:
    explicit MessagesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Messages"); }
    QWidget *toolBar() override;

    /// The argument is a thread's id.
    void activate(const QString &argument) override;
    void reload() override { m_model.reload(); }
    bool isLoaded() const override;

private:
    void connectModel();
    void showState();
    void showProblem(const Problem &problem);
    void open(const QString &threadId);
    void updateThread(const QString &threadId);

    PageContext &m_context;
    MessageApi m_api;
    ThreadModel m_model;
    QString m_wanted; ///< a thread to open as soon as it can be
    DropdownButton *m_filter = nullptr;
    QListView *m_list = nullptr;
    ConversationView *m_conversation = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
