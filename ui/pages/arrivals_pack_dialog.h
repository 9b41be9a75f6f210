#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/arrivals_pack.h"
#include "ui/pages/page.h"

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace roost::ui {

class StateView;

/// Shows the arrivals pack as it will be printed, and saves it as a PDF. It deletes itself when closed. GUI thread.
class ArrivalsPackDialog : public QDialog
{
    Q_OBJECT

public:
    ArrivalsPackDialog(PageContext &context, const QList<Booking> &arrivals, QWidget *parent = nullptr);

    /// An empty text when it went well, else what went wrong.
    QString savePdf(const QString &path) const;

private:
    QLayout *buildButtons();
    void load();
    void loadProperty(qsizetype place);
    void finishOne(const std::optional<Problem> &problem);
    void chooseFile();

    PageContext &m_context;
    BookingApi m_bookings;
    PropertyApi m_properties;
    QList<Booking> m_arrivals;
    QList<ArrivalSheet> m_sheets;
    qsizetype m_waiting = 0;
    std::optional<Problem> m_problem;
    StateView *m_view = nullptr;
    QTextBrowser *m_paper = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace roost::ui
