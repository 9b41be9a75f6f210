#include "ui/pages/messages_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/table_roles.h"
#include "ui/pages/conversation_view.h"
#include "ui/pages/thread_delegate.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QListView>

namespace roost::ui {

namespace {
constexpr int listWidth = 320;
}

MessagesPage::MessagesPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
    , m_model(context.api)
    , m_filter(new DropdownButton(context.theme, tr("Show"), this))
    , m_list(new QListView)
    , m_conversation(new ConversationView(context))
{
    m_filter->addChoice(tr("all"), false);
    m_filter->addChoice(tr("unread"), true);
    m_filter->hide();
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ThreadDelegate(context.theme, this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedWidth(listWidth);
    m_list->setAccessibleName(tr("Conversations"));

    auto *content = new QWidget;
    auto *panes = new QHBoxLayout(content);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    auto *side = new QFrame;
    side->setProperty("surface", QStringLiteral("side"));
    auto *sideLayout = new QHBoxLayout(side);
    sideLayout->setContentsMargins(1, 0, 0, 0);
    sideLayout->addWidget(m_conversation);
    panes->addWidget(m_list);
    panes->addWidget(side, 1);
    m_view = new StateView(context.theme, content, PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    addActions(m_conversation->actions());
    connectModel();
}

QWidget *MessagesPage::toolBar()
{
    return m_filter;
}

void MessagesPage::connectModel()
{
    connect(&m_model, &ThreadModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &ThreadModel::pageLoaded, this, &MessagesPage::showState);
    connect(&m_model, &ThreadModel::failed, this, &MessagesPage::showProblem);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            open(current.data(IdRole).toString());
    });
    connect(m_conversation, &ConversationView::threadChanged, this, &MessagesPage::updateThread);
    connect(m_filter, &DropdownButton::chosen, this,
            [this](const QVariant &onlyUnread) { m_model.setQuery({.onlyUnread = onlyUnread.toBool()}); });
    connect(&m_context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &name, const QJsonObject &payload) {
                if (name != QLatin1String("message_received"))
                    return;
                m_model.refresh();
                if (payload.value(QLatin1String("thread_id")).toString() == m_conversation->threadId())
                    m_conversation->refresh();
            });
}

void MessagesPage::activate(const QString &argument)
{
    if (!argument.isEmpty())
        m_wanted = argument;
    if (m_model.isLoaded()) {
        m_model.refresh();
        m_conversation->refresh();
        showState();
    } else if (!m_model.isLoading()) {
        m_model.reload();
    }
}

bool MessagesPage::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

void MessagesPage::showState()
{
    const auto wanted = std::exchange(m_wanted, {});
    if (m_model.rowCount() == 0 && wanted.isEmpty()) {
        m_view->showEmpty({QStringLiteral("message"), tr("No messages"),
                           tr("What guests write, before and after they book, appears here."), tr("Go to the bookings"),
                           [this] { m_context.host.openPage(QStringLiteral("bookings")); }});
        return;
    }
    m_view->showContent();
    if (!wanted.isEmpty())
        open(wanted);
    else if (m_conversation->threadId().isEmpty())
        open(m_model.index(0, 0).data(IdRole).toString());
}

void MessagesPage::showProblem(const Problem &problem)
{
    if (m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

void MessagesPage::open(const QString &threadId)
{
    if (const auto *thread = m_model.find(threadId)) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model.index(m_model.rowOf(threadId), 0));
        m_list->viewport()->update();
        m_conversation->open(*thread);
        return;
    }
    m_api.thread(threadId, this, [this](const Thread &thread, const std::optional<Problem> &problem) {
        if (problem) {
            m_context.host.showToast(problem->detail);
            return;
        }
        m_model.take(thread);
        m_view->showContent();
        open(thread.id);
    });
}

void MessagesPage::updateThread(const QString &threadId)
{
    m_api.thread(threadId, this, [this](const Thread &thread, const std::optional<Problem> &problem) {
        if (!problem && m_model.find(thread.id))
            m_model.take(thread);
    });
}

} // namespace roost::ui
