#include "ui/pages/property_drawer.h"

#include "ui/models/property_labels.h"
#include "ui/pages/duplicate_dialog.h"
#include "ui/pages/property_chip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/drawer_column.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

QString amountText(const Money &money)
{
    return money.toString(QLocale(), Money::Decimals::Currency);
}

} // namespace

PropertyDrawer::PropertyDrawer(PageContext &context, const QString &propertyId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_api(context.api)
    , m_propertyId(propertyId)
    , m_column(new DrawerColumn(context.theme))
{
    m_view = new StateView(context.theme, m_column, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    load();
}

void PropertyDrawer::load()
{
    m_view->showLoading();
    m_api.show(m_propertyId, this, [this](const Property &property, const std::optional<Problem> &problem) {
        if (problem)
            m_view->showProblem(*problem, [this] { load(); });
        else
            show(property);
    });
}

void PropertyDrawer::show(const Property &property)
{
    addHead(property);
    addPlace(property);
    addPrices(property);
    addRules(property);
    m_view->showContent();
}

void PropertyDrawer::addHead(const Property &property)
{
    auto *row = new QHBoxLayout;
    row->addWidget(
        new Chip(m_context.theme, propertyStatusLabel(property.status), propertyChipTokens(property.status)));
    row->addStretch();
    row->addWidget(makeLabel(propertyTypeLabel(property.propertyType), "label", "text2"));
    auto *title = makeLabel(property.title, "title");
    title->setWordWrap(true);
    m_column->column().addLayout(row);
    m_column->column().addWidget(title);
    if (!property.description.isEmpty())
        m_column->column().addWidget(makeParagraph(property.description));

    addActions(property);

    auto *calendar = makeIconButton(m_context.theme, QStringLiteral("calendar"), tr("Show in the calendar"));
    connect(calendar, &QPushButton::clicked, this,
            [this, id = property.id] { m_context.host.openPage(QStringLiteral("calendar"), id); });
    m_column->column().addWidget(calendar);
}

void PropertyDrawer::addActions(const Property &property)
{
    auto *edit =
        addLocalAction(m_context.theme, *this,
                       {QStringLiteral("property.edit"), tr("Property"), tr("Edit"), QStringLiteral("edit"),
                        QKeySequence(Qt::CTRL | Qt::Key_E), [this, id = property.id] {
                            m_context.host.openPage(QStringLiteral("properties"), QStringLiteral("edit/") + id);
                        }});
    auto *duplicate = addLocalAction(m_context.theme, *this,
                                     {QStringLiteral("property.duplicate"),
                                      tr("Property"),
                                      tr("Duplicate…"),
                                      QStringLiteral("copy"),
                                      {},
                                      [this, property] { duplicateIt(property); }});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeActionButton(*edit, "primary"));
    buttons->addWidget(makeActionButton(*duplicate));
    buttons->addStretch();
    m_column->column().addLayout(buttons);
}

/// The copy is opened, to be made another.
void PropertyDrawer::duplicateIt(const Property &property)
{
    auto *dialog = new DuplicateDialog(m_context, property, this);
    const auto openCopy = [this](const Property &copy) {
        m_context.host.openPage(QStringLiteral("properties"), QStringLiteral("edit/") + copy.id);
    };
    // Once the dialog is through: the drawer takes it along when it goes.
    connect(dialog, &DuplicateDialog::duplicated, this, openCopy, Qt::QueuedConnection);
    dialog->open();
}

void PropertyDrawer::addPlace(const Property &property)
{
    const QLocale locale;
    auto *rows = new DetailRows;
    if (!property.hostName.isEmpty())
        rows->addRow(tr("Host"), property.hostName);
    if (!property.address.isEmpty())
        rows->addRow(tr("Address"), property.address);
    rows->addRow(tr("City"), QStringLiteral("%1, %2").arg(property.city, property.country));
    rows->addRow(tr("Time zone"), property.timeZone);
    rows->addRow(tr("Guests at most"), locale.toString(property.maxGuests));
    rows->addRow(tr("Bedrooms"), locale.toString(property.bedrooms));
    rows->addRow(tr("Bathrooms"), locale.toString(property.bathrooms));
    if (property.reviewCount > 0)
        rows->addRow(
            tr("Rating"),
            tr("%1 of 5 from %n reviews", nullptr, property.reviewCount).arg(locale.toString(property.rating, 'f', 1)));
    QStringList amenities;
    for (const auto &code : property.amenities)
        amenities.append(amenityLabel(code));
    if (!amenities.isEmpty())
        rows->addRow(tr("Amenities"), locale.createSeparatedList(amenities));
    if (!property.tags.isEmpty())
        rows->addRow(tr("Tags"), locale.createSeparatedList(property.tags));
    m_column->addSection(tr("The place"), rows);
}

void PropertyDrawer::addPrices(const Property &property)
{
    auto *rows = new DetailRows;
    rows->addRow(tr("Night"), amountText(property.basePrice));
    if (!property.weekendPrice.currency.isEmpty())
        rows->addRow(tr("Friday and Saturday night"), amountText(property.weekendPrice));
    if (property.cleaningFee.amount > 0)
        rows->addRow(tr("Cleaning"), amountText(property.cleaningFee));
    if (property.extraGuestFee.amount > 0)
        rows->addRow(tr("Each guest above %1, a night").arg(property.includedGuests),
                     amountText(property.extraGuestFee));
    m_column->addSection(tr("Prices"), rows);
}

void PropertyDrawer::addRules(const Property &property)
{
    auto *rows = new DetailRows;
    rows->addRow(tr("Booking"), property.instantBook ? tr("instant") : tr("on request"));
    rows->addRow(tr("Nights"), tr("%1 to %2").arg(property.minNights).arg(property.maxNights));
    rows->addRow(tr("Check-in from"), property.checkInTime);
    rows->addRow(tr("Check-out until"), property.checkOutTime);
    rows->addRow(tr("Cancellation"), cancellationPolicyLabel(property.cancellationPolicy));
    m_column->addSection(tr("Rules"), rows);
}

} // namespace roost::ui
