#include "ui/pages/property_list.h"

#include "ui/models/property_labels.h"
#include "ui/pages/property_cards.h"
#include "ui/pages/property_chip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int typingPauseMs = 250;
constexpr int searchWidth = 260;
constexpr int sideMargin = 24;
const char *const lookKey = "properties/look";
} // namespace

PropertyList::PropertyList(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.api)
    , m_pictures(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 16, sideMargin - PropertyCards::scrollBarRoom, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addLayout(buildFilters());
    layout->addLayout(buildChoiceBar());
    layout->addWidget(m_view, 1);
    connectModel();
    const int kept = context.settings ? context.settings->value(QLatin1String(lookKey)).toInt() : 0;
    setLook(kept == Table ? Table : Cards);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &PropertyList::applyFilters);
}

QWidget *PropertyList::buildContent()
{
    m_cards = new PropertyCards(m_context.theme, m_model, m_pictures);
    connect(m_cards, &PropertyCards::opened, this, &PropertyList::opened);
    buildTable();
    for (auto *view : {static_cast<QAbstractItemView *>(m_cards), static_cast<QAbstractItemView *>(m_table)})
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PropertyList::showChosen);
    m_looks = new QStackedWidget;
    m_looks->addWidget(m_cards);
    auto *tableHolder = new QWidget;
    auto *holderLayout = new QVBoxLayout(tableHolder);
    holderLayout->setContentsMargins(0, 0, PropertyCards::scrollBarRoom, 0);
    holderLayout->addWidget(makeCard(m_table));
    m_looks->addWidget(tableHolder);
    return m_looks;
}

void PropertyList::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Properties"));
    m_table->cells().setTitleColumn(PropertyModel::TitleColumn);
    m_table->cells().setChipColumn(PropertyModel::StatusColumn, [this](const QModelIndex &index) {
        return propertyChipTokens(m_model.propertyAt(index.row()).status);
    });
    m_table->setColumnWidths({0, 110, 130, 110, 110, 130, 90, 116});
    m_table->keepColumns(m_context.settings, QStringLiteral("properties/columnWidths"));
    m_table->setColumnFrom(PropertyModel::CapacityColumn, 720);
    m_table->setColumnFrom(PropertyModel::NightsColumn, 820);
    m_table->setColumnFrom(PropertyModel::PolicyColumn, 940);
    connect(m_table, &DataTable::opened, this, &PropertyList::opened);
}

QLayout *PropertyList::buildFilters()
{
    m_text = makeSearchField(m_context.theme, tr("Title or city"));
    m_text->setMinimumWidth(searchWidth / 2);
    m_text->setMaximumWidth(searchWidth);
    m_city = new DropdownButton(m_context.theme, tr("City"));
    m_status = new DropdownButton(m_context.theme, tr("Status"));
    m_tag = new DropdownButton(m_context.theme, tr("Tag"));
    fillChoices({});
    m_status->addChoice(tr("all"), QString());
    m_status->addSeparator();
    for (const auto *code : {"PUBLISHED", "DRAFT", "UNLISTED"})
        m_status->addChoice(propertyStatusLabel(QLatin1String(code)), QString(QLatin1String(code)));
    connect(m_text, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_city, &DropdownButton::chosen, this, &PropertyList::applyFilters);
    connect(m_status, &DropdownButton::chosen, this, &PropertyList::applyFilters);
    connect(m_tag, &DropdownButton::chosen, this, &PropertyList::applyFilters);
    m_choose = makeIconButton(m_context.theme, QStringLiteral("select"), tr("Select several"));
    m_choose->setProperty("kind", QStringLiteral("segment"));
    m_choose->setCheckable(true);
    connect(m_choose, &QPushButton::clicked, this, &PropertyList::setChoosing);
    m_columns = makeIconButton(m_context.theme, QStringLiteral("columns"), tr("Columns"));
    auto *menu = new QMenu(m_columns);
    m_table->offerColumns(*menu, m_context.settings, QStringLiteral("properties/unwantedColumns"));
    m_columns->setMenu(menu);

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(0, 0, PropertyCards::scrollBarRoom, 0);
    filters->setSpacing(m_context.theme.space(2));
    for (auto *control : std::initializer_list<QWidget *>{m_text, m_city, m_status, m_tag})
        filters->addWidget(control);
    filters->addStretch();
    filters->addWidget(m_choose);
    filters->addWidget(m_columns);
    m_lookButtons << addLook(*filters, Cards, QStringLiteral("grid"), tr("Cards"))
                  << addLook(*filters, Table, QStringLiteral("rows"), tr("Table"));
    return filters;
}

/// What can be done with those that are chosen.
QLayout *PropertyList::buildChoiceBar()
{
    m_chosenCount = makeLabel({}, "title");
    auto *all = new QPushButton(tr("Select all"));
    all->setToolTip(tr("Those that are shown (Ctrl+A)"));
    connect(all, &QPushButton::clicked, this, &PropertyList::chooseAll);
    m_change = new QPushButton(tr("Change them…"));
    m_change->setProperty("kind", QStringLiteral("primary"));
    connect(m_change, &QPushButton::clicked, this, &PropertyList::changeRequested);
    auto *done = new QPushButton(tr("Done"));
    connect(done, &QPushButton::clicked, this, [this] { setChoosing(false); });
    auto *bar = new QFrame;
    bar->setProperty("surface", QStringLiteral("quote"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(m_context.theme.space(2));
    layout->addWidget(m_chosenCount);
    layout->addStretch();
    layout->addWidget(all);
    layout->addWidget(m_change);
    layout->addWidget(done);
    bar->hide();
    m_choiceBar = bar;
    auto *holder = new QHBoxLayout;
    holder->setContentsMargins(0, 0, PropertyCards::scrollBarRoom, 0);
    holder->addWidget(bar);
    return holder;
}

QPushButton *PropertyList::addLook(QLayout &layout, Look look, const QString &icon, const QString &name)
{
    auto *button = makeIconButton(m_context.theme, icon, name);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [this, look] { setLook(look); });
    layout.addWidget(button);
    return button;
}

QItemSelectionModel &PropertyList::selection() const
{
    return m_looks->currentIndex() == Cards ? *m_cards->selectionModel() : *m_table->selectionModel();
}

/// What is chosen stays chosen.
void PropertyList::setLook(Look look)
{
    const auto rows = chosenRows();
    for (int each : {Cards, Table})
        m_lookButtons.at(each)->setChecked(each == look);
    m_looks->setCurrentIndex(look);
    m_columns->setVisible(look == Table);
    if (m_isChoosing) {
        selection().clearSelection();
        for (const int row : rows)
            selection().select(m_model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (m_context.settings)
        m_context.settings->setValue(QLatin1String(lookKey), static_cast<int>(look));
}

void PropertyList::setChoosing(bool isChoosing)
{
    m_isChoosing = isChoosing;
    m_choose->setChecked(isChoosing);
    m_choiceBar->setVisible(isChoosing);
    m_cards->setChoosing(isChoosing);
    m_table->setChoosing(isChoosing);
    if (isChoosing)
        m_looks->currentWidget()->setFocus();
    else
        setOpen(m_openId);
    showChosen();
}

void PropertyList::chooseAll()
{
    selection().select({m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, 0)},
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QList<int> PropertyList::chosenRows() const
{
    QList<int> rows;
    const auto indexes = selection().selectedIndexes();
    for (const auto &index : indexes) {
        if (index.column() == PropertyModel::TitleColumn) // cards know no other, but Ctrl+A selects them all
            rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<Property> PropertyList::chosen() const
{
    QList<Property> properties;
    const auto rows = chosenRows();
    for (const int row : rows)
        properties.append(m_model.propertyAt(row));
    return properties;
}

void PropertyList::showChosen()
{
    if (!m_isChoosing)
        return;
    const auto count = static_cast<int>(chosen().size());
    m_chosenCount->setText(tr("%n properties selected", nullptr, count));
    m_change->setEnabled(count > 0);
}

void PropertyList::connectModel()
{
    connect(&m_model, &PropertyModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &PropertyModel::pageLoaded, this, &PropertyList::showState);
    connect(&m_model, &PropertyModel::failed, this, &PropertyList::showProblem);
}

void PropertyList::loadChoices()
{
    PropertyApi(m_context.api)
        .choices(this, [this](const PropertyChoices &choices, const std::optional<Problem> &problem) {
            if (!problem)
                fillChoices(choices);
        });
}

/// What is chosen stays so. Tags are offered once there are any.
void PropertyList::fillChoices(const PropertyChoices &choices)
{
    const auto fill = [](DropdownButton &button, QStringList values) {
        const auto current = button.current().toString();
        if (!current.isEmpty() && !values.contains(current))
            values.append(current);
        button.clearChoices();
        button.addChoice(tr("all"), QString());
        button.addSeparator();
        for (const auto &value : std::as_const(values))
            button.addChoice(value, value);
        button.setCurrent(current);
    };
    fill(*m_city, choices.cities);
    fill(*m_tag, choices.tags);
    m_tag->setVisible(!choices.tags.isEmpty() || !m_tag->current().toString().isEmpty());
}

void PropertyList::load()
{
    if (m_model.isLoaded() || m_model.isLoading())
        return;
    loadChoices();
    m_model.reload();
}

void PropertyList::reload()
{
    loadChoices();
    m_model.refresh();
}

bool PropertyList::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

void PropertyList::applyFilters()
{
    m_typingPause.stop();
    const PropertyQuery query{m_text->text().trimmed(), m_city->current().toString(), m_status->current().toString(),
                              m_tag->current().toString()};
    if (!(query == m_model.query()))
        m_model.setQuery(query);
}

void PropertyList::clearFilters()
{
    m_text->clear();
    m_city->setCurrent(QString());
    m_status->setCurrent(QString());
    m_tag->setCurrent(QString());
    applyFilters();
}

void PropertyList::setOpen(const QString &propertyId)
{
    m_openId = propertyId;
    if (m_isChoosing)
        return;
    m_cards->selectId(propertyId);
    m_table->selectId(propertyId);
}

void PropertyList::showState()
{
    if (m_model.rowCount() > 0) {
        m_view->showContent();
        setOpen(m_openId);
        showChosen();
    } else if (!(m_model.query() == PropertyQuery{})) {
        m_view->showEmpty({QStringLiteral("search"), tr("No property fits"), tr("Nothing was found for these filters."),
                           tr("Clear the filters"), [this] { clearFilters(); }});
    } else {
        m_view->showEmpty({QStringLiteral("property"), tr("No properties yet"),
                           tr("Add what you let; nobody sees it before you publish it."), tr("Add a property"),
                           [this] { Q_EMIT newRequested(); }});
    }
}

void PropertyList::showProblem(const Problem &problem)
{
    if (m_model.isLoaded() && m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

} // namespace roost::ui
