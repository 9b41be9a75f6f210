#include "ui/pages/conversation_view.h"

#include "ui/pages/bubble_delegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int replyLines = 3;
const char *const quickRepliesKey = "messages/quickReplies";
} // namespace

ConversationView::ConversationView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_api(context.api)
    , m_model(context.api, context.userId)
    , m_list(new QListView)
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BubbleDelegate(context.theme, this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Conversation"));
    m_view = new StateView(context.theme, m_list, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(buildComposer());
    connectModel();
    m_view->showEmpty({QStringLiteral("message"), tr("No conversation chosen"), tr("Choose one at the left."), {}, {}});
}

QWidget *ConversationView::buildHeader()
{
    m_name = makeLabel({}, "title");
    m_place = makeLabel({}, "label", "text2");
    m_booking = makeIconButton(m_context.theme, QStringLiteral("bookings"), tr("Booking"));
    m_earlier = new QPushButton(tr("Earlier messages"));
    m_booking->hide();
    m_earlier->hide();
    connect(m_booking, &QPushButton::clicked, this,
            [this] { m_context.host.openPage(QStringLiteral("bookings"), m_thread.bookingId); });
    connect(m_earlier, &QPushButton::clicked, &m_model, &ConversationModel::loadEarlier);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_place);
    auto *header = new QFrame;
    header->setProperty("surface", QStringLiteral("bar"));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->addLayout(words, 1);
    layout->addWidget(m_earlier);
    layout->addWidget(m_booking);
    return header;
}

QWidget *ConversationView::buildComposer()
{
    m_reply = new TextArea(m_context.theme, tr("Your answer"), replyLines);
    m_quick = new QMenu(this);
    auto *quick = new QPushButton(tr("Quick replies"));
    quick->setMenu(m_quick);
    fillQuickReplies();
    auto *sendAction =
        addLocalAction(m_context.theme, *this,
                       {QStringLiteral("messages.send"), tr("Messages"), tr("Send"), QStringLiteral("send"),
                        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { send(); }});
    m_send = makeActionButton(*sendAction, "primary");
    connect(m_reply, &TextArea::submitted, sendAction, &QAction::trigger);
    connect(m_reply, &TextArea::edited, this, [this] {
        m_drafts.insert(m_thread.id, m_reply->text());
        showSendable();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(quick);
    buttons->addStretch();
    buttons->addWidget(m_send);
    auto *composer = new QWidget;
    auto *layout = new QVBoxLayout(composer);
    layout->setContentsMargins(20, 10, 20, 14);
    layout->setSpacing(m_context.theme.space(2));
    layout->addWidget(m_reply);
    layout->addLayout(buttons);
    composer->setEnabled(false);
    return composer;
}

void ConversationView::connectModel()
{
    connect(&m_model, &ConversationModel::loaded, this, &ConversationView::showLoaded);
    connect(&m_model, &ConversationModel::failed, this, [this](const Problem &problem) {
        if (m_model.rowCount() == 0)
            m_view->showProblem(problem, [this] { m_model.open(m_thread.id); });
        else
            m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.refresh(); });
    });
}

QStringList ConversationView::quickReplies() const
{
    const auto kept =
        m_context.settings ? m_context.settings->value(QLatin1String(quickRepliesKey)).toStringList() : QStringList();
    if (!kept.isEmpty())
        return kept;
    return {tr("Thank you for your message! I look into it and write back today."),
            tr("Check-in is from the afternoon on; the code of the door comes on the day before."),
            tr("You can leave your bags with us before check-in and after check-out."),
            tr("Thank you for staying with us. Have a good trip home!")};
}

void ConversationView::fillQuickReplies()
{
    m_quick->clear();
    const auto replies = quickReplies();
    for (const auto &reply : replies)
        m_quick->addAction(reply, this, [this, reply] {
            m_reply->setText(reply);
            focusReply();
        });
    m_quick->addSeparator();
    m_quick->addAction(tr("Keep what is typed as a quick reply"), this, &ConversationView::keepQuickReply);
}

void ConversationView::keepQuickReply()
{
    const auto text = m_reply->text().trimmed();
    if (text.isEmpty() || !m_context.settings)
        return;
    m_context.settings->setValue(QLatin1String(quickRepliesKey), quickReplies() << text);
    fillQuickReplies();
}

void ConversationView::open(const Thread &thread)
{
    const bool isAnother = thread.id != m_thread.id;
    m_thread = thread;
    m_name->setText(thread.otherName());
    m_place->setText(thread.bookingCode.isEmpty()
                         ? tr("%1 · inquiry").arg(thread.propertyTitle)
                         : QStringLiteral("%1 · %2").arg(thread.propertyTitle, thread.bookingCode));
    m_booking->setVisible(!thread.bookingId.isEmpty());
    if (!isAnother)
        return;
    m_seen = 0;
    m_reply->setText(m_drafts.value(thread.id));
    m_reply->parentWidget()->setEnabled(true);
    showSendable();
    m_view->showLoading();
    m_model.open(thread.id);
}

void ConversationView::showSendable()
{
    m_send->setEnabled(!m_isSending && !m_reply->text().trimmed().isEmpty());
}

void ConversationView::focusReply()
{
    m_reply->setFocus();
}

void ConversationView::showLoaded()
{
    m_earlier->setVisible(m_model.hasEarlier());
    if (m_model.rowCount() == 0) {
        m_view->showEmpty(
            {QStringLiteral("message"), tr("Nothing said yet"), tr("Write the first message below."), {}, {}});
        return;
    }
    m_view->showContent();
    if (m_seen < m_model.lastSequence())
        m_list->scrollToBottom();
    markRead();
}

void ConversationView::markRead()
{
    const int last = m_model.lastSequence();
    if (last <= m_seen || !isVisible())
        return;
    m_seen = last;
    m_api.markRead(m_thread.id, last, this, [this, id = m_thread.id](const Thread &, const auto &problem) {
        if (!problem)
            Q_EMIT threadChanged(id);
    });
}

void ConversationView::send()
{
    const auto text = m_reply->text().trimmed();
    if (text.isEmpty() || m_thread.id.isEmpty() || m_isSending)
        return;
    m_isSending = true;
    showSendable();
    m_api.post(m_thread.id, text, this, [this, text](const Message &message, const std::optional<Problem> &problem) {
        finishSending(text, message, problem);
    });
}

void ConversationView::finishSending(const QString &text, const Message &message, const std::optional<Problem> &problem)
{
    m_isSending = false;
    showSendable();
    if (problem) {
        m_reply->setError(problem->detail);
        return;
    }
    if (m_drafts.value(message.threadId).trimmed() == text)
        m_drafts.remove(message.threadId);
    if (message.threadId == m_thread.id) {
        m_reply->setText(m_drafts.value(m_thread.id));
        m_model.add(message);
        m_view->showContent();
        m_list->scrollToBottom();
    }
    Q_EMIT threadChanged(message.threadId);
}

} // namespace roost::ui
