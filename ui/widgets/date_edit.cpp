#include "ui/widgets/date_edit.h"

#include <QDateEdit>

namespace roost::ui {

QDateEdit *makeDateEdit(QDate day, const QString &accessibleName)
{
    auto *edit = new QDateEdit(day);
    auto format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    edit->setDisplayFormat(format);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(accessibleName);
    return edit;
}

} // namespace roost::ui
