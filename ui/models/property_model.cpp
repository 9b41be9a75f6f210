#include "ui/models/property_model.h"

#include "ui/models/property_labels.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {

constexpr int pageSize = 100;
constexpr int columns = PropertyModel::StatusColumn + 1;

bool isNumber(int column)
{
    return column == PropertyModel::PriceColumn || column == PropertyModel::RatingColumn;
}

} // namespace

PropertyModel::PropertyModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
}

void PropertyModel::setQuery(const PropertyQuery &query)
{
    m_query = query;
    reload();
}

void PropertyModel::requestPage(const QString &cursor, int generation)
{
    m_api.list(m_query, cursor, pageSize, this,
               [this, generation](const Listing<Property> &page, const std::optional<Problem> &problem) {
                   receive(generation, m_rows, page, problem);
               });
}

int PropertyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PropertyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PropertyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &property = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(property, index.column());
    case SubtitleRole:
        return subtitleOf(property, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return property.id;
    default:
        return {};
    }
}

QString PropertyModel::textOf(const Property &property, int column) const
{
    switch (column) {
    case TitleColumn:
        return property.title;
    case TypeColumn:
        return propertyTypeLabel(property.propertyType);
    case CapacityColumn:
        return tr("%n guests", nullptr, property.maxGuests);
    case PriceColumn:
        return property.basePrice.toString(m_locale);
    case RatingColumn:
        return property.reviewCount > 0 ? m_locale.toString(property.rating, 'f', 1) : QStringLiteral("–");
    case PolicyColumn:
        return cancellationPolicyLabel(property.cancellationPolicy);
    case NightsColumn:
        return tr("%1 to %2", "nights")
            .arg(m_locale.toString(property.minNights), m_locale.toString(property.maxNights));
    case StatusColumn:
        return propertyStatusLabel(property.status);
    default:
        return {};
    }
}

QString PropertyModel::subtitleOf(const Property &property, int column) const
{
    switch (column) {
    case TitleColumn:
        return property.city;
    case CapacityColumn:
        return tr("%n bedrooms", nullptr, property.bedrooms);
    case PriceColumn:
        return tr("a night");
    case PolicyColumn:
        return property.instantBook ? tr("booked at once") : tr("on request");
    case RatingColumn:
        return property.reviewCount > 0 ? tr("%n reviews", nullptr, property.reviewCount) : tr("no reviews");
    default:
        return {};
    }
}

QVariant PropertyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Property"), tr("Type"),         tr("Room for"), tr("Price"),
                            tr("Rating"),   tr("Cancellation"), tr("Nights"),   tr("Status")};
    return names.value(section);
}

} // namespace roost::ui
