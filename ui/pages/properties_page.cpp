#include "ui/pages/properties_page.h"

#include "ui/models/property_labels.h"
#include "ui/pages/property_cards.h"
#include "ui/pages/property_chip.h"
#include "ui/pages/property_drawer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int typingPauseMs = 250;
constexpr int searchWidth = 260;
const char *const lookKey = "properties/look";
} // namespace

PropertiesPage::PropertiesPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24 - PropertyCards::scrollBarRoom, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addLayout(buildFilters());
    layout->addWidget(m_view, 1);
    connectModel();
    const int kept = context.settings ? context.settings->value(QLatin1String(lookKey)).toInt() : 0;
    setLook(kept == Table ? Table : Cards);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &PropertiesPage::applyFilters);
    connect(this, &Page::drawerClosed, this, [this] {
        m_openId.clear();
        m_cards->clearSelection();
        m_table->clearSelection();
    });
}

QWidget *PropertiesPage::buildContent()
{
    m_cards = new PropertyCards(m_context.theme, m_model);
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Properties"));
    m_table->cells().setTitleColumn(PropertyModel::TitleColumn);
    m_table->cells().setChipColumn(PropertyModel::StatusColumn, [this](const QModelIndex &index) {
        return propertyChipTokens(m_model.propertyAt(index.row()).status);
    });
    m_table->setColumnWidths({0, 130, 140, 120, 130, 124});
    m_table->keepColumns(m_context.settings, QStringLiteral("properties/columns"));
    m_table->setColumnFrom(PropertyModel::CapacityColumn, 820);
    connect(m_cards, &PropertyCards::opened, this, &PropertiesPage::open);
    connect(m_table, &DataTable::opened, this, &PropertiesPage::open);
    m_looks = new QStackedWidget;
    m_looks->addWidget(m_cards);
    auto *tableHolder = new QWidget;
    auto *holderLayout = new QVBoxLayout(tableHolder);
    holderLayout->setContentsMargins(0, 0, PropertyCards::scrollBarRoom, 0);
    holderLayout->addWidget(makeCard(m_table));
    m_looks->addWidget(tableHolder);
    return m_looks;
}

QLayout *PropertiesPage::buildFilters()
{
    m_text = makeSearchField(m_context.theme, tr("Title or city"));
    m_text->setFixedWidth(searchWidth);
    m_city = new DropdownButton(m_context.theme, tr("City"));
    m_status = new DropdownButton(m_context.theme, tr("Status"));
    fillCities();
    m_status->addChoice(tr("all"), QString());
    m_status->addSeparator();
    for (const auto *code : {"PUBLISHED", "DRAFT", "UNLISTED"})
        m_status->addChoice(propertyStatusLabel(QLatin1String(code)), QString(QLatin1String(code)));
    connect(m_text, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_city, &DropdownButton::chosen, this, &PropertiesPage::applyFilters);
    connect(m_status, &DropdownButton::chosen, this, &PropertiesPage::applyFilters);

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(0, 0, PropertyCards::scrollBarRoom, 0);
    filters->setSpacing(m_context.theme.space(2));
    filters->addWidget(m_text);
    filters->addWidget(m_city);
    filters->addWidget(m_status);
    filters->addStretch();
    m_lookButtons << addLook(*filters, Cards, QStringLiteral("grid"), tr("Cards"))
                  << addLook(*filters, Table, QStringLiteral("rows"), tr("Table"));
    return filters;
}

QPushButton *PropertiesPage::addLook(QLayout &layout, Look look, const QString &icon, const QString &name)
{
    auto *button = makeIconButton(m_context.theme, icon, name);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QPushButton::clicked, this, [this, look] { setLook(look); });
    layout.addWidget(button);
    return button;
}

void PropertiesPage::setLook(Look look)
{
    m_lookButtons.at(look)->setChecked(true);
    m_looks->setCurrentIndex(look);
    if (m_context.settings)
        m_context.settings->setValue(QLatin1String(lookKey), static_cast<int>(look));
}

void PropertiesPage::connectModel()
{
    connect(&m_model, &PropertyModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &PropertyModel::pageLoaded, this, &PropertiesPage::showState);
    connect(&m_model, &PropertyModel::failed, this, &PropertiesPage::showProblem);
    connect(&m_model, &PropertyModel::citiesChanged, this, &PropertiesPage::fillCities);
}

void PropertiesPage::fillCities()
{
    const auto chosen = m_city->current();
    m_city->clearChoices();
    m_city->addChoice(tr("all"), QString());
    m_city->addSeparator();
    const auto cities = m_model.cities();
    for (const auto &city : cities)
        m_city->addChoice(city, city);
    m_city->setCurrent(chosen);
}

void PropertiesPage::activate(const QString &argument)
{
    if (!m_model.isLoaded() && !m_model.isLoading())
        m_model.reload();
    if (!argument.isEmpty())
        open(argument);
}

bool PropertiesPage::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

void PropertiesPage::applyFilters()
{
    m_typingPause.stop();
    const PropertyQuery query{m_text->text().trimmed(), m_city->current().toString(), m_status->current().toString()};
    if (!(query == m_model.query()))
        m_model.setQuery(query);
}

void PropertiesPage::clearFilters()
{
    m_text->clear();
    m_city->setCurrent(QString());
    m_status->setCurrent(QString());
    applyFilters();
}

void PropertiesPage::showState()
{
    if (m_model.rowCount() > 0) {
        m_view->showContent();
        m_cards->selectId(m_openId);
        m_table->selectId(m_openId);
    } else if (!(m_model.query() == PropertyQuery{})) {
        m_view->showEmpty({QStringLiteral("search"), tr("No property fits"), tr("Nothing was found for these filters."),
                           tr("Clear the filters"), [this] { clearFilters(); }});
    } else {
        m_view->showEmpty({QStringLiteral("property"),
                           tr("No properties yet"),
                           tr("What is let appears here, once it has been added through the API."),
                           {},
                           {}});
    }
}

void PropertiesPage::showProblem(const Problem &problem)
{
    if (m_model.isLoaded() && m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

void PropertiesPage::open(const QString &propertyId)
{
    m_openId = propertyId;
    m_cards->selectId(propertyId);
    m_table->selectId(propertyId);
    m_context.host.showDrawer(new PropertyDrawer(m_context, propertyId), tr("Property"));
}

} // namespace roost::ui
