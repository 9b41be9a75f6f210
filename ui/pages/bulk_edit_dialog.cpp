#include "ui/pages/bulk_edit_dialog.h"

#include "ui/models/property_labels.h"
#include "ui/pages/property_field_factory.h"
#include "ui/pages/property_steps.h"
#include "ui/widgets/amount_step_field.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/set_field.h"
#include "ui/widgets/tag_field.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace roost::ui {

namespace {

constexpr QSize dialogSize(1080, 680);
constexpr int padding = 20;
constexpr int fieldsWidth = 420;
constexpr int amenityColumns = 2;

/// What goes up and down in many properties together, each from what it is.
constexpr const char *amounts[] = {"base_price", "weekend_price", "cleaning_fee", "extra_guest_fee", "pet_fee"};

/// What is the same in many properties; the rest is each one's own.
constexpr const char *offered[] = {"cancellation_policy",
                                   "instant_book",
                                   "check_in_time",
                                   "check_out_time",
                                   "min_nights",
                                   "max_nights",
                                   "minimum_gap_nights",
                                   "advance_notice_days",
                                   "booking_window_days",
                                   "preparation_nights",
                                   "smoking_allowed",
                                   "events_allowed",
                                   "max_pets",
                                   "house_rules"};

QStringList textsOf(const ValueField &field)
{
    return field.value().toVariant().toStringList();
}

/// Empty: several.
QString currencyOf(const QList<Property> &properties)
{
    const auto code = properties.value(0).basePrice.currency;
    const bool isSame = std::all_of(properties.begin(), properties.end(),
                                    [&code](const Property &property) { return property.basePrice.currency == code; });
    return isSame ? code : QString();
}

} // namespace

BulkEditDialog::BulkEditDialog(PageContext &context, const RequestSchema &schema, const QList<Property> &properties,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_api(context.api)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change several properties"));
    resize(dialogSize);
    m_model.setSchema(schema);
    m_model.setProperties(properties);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(context.theme.space(5));
    columns->addWidget(buildFields(schema));
    columns->addWidget(buildPreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(makeLabel(tr("Change %n properties", nullptr, static_cast<int>(properties.size())), "title"));
    layout->addLayout(columns, 1);
    layout->addLayout(buildButtons());
    preview();
}

QWidget *BulkEditDialog::buildFields(const RequestSchema &schema)
{
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, m_context.theme.space(3), 0);
    grid->setVerticalSpacing(m_context.theme.space(3));
    grid->setColumnStretch(1, 1);
    for (const auto *name : amounts)
        addAmount(*grid, QLatin1String(name));
    for (const auto *name : offered)
        addField(*grid, QLatin1String(name), schema.fields.value(QLatin1String(name)));
    const auto amenities = schema.fields.value(QStringLiteral("amenities"));
    m_added = addAmenities(*grid, tr("Amenities to add"), amenities);
    m_removed = addAmenities(*grid, tr("Amenities to take away"), amenities);
    m_addedTags = addTags(*grid, tr("Tags to add"));
    m_removedTags = addTags(*grid, tr("Tags to take away"));
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(fieldsWidth);
    scroll->setWidget(content);
    return scroll;
}

void BulkEditDialog::addField(QGridLayout &grid, const QString &field, const FieldSchema &schema)
{
    auto *control = makePropertyField(m_context.theme, field, schema);
    control->setNote({});
    control->setValue(m_model.properties().value(0).fields.value(field));
    addTicked(grid, field, *control);
}

void BulkEditDialog::addAmount(QGridLayout &grid, const QString &field)
{
    auto *control = new AmountStepField(m_context.theme, propertyFieldLabel(field), currencyOf(m_model.properties()));
    control->setObjectName(field);
    control->setValue(m_model.properties().value(0).fields.value(field));
    addTicked(grid, field, *control);
    m_amounts.insert(field, control);
}

/// With a box that says whether it is to change at all.
void BulkEditDialog::addTicked(QGridLayout &grid, const QString &field, ValueField &control)
{
    auto *box = new QCheckBox;
    box->setAccessibleName(tr("Change: %1").arg(propertyFieldLabel(field)));
    connect(box, &QCheckBox::clicked, this, &BulkEditDialog::preview);
    connect(&control, &ValueField::edited, this, [this, box] {
        box->setChecked(true);
        preview();
    });
    const int row = grid.rowCount();
    grid.addWidget(box, row, 0, Qt::AlignTop);
    grid.addWidget(&control, row, 1);
    m_choices.insert(field, {box, &control});
}

TagField *BulkEditDialog::addTags(QGridLayout &grid, const QString &name)
{
    auto *field = new TagField(m_context.theme, name);
    connect(field, &ValueField::edited, this, &BulkEditDialog::preview);
    grid.addWidget(field, grid.rowCount(), 1);
    return field;
}

SetField *BulkEditDialog::addAmenities(QGridLayout &grid, const QString &name, const FieldSchema &schema)
{
    auto *field = new SetField(m_context.theme, name, amenityColumns);
    for (const auto &code : schema.choices)
        field->addChoice(code, amenityLabel(code));
    connect(field, &ValueField::edited, this, &BulkEditDialog::preview);
    grid.addWidget(field, grid.rowCount(), 1);
    return field;
}

QWidget *BulkEditDialog::buildPreview()
{
    m_summary = makeParagraph({});
    auto *table = new DataTable(m_context.theme, m_model);
    table->setAccessibleName(tr("What changes"));
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->cells().setTitleColumn(PropertyBulkModel::PropertyColumn);
    table->setColumnWidths({0, 136, 116, 132});
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(makeCard(table), 1);
    return side;
}

QLayout *BulkEditDialog::buildButtons()
{
    m_problem = makeParagraph({}, "bad");
    auto *back = new QPushButton(tr("Leave as it is"));
    m_apply = new QPushButton;
    m_apply->setProperty("kind", QStringLiteral("primary"));
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::apply);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(back);
    buttons->addWidget(m_apply);
    return buttons;
}

void BulkEditDialog::preview()
{
    PropertyBulkModel::Edit edit;
    for (auto choice = m_choices.begin(); choice != m_choices.end(); ++choice) {
        if (!choice->box->isChecked())
            continue;
        if (const auto *amount = m_amounts.value(choice.key()))
            edit.amounts.insert(choice.key(), amount->step());
        else
            edit.fields.insert(choice.key(), choice->field->value());
    }
    edit.addedAmenities = textsOf(*m_added);
    edit.removedAmenities = textsOf(*m_removed);
    edit.addedTags = textsOf(*m_addedTags);
    edit.removedTags = textsOf(*m_removedTags);
    m_model.setEdit(edit);
    m_problem->clear();
    setBusy(false);
}

void BulkEditDialog::setBusy(bool isBusy)
{
    const auto changed = static_cast<int>(m_model.changedProperties().size());
    const auto untouched = static_cast<int>(m_model.properties().size()) - changed;
    const int faults = m_model.faultCount();
    if (changed == 0)
        m_summary->setText(tr("Nothing changes yet: tick what is to be the same in all of them."));
    else if (faults > 0)
        m_summary->setText(tr("%n changes are not possible.", nullptr, faults));
    else if (untouched == 0)
        m_summary->setText(tr("All of them change, or none does."));
    else
        m_summary->setText(tr("%n stay as they are. All the others change, or none does.", nullptr, untouched));
    setTone(m_summary, faults > 0 ? "bad" : "text2");
    m_apply->setText(isBusy ? tr("Changing…") : tr("Change %n properties", nullptr, changed));
    m_apply->setEnabled(!isBusy && changed > 0 && faults == 0);
}

void BulkEditDialog::apply()
{
    setBusy(true);
    const auto changes = m_model.changes();
    const auto before = m_model.changedProperties();
    m_api.updateAll(changes, this,
                    [this, changes, before](const Listing<Property> &page, const std::optional<Problem> &problem) {
                        if (problem) {
                            refuse(*problem);
                            return;
                        }
                        m_context.host.history().add(bulkStep(m_context.api, before, page.items, changes));
                        Q_EMIT applied();
                        accept();
                    });
}

void BulkEditDialog::refuse(const Problem &problem)
{
    if (problem.status == 412) {
        m_problem->setText(tr("Somebody has changed one of them meanwhile. Look again at what would change."));
        m_read.clear();
        readAgain(0);
        return;
    }
    m_model.setServerFaults(problem.fieldDetails);
    setBusy(false);
    m_problem->setText(problem.detail);
}

/// All of them, one after the other.
void BulkEditDialog::readAgain(qsizetype place)
{
    if (place == m_model.properties().size()) {
        m_model.setProperties(m_read);
        setBusy(false);
        return;
    }
    m_api.show(m_model.properties().at(place).id, this,
               [this, place](const Property &property, const std::optional<Problem> &problem) {
                   if (problem) {
                       refuse(*problem);
                       return;
                   }
                   m_read.append(property);
                   readAgain(place + 1);
               });
}

} // namespace roost::ui
