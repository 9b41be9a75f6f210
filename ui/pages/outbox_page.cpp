#include "ui/pages/outbox_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/table_roles.h"
#include "ui/pages/outbox_reader.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int eventPauseMs = 1500;
constexpr int listWidth = 520;
constexpr int readerWidth = 620;
} // namespace

OutboxPage::OutboxPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addLayout(buildFilters());
    layout->addWidget(m_view, 1);

    connect(&m_model, &OutboxModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &OutboxModel::pageLoaded, this, &OutboxPage::showState);
    connect(&m_model, &OutboxModel::failed, this, &OutboxPage::showProblem);
    m_pause.setSingleShot(true);
    m_pause.setInterval(eventPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model.reload();
    });
    connect(&context.realtime, &RealtimeClient::eventReceived, this, [this](const QString &name, const QJsonObject &) {
        if (name.startsWith(QLatin1String("booking_")))
            m_pause.start();
    });
}

QWidget *OutboxPage::buildContent()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Outbox"));
    m_table->cells().setTitleColumn(OutboxModel::SubjectColumn);
    m_table->cells().setChipColumn(OutboxModel::StatusColumn, [](const QModelIndex &index) {
        return OutboxReader::tokensOf(static_cast<OutboxStatus>(index.data(StatusRole).toInt()));
    });
    m_table->setColumnWidths({0, 100, 110});
    m_reader = new OutboxReader(m_context);
    connect(m_table, &DataTable::opened, this, [this](const QString &id) {
        m_openId = id;
        m_reader->open(id);
    });
    connect(m_reader, &OutboxReader::entryRead, &m_model, &OutboxModel::replace);

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(m_context.theme.space(4));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeCard(m_table));
    splitter->addWidget(makeCard(m_reader));
    splitter->setSizes({listWidth, readerWidth});
    return splitter;
}

QLayout *OutboxPage::buildFilters()
{
    m_status = new DropdownButton(m_context.theme, tr("Status"));
    m_status->addChoice(tr("all"), {});
    m_status->addSeparator();
    for (const auto status : {OutboxStatus::Waiting, OutboxStatus::Done, OutboxStatus::Failed})
        m_status->addChoice(OutboxModel::labelOf(status), static_cast<int>(status));
    connect(m_status, &DropdownButton::chosen, this, &OutboxPage::applyFilter);
    auto *reloadButton = makeIconButton(m_context.theme, QStringLiteral("refresh"), tr("Reload"));
    connect(reloadButton, &QPushButton::clicked, &m_model, &OutboxModel::reload);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(m_context.theme.space(2));
    filters->addWidget(m_status);
    filters->addStretch();
    filters->addWidget(reloadButton);
    return filters;
}

void OutboxPage::activate(const QString &)
{
    if (!m_model.isLoading())
        m_model.reload();
}

bool OutboxPage::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

void OutboxPage::applyFilter()
{
    const auto chosen = m_status->current();
    m_model.setStatus(chosen.isValid() ? std::optional(static_cast<OutboxStatus>(chosen.toInt())) : std::nullopt);
}

void OutboxPage::showState()
{
    if (m_model.rowCount() == 0) {
        m_view->showEmpty({QStringLiteral("outbox"),
                           tr("Nothing here"),
                           tr("Mails to guests and hosts appear here as they are written."),
                           {},
                           {}});
        return;
    }
    m_view->showContent();
    if (m_openId.isEmpty()) {
        m_openId = m_model.entryAt(0).id;
        m_reader->open(m_openId);
    }
    m_table->selectId(m_openId);
}

void OutboxPage::showProblem(const Problem &problem)
{
    if (m_model.isLoaded() && m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

} // namespace roost::ui
