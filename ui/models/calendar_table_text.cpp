#include "ui/models/calendar_table_text.h"

#include "ui/models/calendar_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr qsizetype mostProblems = 8;
constexpr double highestPrice = 1e9;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QList<QStringList> tableOf(const QString &text)
{
    auto lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    QList<QStringList> table;
    for (auto &line : lines)
        table.append(line.remove(u'\r').split(u'\t'));
    return table;
}

qsizetype columnsOf(const QList<QStringList> &table)
{
    qsizetype columns = 0;
    for (const auto &line : table)
        columns = std::max(columns, line.size());
    return columns;
}

/// How often a table is repeated, so that it fills what is selected; once when it does not fit exactly.
qsizetype extent(qsizetype table, qsizetype selected)
{
    return table > 0 && selected % table == 0 ? selected : table;
}

} // namespace

CalendarTableText::CalendarTableText(const QLocale &locale)
    : m_locale(locale)
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
}

QString CalendarTableText::copied(const CalendarNights &nights) const
{
    QStringList lines;
    for (const auto *property : nights.properties) {
        QStringList cells;
        for (auto day = nights.from; day < nights.to; day = day.addDays(1)) {
            const auto *night = property->night(day);
            const Money price{night ? night->price : 0, property->currency()};
            const int decimals = currencyExponent(price.currency);
            cells << (night ? m_locale.toString(price.toDouble(), 'f', decimals) : QString());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::optional<qint64> CalendarTableText::amountOf(const QString &text, const QString &currency) const
{
    QString number;
    for (const auto character : text) {
        const bool isSign = character.category() == QChar::Symbol_Currency || character.isSpace();
        if (!isSign)
            number += character;
    }
    if (number.startsWith(currency, Qt::CaseInsensitive) || number.endsWith(currency, Qt::CaseInsensitive))
        number.remove(currency, Qt::CaseInsensitive);
    bool isNumber = false;
    double units = m_locale.toDouble(number, &isNumber);
    if (!isNumber)
        units = QLocale::c().toDouble(number, &isNumber);
    if (!isNumber || units < 0 || units > highestPrice)
        return std::nullopt;
    return std::llround(units * std::pow(10, currencyExponent(currency)));
}

PastedPrices CalendarTableText::pasted(const QString &text, const QList<const CalendarProperty *> &properties,
                                       const CalendarNights &selected, QDate lastDay) const
{
    const auto table = tableOf(text);
    const auto columns = columnsOf(table);
    PastedPrices pasted;
    if (table.isEmpty() || columns == 0)
        return {{}, {Text::tr("There are no prices to paste.")}};
    const auto rows = extent(table.size(), selected.properties.size());
    const auto days = extent(columns, selected.from.daysTo(selected.to));
    if (rows > properties.size())
        pasted.problems << Text::tr("The table has %1 lines, but below %2 there are %3 properties.")
                               .arg(rows)
                               .arg(properties.first()->title())
                               .arg(properties.size());
    if (selected.from.addDays(days - 1) > lastDay)
        pasted.problems << Text::tr("The table has %1 columns, which goes beyond the calendar's last day.").arg(days);

    for (qsizetype row = 0; row < std::min(rows, properties.size()); ++row) {
        for (qsizetype day = 0; day < days; ++day) {
            const auto cell = table[row % table.size()].value(day % columns).trimmed();
            if (cell.isEmpty())
                continue;
            const auto *property = properties[row];
            const auto night = selected.from.addDays(day);
            const auto amount = amountOf(cell, property->currency());
            if (!amount)
                pasted.problems << Text::tr("%1: “%2” is not a price.").arg(cellName(*property, night), cell);
            else if (night < property->today())
                pasted.problems << Text::tr("%1: the night is past.").arg(cellName(*property, night));
            else
                pasted.cells.append({property, night, *amount});
        }
    }
    if (!pasted.problems.isEmpty())
        pasted.cells.clear();
    const auto more = pasted.problems.size() - mostProblems;
    if (more > 0) {
        pasted.problems = pasted.problems.mid(0, mostProblems);
        pasted.problems << Text::tr("And %1 more.").arg(more);
    }
    return pasted;
}

QString CalendarTableText::cellName(const CalendarProperty &property, QDate night) const
{
    return QStringLiteral("%1, %2").arg(property.title(), dayText(night, m_locale));
}

} // namespace roost::ui
