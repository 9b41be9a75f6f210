#include "ui/models/calendar_words.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

} // namespace

QString dayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, Text::tr("ddd d MMM", "a date's format"));
}

QString daysText(QDate first, QDate last, const QLocale &locale)
{
    return first == last ? dayText(first, locale)
                         : QStringLiteral("%1 – %2").arg(dayText(first, locale), dayText(last, locale));
}

} // namespace roost::ui
