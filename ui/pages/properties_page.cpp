#include "ui/pages/properties_page.h"

#include "ui/models/undo_history.h"
#include "ui/pages/bulk_edit_dialog.h"
#include "ui/pages/property_drawer.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_list.h"
#include "ui/widgets/local_action.h"

#include <QPushButton>
#include <QStackedLayout>

namespace roost::ui {

namespace {

/// What a new property most often is; the person sees it and changes what is not so. The place is like that of the
/// others.
QJsonObject usualFields(const Property &other)
{
    QJsonObject fields{{QStringLiteral("property_type"), QStringLiteral("apartment")},
                       {QStringLiteral("max_guests"), 2},
                       {QStringLiteral("bedrooms"), 1},
                       {QStringLiteral("bathrooms"), 1},
                       {QStringLiteral("check_in_time"), QStringLiteral("15:00")},
                       {QStringLiteral("check_out_time"), QStringLiteral("11:00")},
                       {QStringLiteral("instant_book"), true},
                       {QStringLiteral("cancellation_policy"), QStringLiteral("moderate")},
                       {QStringLiteral("weekend_nights"), QJsonArray{5, 6}},
                       {QStringLiteral("included_guests"), 1},
                       {QStringLiteral("max_pets"), 0},
                       {QStringLiteral("min_nights"), 1},
                       {QStringLiteral("max_nights"), 365},
                       {QStringLiteral("advance_notice_days"), 0},
                       {QStringLiteral("booking_window_days"), 730},
                       {QStringLiteral("preparation_nights"), 0},
                       {QStringLiteral("minimum_gap_nights"), 0},
                       {QStringLiteral("short_stay_nights"), 2}};
    for (const auto *name :
         {"city", "country", "time_zone", "check_in_time", "check_out_time", "cancellation_policy"}) {
        const auto value = other.fields.value(QLatin1String(name));
        if (!value.toString().isEmpty())
            fields.insert(QLatin1String(name), value);
    }
    return fields;
}

QString ownCurrency()
{
    const auto code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? QStringLiteral("EUR") : code;
}

} // namespace

PropertiesPage::PropertiesPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_contract(context.api)
    , m_places(new QStackedLayout(this))
    , m_list(new PropertyList(context))
{
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->addWidget(m_list);
    auto *add = addLocalAction(context.theme, *this,
                               {QStringLiteral("properties.add"), title(), tr("Add a property"), QStringLiteral("plus"),
                                QKeySequence::New, [this] { leave([this] { editNew(); }); }});
    m_toolBar = makeActionButton(*add);
    m_toolBar->setParent(this);
    m_toolBar->hide();
    connectList();
    connect(&context.host.history(), &UndoHistory::stepMade, m_list, &PropertyList::reload);
    connect(this, &Page::drawerClosed, this, [this] { m_list->setOpen({}); });
}

QWidget *PropertiesPage::toolBar()
{
    return m_toolBar;
}

void PropertiesPage::connectList()
{
    connect(m_list, &PropertyList::opened, this, &PropertiesPage::open);
    connect(m_list, &PropertyList::newRequested, this, &PropertiesPage::editNew);
    connect(m_list, &PropertyList::changeRequested, this, &PropertiesPage::changeChosen);
}

void PropertiesPage::connectEditor()
{
    connect(m_editor, &PropertyEditor::backRequested, this, [this] { leave([this] { showList(); }); });
    connect(m_editor, &PropertyEditor::propertyChanged, m_list, &PropertyList::reload);
}

void PropertiesPage::activate(const QString &argument)
{
    m_list->load();
    if (argument.isEmpty())
        return;
    leave([this, argument] {
        if (argument == QLatin1String("new")) {
            editNew();
        } else if (argument.startsWith(QLatin1String("edit/"))) {
            edit(argument.section(u'/', 1, 1), argument.section(u'/', 2));
        } else {
            showList();
            open(argument);
        }
    });
}

/// What lies open: a property in the drawer, or in the editor.
QVariantMap PropertiesPage::place() const
{
    const bool isEditing = m_editor && m_places->currentWidget() == m_editor;
    if (isEditing && !m_editor->draft().isNew())
        return {{QStringLiteral("edited"), m_editor->draft().id()}};
    return {{QStringLiteral("property"), m_list->openId()}};
}

void PropertiesPage::restorePlace(const QVariantMap &place)
{
    const auto edited = place.value(QStringLiteral("edited")).toString();
    const auto shown = place.value(QStringLiteral("property")).toString();
    if (place == this->place())
        return;
    leave([this, edited, shown] {
        if (!edited.isEmpty()) {
            edit(edited, {});
            return;
        }
        if (m_places->currentWidget() != m_list)
            showList();
        if (!shown.isEmpty())
            open(shown);
        else
            m_context.host.closeDrawer();
    });
}

void PropertiesPage::reload()
{
    m_list->reload();
    if (m_editor)
        m_editor->reload();
}

bool PropertiesPage::isLoaded() const
{
    const bool isEditing = m_editor && m_places->currentWidget() == m_editor;
    return isEditing ? m_editor->isLoaded() : m_list->isLoaded();
}

bool PropertiesPage::hasUnsavedChanges() const
{
    return m_editor && m_places->currentWidget() == m_editor && m_editor->hasUnsavedChanges();
}

void PropertiesPage::leave(const std::function<void()> &goOn)
{
    if (hasUnsavedChanges())
        m_editor->leave(goOn);
    else
        goOn();
}

void PropertiesPage::open(const QString &propertyId)
{
    m_list->setOpen(propertyId);
    m_context.host.showDrawer(new PropertyDrawer(m_context, propertyId), tr("Property"));
}

void PropertiesPage::showEditor()
{
    if (!m_editor) {
        m_editor = new PropertyEditor(m_context, m_contract);
        m_places->addWidget(m_editor);
        connectEditor();
    }
    m_context.host.closeDrawer();
    m_places->setCurrentWidget(m_editor);
}

void PropertiesPage::edit(const QString &propertyId, const QString &place)
{
    showEditor();
    m_editor->openProperty(propertyId);
    if (!place.isEmpty())
        m_editor->goTo(place);
}

void PropertiesPage::editNew()
{
    showEditor();
    const auto other = m_list->model().rowCount() > 0 ? m_list->model().propertyAt(0) : Property{};
    m_editor->openNew(usualFields(other), other.id.isEmpty() ? ownCurrency() : other.basePrice.currency);
}

void PropertiesPage::showList()
{
    m_places->setCurrentWidget(m_list);
    m_list->reload(); // with what was added or copied meanwhile
    m_list->setFocus();
}

void PropertiesPage::changeChosen()
{
    const auto properties = m_list->chosen();
    m_contract.propertySchemas(this, [this, properties](const auto &schemas, const std::optional<Problem> &problem) {
        if (problem) {
            m_context.host.showToast(problem->detail, tr("Retry"), [this] { changeChosen(); });
            return;
        }
        auto *dialog = new BulkEditDialog(m_context, schemas.change, properties, this);
        connect(dialog, &BulkEditDialog::applied, this, [this] {
            m_list->setChoosing(false);
            m_list->reload();
        });
        dialog->open();
    });
}

} // namespace roost::ui
