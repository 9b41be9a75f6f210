#include "backend/modules/admin/board_rules.h"

#include "backend/core/plain_text.h"

#include <QJsonDocument>
#include <QRect>

namespace roost::BoardRules {
namespace {

constexpr qsizetype optionBytes = 2'000;
constexpr qsizetype settingBytes = 4'000;

void checkSize(const QJsonObject &json, qsizetype bytes, const QString &pointer, QList<FieldError> &faults)
{
    if (QJsonDocument(json).toJson(QJsonDocument::Compact).size() > bytes)
        faults.append({pointer, QStringLiteral("LENGTH"), QStringLiteral("At most %1 bytes of JSON.").arg(bytes)});
}

QRect cellsOf(const BoardCard &card)
{
    return {card.x, card.y, card.width, card.height};
}

void checkPlaces(const QList<BoardCard> &cards, QList<FieldError> &faults)
{
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const QString pointer = QStringLiteral("/cards/%1").arg(i);
        checkSize(cards[i].options, optionBytes, pointer + QStringLiteral("/options"), faults);
        if (cards[i].x + cards[i].width > columns)
            faults.append({pointer + QStringLiteral("/w"), QStringLiteral("RANGE"),
                           QStringLiteral("The grid has %1 columns.").arg(columns)});
        for (qsizetype other = 0; other < i; ++other) {
            if (!cellsOf(cards[i]).intersects(cellsOf(cards[other])))
                continue;
            faults.append(
                {pointer, QStringLiteral("OVERLAP"), QStringLiteral("It lies on the card number %1.").arg(other)});
            break;
        }
    }
}

} // namespace

BoardLayout checked(const BoardLayout &layout)
{
    QList<FieldError> faults;
    BoardLayout tidy = layout;
    tidy.name =
        PlainTextRule{.pointer = QStringLiteral("/name"), .minimum = 1, .maximum = 100}.apply(layout.name, faults);
    checkSize(layout.settings, settingBytes, QStringLiteral("/settings"), faults);
    checkPlaces(layout.cards, faults);
    if (!faults.isEmpty())
        throw Invalid(faults);
    return tidy;
}

} // namespace roost::BoardRules
