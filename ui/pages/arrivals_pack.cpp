#include "ui/pages/arrivals_pack.h"

#include "ui/models/stay_text.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ArrivalsPack)
};

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td width=\"30%\">%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString notesHtml(const QList<TimelineEntry> &timeline)
{
    QString notes;
    for (const auto &entry : timeline) {
        if (entry.kind == QLatin1String("note"))
            notes += QStringLiteral("<li>%1</li>").arg(entry.text.toHtmlEscaped());
    }
    return notes.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(notes);
}

QString sheetHtml(const ArrivalSheet &sheet, const QLocale &locale)
{
    const auto &booking = sheet.detail.booking;
    const Money open{booking.total.amount - booking.paid.amount, booking.total.currency};
    const auto address = sheet.property.address.isEmpty()
                             ? booking.propertyCity
                             : QStringLiteral("%1, %2").arg(sheet.property.address, booking.propertyCity);
    QString rows;
    rows += row(Text::tr("Property"), booking.propertyTitle);
    rows += row(Text::tr("Address"), address);
    rows += row(Text::tr("Check-in from"), sheet.property.checkInTime);
    rows += row(Text::tr("Stay"), QStringLiteral("%1 · %2").arg(stayText(booking.checkIn, booking.checkOut, locale),
                                                                nightsText(booking.nights)));
    rows += row(Text::tr("Guests"), locale.toString(booking.guests));
    rows += row(Text::tr("Total"), booking.total.toString(locale, Money::Decimals::Currency));
    rows += row(Text::tr("To pay"),
                open.amount > 0 ? open.toString(locale, Money::Decimals::Currency) : Text::tr("nothing, it is paid"));
    return QStringLiteral(
               "<hr><h3>%1 &nbsp; <small>%2</small></h3><table width=\"100%\" cellpadding=\"2\">%3</table>%4")
        .arg(booking.guestName.toHtmlEscaped(), booking.code.toHtmlEscaped(), rows, notesHtml(sheet.detail.timeline));
}

} // namespace

QString arrivalsPackHtml(const QList<ArrivalSheet> &sheets, QDate day, const QLocale &locale)
{
    auto html = QStringLiteral("<h2>%1</h2><p>%2 · %3</p>")
                    .arg(Text::tr("Arrivals"), locale.toString(day, QLocale::LongFormat),
                         Text::tr("%n arrivals", nullptr, static_cast<int>(sheets.size())));
    for (const auto &sheet : sheets)
        html += sheetHtml(sheet, locale);
    return html;
}

} // namespace roost::ui
