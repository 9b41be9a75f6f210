#include "backend/modules/reports/report_text.h"

namespace roost {
namespace {

constexpr const char *lineEnd = "\r\n";

QByteArray csvText(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(),
                                         [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!needsQuotes)
        return text.toUtf8();
    return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray csvCell(const ReportCell &cell, CellKind kind, const Currency &currency)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return csvText(*text);
    if (const auto *date = std::get_if<QDate>(&cell))
        return date->toString(Qt::ISODate).toLatin1();
    if (const auto *number = std::get_if<qint64>(&cell))
        return decimalText(*number, kind, currency).toLatin1();
    return {};
}

} // namespace

int decimalsOf(CellKind kind, const Currency &currency)
{
    switch (kind) {
    case CellKind::Money:
        return currency.exponent();
    case CellKind::BasisPoints:
    case CellKind::Hundredths:
        return 2;
    default:
        return 0;
    }
}

QString decimalText(qint64 value, CellKind kind, const Currency &currency)
{
    const int decimals = decimalsOf(kind, currency);
    QString digits = QString::number(value < 0 ? -value : value);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return value < 0 ? u'-' + digits : digits;
}

QByteArray csvHeader(const Report &report)
{
    QByteArrayList names;
    for (const ReportColumn &column : report.columns)
        names.append(csvText(column.name));
    return names.join(',') + lineEnd;
}

QByteArray csvLines(const Report &report, const QList<ReportRow> &rows)
{
    QByteArray lines;
    for (const ReportRow &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                lines += ',';
            lines += csvCell(row.at(i), report.columns.at(i).kind, report.currency);
        }
        lines += lineEnd;
    }
    return lines;
}

} // namespace roost
