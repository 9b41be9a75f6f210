#include "ui/models/simulated_stay_model.h"

#include "ui/models/price_item_text.h"
#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int columns = SimulatedStayModel::OutcomeColumn + 1;
}

SimulatedStayModel::Outcome SimulatedStayModel::outcomeOf(const SimulatedStay &stay)
{
    if (!stay.isBookable)
        return stay.isBookableNow ? Outcome::Lost : Outcome::LostAlready;
    if (!stay.isBookableNow)
        return Outcome::Won;
    if (stay.draft.amount == stay.now.amount)
        return Outcome::Same;
    return stay.draft.amount > stay.now.amount ? Outcome::Dearer : Outcome::Cheaper;
}

/// Lost ones first.
void SimulatedStayModel::setStays(const QList<SimulatedStay> &stays)
{
    beginResetModel();
    m_stays = stays;
    m_stays.removeIf([](const SimulatedStay &stay) { return outcomeOf(stay) == Outcome::Same; });
    std::stable_sort(m_stays.begin(), m_stays.end(), [](const SimulatedStay &a, const SimulatedStay &b) {
        return (outcomeOf(a) == Outcome::Lost) > (outcomeOf(b) == Outcome::Lost);
    });
    endResetModel();
}

int SimulatedStayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stays.size());
}

int SimulatedStayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString SimulatedStayModel::textOf(const SimulatedStay &stay, int column) const
{
    const auto outcome = outcomeOf(stay);
    switch (column) {
    case GuestColumn:
        return stay.guestName;
    case StayColumn:
        return stayText(stay.checkIn, stay.checkOut, m_locale);
    case NowColumn:
        return stay.isBookableNow ? stay.now.toString(m_locale) : QStringLiteral("–");
    case DraftColumn:
        return stay.isBookable ? stay.draft.toString(m_locale) : QStringLiteral("–");
    default: {
        const QStringList names{{}, tr("dearer"), tr("cheaper"), tr("lost"), tr("won"), tr("refused already")};
        return names.at(static_cast<int>(outcome));
    }
    }
}

QVariant SimulatedStayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &stay = m_stays.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(stay, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case IdRole:
        return stay.bookingId;
    case SubtitleRole: {
        if (index.column() == GuestColumn)
            return stay.code;
        if (index.column() != StayColumn)
            return {};
        QStringList reasons;
        for (const auto &code : stay.isBookable ? stay.obstaclesOfNow : stay.obstacles)
            reasons.append(obstacleText(code));
        return reasons.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant SimulatedStayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isAmount = section == NowColumn || section == DraftColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Guest"), tr("Stay"), tr("Now"), tr("Draft"), tr("By the draft")};
    return names.value(section);
}

} // namespace roost::ui
