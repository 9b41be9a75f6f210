#include "ui/pages/feeds_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/stay_text.h"
#include "ui/models/undo_history.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/confirm_dialog.h"
#include "ui/pages/feed_dialog.h"
#include "ui/pages/feed_steps.h"
#include "ui/pages/relocate_dialog.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/task_card.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int pageSize = 100;
constexpr int clockMs = 60'000;
} // namespace

FeedsPage::FeedsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
    , m_bookings(context.api)
{
    auto *add = addLocalAction(context.theme, *this,
                               {QStringLiteral("feeds.add"), title(), tr("Add a calendar…"), QStringLiteral("plus"),
                                QKeySequence::New, [this] { edit({}); }});
    m_toolBar = makeActionButton(*add);
    m_toolBar->setParent(this);
    m_toolBar->hide();
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&context.host.history(), &UndoHistory::stepMade, this, [this] {
        if (m_hasFeeds)
            reload();
    });
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, &FeedsPage::showFeeds);
    connect(&context.realtime, &RealtimeClient::eventReceived, this, [this](const QString &name, const QJsonObject &) {
        if (name == QLatin1String("calendar_conflict"))
            reload();
    });
}

QWidget *FeedsPage::buildContent()
{
    m_conflictCard =
        new TaskCard(m_context.theme, tr("Conflicts"), tr("No calendar wants nights that are taken here."));
    m_feedCard = new TaskCard(m_context.theme, tr("Calendars"),
                              tr("None yet. Add the calendar of another platform, so that its nights are taken here."));
    m_feedCard->offerWhenEmpty(tr("Add a calendar…"), [this] { edit({}); });
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(m_context.theme.space(3));
    layout->addWidget(m_conflictCard);
    layout->addWidget(m_feedCard);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void FeedsPage::activate(const QString &)
{
    if (!m_hasFeeds)
        m_view->showLoading();
    m_clock.start();
    reload();
}

void FeedsPage::reload()
{
    loadConflicts();
    m_feeds.clear();
    loadFeeds({});
}

bool FeedsPage::isLoaded() const
{
    return m_hasFeeds && m_view->isSettled();
}

void FeedsPage::loadConflicts()
{
    m_api.openConflicts({}, pageSize, this, [this](const Listing<CalendarConflict> &page, const auto &problem) {
        if (problem)
            m_conflictCard->showProblem(*problem, [this] { loadConflicts(); });
        else
            showConflicts(page.items);
    });
}

void FeedsPage::loadFeeds(const QString &cursor)
{
    m_api.feeds(FeedApi::Which::All, cursor, pageSize, this,
                [this, cursor](const Listing<CalendarFeed> &page, const std::optional<Problem> &problem) {
                    if (problem && !m_hasFeeds) {
                        m_view->showProblem(*problem, [this] { reload(); });
                        return;
                    }
                    if (problem) {
                        m_feedCard->showProblem(*problem, [this] { reload(); });
                        return;
                    }
                    if (cursor.isEmpty())
                        m_feeds.clear();
                    m_feeds += page.items;
                    if (!page.nextCursor.isEmpty()) {
                        loadFeeds(page.nextCursor);
                        return;
                    }
                    m_hasFeeds = true;
                    showFeeds();
                    m_view->showContent();
                });
}

void FeedsPage::showConflicts(const QList<CalendarConflict> &conflicts)
{
    QList<TaskItem> items;
    for (const auto &conflict : conflicts)
        items.append(itemOf(conflict));
    m_conflictCard->setItems(items);
}

TaskItem FeedsPage::itemOf(const CalendarConflict &conflict)
{
    const QLocale locale;
    const auto taken = conflict.isBlock ? tr("a block of your own") : tr("booking %1").arg(conflict.bookingCode);
    TaskItem item{.id = conflict.id,
                  .title = conflict.propertyTitle,
                  .subtitle = tr("%1 has “%2” for %3; %4 are taken by %5")
                                  .arg(conflict.feedName, conflict.summary,
                                       stayText(conflict.eventFrom, conflict.eventTo, locale),
                                       stayText(conflict.from, conflict.to, locale), taken),
                  .isLong = true,
                  .note = agoText(conflict.openedAt, QDateTime::currentDateTime(), locale)};
    if (!conflict.isBlock) {
        item.open = [this, id = conflict.bookingId] { m_context.host.openPage(QStringLiteral("bookings"), id); };
        item.steps = {{tr("Move…"), tr("Move booking %1 to another property").arg(conflict.bookingCode), "primary",
                       [this, conflict] { relocate(conflict); }},
                      {tr("Cancel and refund…"), tr("Cancel booking %1 and refund it").arg(conflict.bookingCode), "",
                       [this, conflict] { cancel(conflict); }}};
    }
    item.steps += {{tr("Keep both"), tr("Keep both: two have these nights at %1").arg(conflict.propertyTitle), "",
                    [this, conflict] { resolve(conflict, ConflictResolution::Keep); }},
                   {tr("Dismiss"), tr("Dismiss: the event of %1 is nobody's stay").arg(conflict.feedName), "",
                    [this, conflict] { resolve(conflict, ConflictResolution::Dismiss); }}};
    return item;
}

void FeedsPage::showFeeds()
{
    QList<TaskItem> items;
    for (const auto &feed : std::as_const(m_feeds))
        items.append(itemOf(feed));
    m_feedCard->setItems(items);
}

TaskItem FeedsPage::itemOf(const CalendarFeed &feed)
{
    const QLocale locale;
    const auto read = feed.lastSuccessAt.isValid()
                          ? tr("read %1").arg(agoText(feed.lastSuccessAt, QDateTime::currentDateTime(), locale))
                          : tr("never read yet");
    TaskItem item{.id = feed.id,
                  .title = QStringLiteral("%1 · %2").arg(feed.name, feed.propertyTitle),
                  .subtitle = feed.isFailing() ? feed.lastError
                              : feed.url.isEmpty()
                                  ? tr("by file · %1").arg(nightsText(feed.nightsClaimed))
                                  : QStringLiteral("%1 · %2").arg(nightsText(feed.nightsClaimed), feed.url),
                  .note = feed.isFailing() ? tr("fails, %1").arg(read) : read,
                  .tone = feed.isFailing()               ? "bad"
                          : feed.lastSuccessAt.isValid() ? "ok"
                                                         : "warning"};
    if (!feed.url.isEmpty())
        item.steps = {{tr("Read now"), tr("Read %1 now").arg(item.title), "", [this, feed] { readNow(feed); }}};
    item.steps += {{tr("Edit…"), tr("Edit %1").arg(item.title), "", [this, feed] { edit(feed); }},
                   {tr("Remove…"), tr("Remove %1").arg(item.title), "", [this, feed] { remove(feed); }}};
    return item;
}

void FeedsPage::withBooking(const CalendarConflict &conflict, std::function<void(const Booking &)> next)
{
    auto *row = m_conflictCard->row(conflict.id);
    row->setBusy(true);
    m_bookings.show(conflict.bookingId, this,
                    [this, id = conflict.id, next = std::move(next)](const BookingDetail &detail, const auto &problem) {
                        auto *known = m_conflictCard->row(id);
                        if (known)
                            known->setBusy(false);
                        if (known && problem)
                            known->showError(problem->detail);
                        else if (!problem)
                            next(detail.booking);
                    });
}

void FeedsPage::relocate(const CalendarConflict &conflict)
{
    withBooking(conflict, [this](const Booking &booking) {
        auto *dialog = new RelocateDialog(m_context, booking, this);
        connect(dialog, &RelocateDialog::relocated, this, &FeedsPage::reload);
        dialog->open();
    });
}

void FeedsPage::cancel(const CalendarConflict &conflict)
{
    auto *dialog = new CancelDialog(m_context, conflict.bookingId, this);
    connect(dialog, &CancelDialog::cancelled, this, &FeedsPage::reload);
    dialog->open();
}

void FeedsPage::resolve(const CalendarConflict &conflict, ConflictResolution resolution)
{
    m_conflictCard->row(conflict.id)->setBusy(true);
    m_api.resolve(conflict.id, resolution, this,
                  [this, id = conflict.id](const CalendarConflict &, const std::optional<Problem> &problem) {
                      auto *row = m_conflictCard->row(id);
                      if (problem && row)
                          row->showError(problem->detail);
                      else
                          loadConflicts();
                  });
}

void FeedsPage::readNow(const CalendarFeed &feed)
{
    m_feedCard->row(feed.id)->setBusy(true);
    m_api.refresh(feed, this, [this, id = feed.id](const CalendarFeed &fresh, const std::optional<Problem> &problem) {
        auto *row = m_feedCard->row(id);
        if (row && (problem || fresh.isFailing()))
            row->showError(problem ? problem->detail : fresh.lastError);
        else
            reload();
    });
}

void FeedsPage::edit(const CalendarFeed &feed)
{
    auto *dialog = new FeedDialog(m_context, feed, this);
    connect(dialog, &FeedDialog::kept, this, [this, feed](const CalendarFeed &kept) {
        m_context.host.history().add(feed.id.isEmpty() ? feedAddedStep(m_context.api, kept)
                                                       : feedChangedStep(m_context.api, feed, kept));
        reload();
    });
    dialog->open();
}

void FeedsPage::remove(const CalendarFeed &feed)
{
    auto *dialog = new ConfirmDialog(
        m_context, tr("Remove this calendar?"),
        tr("%1 is not read any more, and the nights that it took become free: %2.")
            .arg(feed.name, nightsText(feed.nightsClaimed)),
        {tr("Remove the calendar"), tr("Removing…"), "danger", tr("Keep it")},
        [this, feed](QObject *context, const Outcome &outcome) { m_api.remove(feed, context, outcome); }, this);
    connect(dialog, &QDialog::accepted, this, [this, feed] {
        if (!feed.url.isEmpty()) // what came by file would not come back
            m_context.host.history().add(feedRemovedStep(m_context.api, feed));
        reload();
    });
    dialog->open();
}

} // namespace roost::ui
