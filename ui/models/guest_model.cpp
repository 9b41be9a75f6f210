#include "ui/models/guest_model.h"

#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {

constexpr int pageSize = 50;
constexpr int columns = GuestModel::RatingColumn + 1;

bool isNumber(int column)
{
    return column == GuestModel::StaysColumn || column == GuestModel::NightsColumn ||
           column == GuestModel::SpentColumn || column == GuestModel::RatingColumn;
}

QVariant alignmentOf(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

QString sumsText(const QList<Money> &sums, const QLocale &locale)
{
    QStringList texts;
    for (const auto &sum : sums)
        texts.append(sum.toString(locale));
    return texts.join(QStringLiteral(" · "));
}

GuestModel::GuestModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
}

void GuestModel::setQuery(const GuestQuery &query)
{
    m_query = query;
    reload();
}

void GuestModel::requestPage(const QString &cursor, int generation)
{
    m_api.list(m_query, cursor, pageSize, this,
               [this, generation](const Listing<Guest> &page, const std::optional<Problem> &problem) {
                   receive(generation, m_rows, page, problem);
               });
}

int GuestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GuestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant GuestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &guest = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(guest, index.column());
    case SubtitleRole:
        return subtitleOf(guest, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case IdRole:
        return guest.id;
    default:
        return {};
    }
}

QString GuestModel::textOf(const Guest &guest, int column) const
{
    const auto day = [this](QDate date) { return date.isValid() ? dateText(date, m_locale) : QString(); };
    switch (column) {
    case NameColumn:
        return guest.name;
    case CountryColumn:
        return guest.country;
    case StaysColumn:
        return m_locale.toString(guest.stays);
    case NightsColumn:
        return m_locale.toString(guest.nights);
    case SpentColumn:
        return sumsText(guest.spent, m_locale);
    case LastColumn:
        return day(guest.lastStay);
    case NextColumn:
        return day(guest.nextStay);
    case RatingColumn:
        return guest.reviewCount > 0 ? m_locale.toString(guest.rating, 'f', 1) : QString();
    default:
        return {};
    }
}

QString GuestModel::subtitleOf(const Guest &guest, int column) const
{
    if (column != NameColumn)
        return {};
    return guest.hasNote ? tr("%1 · with a note").arg(guest.email) : guest.email;
}

QVariant GuestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Guest"), tr("Country"),   tr("Stays"),     tr("Nights"),
                            tr("Spent"), tr("Last stay"), tr("Next stay"), tr("Rating")};
    return names.value(section);
}

} // namespace roost::ui
