#include "backend/modules/reports/pdf_document.h"

#include "backend/core/errors.h"
#include "backend/modules/reports/report_text.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace roost {
namespace {

constexpr int mostRows = 5'000;
constexpr int dotsPerInch = 300;
constexpr qsizetype mostColumnsUpright = 7;
constexpr double marginMm = 14;
constexpr double pointsPerInch = 72;

constexpr double textPoints = 8;
constexpr double smallestTextPoints = 5;
constexpr double titlePoints = 16;

const QColor ink(0x1b, 0x20, 0x2a);
const QColor paleInk(0x5b, 0x64, 0x72);
const QColor line(0xd9, 0xde, 0xe6);

double dots(double points)
{
    return points * dotsPerInch / pointsPerInch;
}

QFont fontOf(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

/// "guest_country" as people write it.
QString titleOf(const QString &name)
{
    static const QHash<QString, QString> shortForms{{QStringLiteral("adr"), QStringLiteral("ADR")},
                                                    {QStringLiteral("revpar"), QStringLiteral("RevPAR")},
                                                    {QStringLiteral("trevpar"), QStringLiteral("TRevPAR")},
                                                    {QStringLiteral("alos"), QStringLiteral("ALOS")},
                                                    {QStringLiteral("label"), QStringLiteral("Name")}};
    if (shortForms.contains(name))
        return shortForms.value(name);
    QString title = name;
    title.replace(u'_', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString cellText(const ReportCell &cell, const ReportColumn &column, const Currency &currency)
{
    const CellKind kind = column.kind;
    if (const auto *text = std::get_if<QString>(&cell))
        return column.name == u"status" ? titleOf(text->toLower()) : QString(*text).replace(u'\n', u' ');
    if (const auto *date = std::get_if<QDate>(&cell))
        return date->toString(Qt::ISODate);
    const auto *number = std::get_if<qint64>(&cell);
    if (!number)
        return {};
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QString plain = decimalText(*number, kind, currency);
    const auto point = plain.indexOf(u'.');
    const QString whole = point < 0 ? plain : plain.left(point);
    const QString sign = whole.startsWith(u'-') ? QStringLiteral("-") : QString(); // "-0.05", too
    QString text = sign + english.toString(whole.mid(sign.size()).toLongLong());
    if (point >= 0)
        text += plain.mid(point);
    return kind == CellKind::BasisPoints ? text + u'%' : text;
}

bool isNumber(CellKind kind)
{
    return kind != CellKind::Text && kind != CellKind::Date;
}

/// Whether people have nothing from a column: it is for programs, has no texts, or says the same day all over.
bool isSuperfluous(const ReportColumn &column, qsizetype index, const QList<ReportRow> &rows)
{
    if (column.use == ReportColumn::Use::Programs)
        return true;
    if (column.kind == CellKind::Date)
        return rows.size() > 1 && column.name == u"date" &&
               std::all_of(rows.cbegin(), rows.cend(),
                           [&](const ReportRow &row) { return row.at(index) == rows.constFirst().at(index); });
    return column.kind == CellKind::Text && !rows.isEmpty() &&
           std::all_of(rows.cbegin(), rows.cend(), [index](const ReportRow &row) {
               const auto *text = std::get_if<QString>(&row.at(index));
               return !text || text->isEmpty();
           });
}

Report forPaper(Report report, const QList<ReportRow> &rows)
{
    QList<qsizetype> kept;
    QList<ReportColumn> columns;
    for (qsizetype i = 0; i < report.columns.size(); ++i) {
        const auto &column = report.columns.at(i);
        if (isSuperfluous(column, i, rows))
            continue;
        kept.append(i);
        columns.append(column);
    }
    report.columns = columns;
    report.next = [next = std::move(report.next), kept] {
        QList<ReportRow> narrow;
        const auto all = next();
        for (const ReportRow &row : all) {
            narrow.append(ReportRow());
            for (const qsizetype column : kept)
                narrow.last().append(row.at(column));
        }
        return narrow;
    };
    return report;
}

/// Puts rows that were read back in front.
Report withFirst(Report report, const QList<ReportRow> &rows)
{
    report.next = [next = std::move(report.next), rows, isFirst = true]() mutable {
        return std::exchange(isFirst, false) ? rows : next();
    };
    return report;
}

/// The pages while they are written.
class Pages
{
public:
    /// sample: rows that are like the others, for the columns' widths.
    Pages(QIODevice &file, const Report &report, const QList<ReportRow> &sample)
        : m_report(report)
        , m_writer(&file)
    {
        const bool isUpright = report.columns.size() <= mostColumnsUpright;
        m_writer.setResolution(dotsPerInch);
        m_writer.setTitle(titleOf(report.name));
        m_writer.setCreator(QStringLiteral("Roost"));
        m_writer.setPageLayout({QPageSize(QPageSize::A4), isUpright ? QPageLayout::Portrait : QPageLayout::Landscape,
                                QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter});
        if (!m_painter.begin(&m_writer))
            throw Unavailable(QStringLiteral("The PDF could not be written."));
        fitColumns(sample);
        beginPage();
    }

    void add(const ReportRow &row)
    {
        if (m_top + m_rowHeight > bottom()) {
            m_writer.newPage();
            beginPage();
        }
        drawCells(row);
    }

    void close()
    {
        if (m_rows == 0)
            drawText({0, m_top, width(), m_rowHeight}, QStringLiteral("Nothing is counted here."), paleInk,
                     Qt::AlignLeft);
        if (!m_painter.end())
            throw Unavailable(QStringLiteral("The PDF could not be written."));
    }

private:
    double width() const { return m_writer.width(); }
    double bottom() const { return m_writer.height() - dots(2 * textPoints); }
    double advance(const QFont &font, const QString &text)
    {
        return QFontMetricsF(font, &m_writer).horizontalAdvance(text);
    }

    /// As wide as what is in them; smaller type, and then texts cut short, when that is wider than the page.
    void fitColumns(const QList<ReportRow> &sample)
    {
        for (double points = textPoints;; points -= 0.5) {
            m_points = points;
            measure(sample);
            if (tableWidth() <= width())
                break;
            if (points - 0.5 < smallestTextPoints) {
                narrowTexts();
                break;
            }
        }
        m_rowHeight = std::ceil(dots(m_points * 1.75));
        // What is left is shared out, but a wide page does not pull the columns apart.
        const double left = width() - tableWidth();
        if (left > 0) {
            const double share = std::min(left / static_cast<double>(m_widths.size()), dots(m_points * 4));
            for (double &width : m_widths)
                width += share;
        }
    }

    double tableWidth() const { return std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0); }

    void measure(const QList<ReportRow> &sample)
    {
        const QFont font = fontOf(m_points);
        const QFont bold = fontOf(m_points, QFont::DemiBold);
        m_widths.clear();
        for (qsizetype i = 0; i < m_report.columns.size(); ++i) {
            double widest = 0;
            const auto words = titleOf(m_report.columns.at(i).name).split(u' '); // a title may take two lines
            for (const QString &word : words)
                widest = std::max(widest, advance(bold, word));
            for (const ReportRow &row : sample)
                widest = std::max(widest, advance(font, textAt(row, i)));
            m_widths.append(std::ceil(widest) + 2 * padding());
        }
    }

    void narrowTexts()
    {
        double texts = 0;
        double others = 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i)
            (m_report.columns.at(i).kind == CellKind::Text ? texts : others) += m_widths.at(i);
        const double share = texts > 0 ? std::max(0.2, (width() - others) / texts) : 1;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            if (m_report.columns.at(i).kind == CellKind::Text)
                m_widths[i] *= share;
        }
    }

    double padding() const { return dots(m_points / 3); }

    QString textAt(const ReportRow &row, qsizetype column) const
    {
        return column < row.size() ? cellText(row.at(column), m_report.columns.at(column), m_report.currency)
                                   : QString();
    }

    void beginPage()
    {
        ++m_page;
        m_top = 0;
        if (m_page == 1)
            drawTitle();
        drawHeader();
        m_painter.setFont(fontOf(textPoints - 1));
        const QRectF foot(0, m_writer.height() - dots(textPoints * 1.5), width(), dots(textPoints * 1.5));
        drawText(foot, titleOf(m_report.name), paleInk, Qt::AlignLeft);
        drawText(foot, QString::number(m_page), paleInk, Qt::AlignRight);
        m_painter.setFont(fontOf(m_points));
    }

    void drawTitle()
    {
        m_painter.setFont(fontOf(titlePoints, QFont::DemiBold));
        drawLine(titleOf(m_report.name), titlePoints, ink);
        m_painter.setFont(fontOf(textPoints + 1));
        for (const QString &note : m_report.notes)
            drawLine(note, textPoints + 1, paleInk);
        m_top += dots(textPoints);
    }

    void drawLine(const QString &text, double points, const QColor &color)
    {
        const double height = dots(points * 1.5);
        drawText({0, m_top, width(), height}, text, color, Qt::AlignLeft);
        m_top += height;
    }

    void drawHeader()
    {
        m_painter.setFont(fontOf(m_points, QFont::DemiBold));
        m_painter.setPen(paleInk);
        double lines = 1;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const auto title = titleOf(m_report.columns.at(i).name);
            if (title.contains(u' ') && advance(m_painter.font(), title) > m_widths.at(i) - 2 * padding())
                lines = 1 + std::max<double>(lines - 1, static_cast<double>(title.count(u' ')));
        }
        const double height = dots(m_points * 1.25) * lines + padding();
        double left = 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const auto side = isNumber(m_report.columns.at(i).kind) ? Qt::AlignRight : Qt::AlignLeft;
            const QRectF cell(left + padding(), m_top, m_widths.at(i) - 2 * padding(), height - padding());
            m_painter.drawText(cell, static_cast<int>(side | Qt::AlignBottom) | Qt::TextWordWrap,
                               titleOf(m_report.columns.at(i).name));
            left += m_widths.at(i);
        }
        m_top += height;
        rule();
    }

    void drawCells(const ReportRow &row)
    {
        double left = 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const auto side = isNumber(m_report.columns.at(i).kind) ? Qt::AlignRight : Qt::AlignLeft;
            drawText({left + padding(), m_top, m_widths.at(i) - 2 * padding(), m_rowHeight}, textAt(row, i), ink, side);
            left += m_widths.at(i);
        }
        m_top += m_rowHeight;
        ++m_rows;
        rule();
    }

    void rule()
    {
        m_painter.setPen(QPen(line, dots(0.5)));
        m_painter.drawLine(QPointF(0, m_top), QPointF(std::min(width(), tableWidth()), m_top));
    }

    void drawText(const QRectF &area, const QString &text, const QColor &color, Qt::AlignmentFlag side)
    {
        if (text.isEmpty())
            return;
        m_painter.setPen(color);
        const QFontMetricsF metrics(m_painter.font(), &m_writer);
        // A hair wider, since the measure and the drawing round differently.
        const QString fitting = metrics.elidedText(text, Qt::ElideRight, area.width() + 1);
        m_painter.drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                           fitting);
    }

    const Report &m_report;
    QPdfWriter m_writer;
    QPainter m_painter;
    QList<double> m_widths;
    double m_points = textPoints;
    double m_rowHeight = 0;
    double m_top = 0;
    int m_page = 0;
    int m_rows = 0;
};

} // namespace

std::unique_ptr<QTemporaryFile> writePdf(Report report)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        throw Unavailable(QStringLiteral("This program has no fonts to write a PDF with."));
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        throw Unavailable(QStringLiteral("No file can be written for the PDF."));
    const auto first = report.next();
    report = forPaper(withFirst(std::move(report), first), first);
    auto rows = report.next();
    Pages pages(*file, report, rows);
    for (qsizetype count = rows.size(); !rows.isEmpty(); rows = report.next(), count += rows.size()) {
        if (count > mostRows)
            throw Invalid(QStringLiteral("?format"), QStringLiteral("TOO_LONG"),
                          QStringLiteral("A PDF has no more than %1 rows: take csv or xlsx.").arg(mostRows));
        for (const ReportRow &row : rows)
            pages.add(row);
    }
    pages.close();
    if (!file->flush() || !file->seek(0))
        throw Unavailable(QStringLiteral("The PDF cannot be read."));
    return file;
}

} // namespace roost
