#include "ui/pages/arrivals_pack_dialog.h"

#include "ui/widgets/file_saver.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pdf_document.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr QSize dialogSize(640, 720);
}

ArrivalsPackDialog::ArrivalsPackDialog(PageContext &context, const QList<Booking> &arrivals, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_bookings(context.api)
    , m_properties(context.api)
    , m_arrivals(arrivals)
    , m_paper(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Arrivals pack"));
    resize(dialogSize);
    m_paper->setProperty("surface", QStringLiteral("paper"));
    m_paper->setAccessibleName(tr("The pack as it will be printed"));
    m_paper->document()->setDocumentMargin(context.theme.space(6));
    m_view = new StateView(context.theme, m_paper, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(makeLabel(tr("Arrivals pack"), "page"));
    layout->addWidget(m_view, 1);
    layout->addLayout(buildButtons());
    load();
}

QLayout *ArrivalsPackDialog::buildButtons()
{
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_save = new QPushButton(tr("Save as PDF…"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &ArrivalsPackDialog::chooseFile);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    return buttons;
}

void ArrivalsPackDialog::load()
{
    if (m_arrivals.isEmpty()) {
        m_view->showEmpty(
            {QStringLiteral("guest"), tr("Nobody arrives today"), tr("There is nothing to print."), {}, {}});
        return;
    }
    m_view->showLoading();
    m_problem.reset();
    m_waiting = m_arrivals.size();
    m_sheets = QList<ArrivalSheet>(m_arrivals.size());
    for (qsizetype place = 0; place < m_arrivals.size(); ++place) {
        m_bookings.show(m_arrivals.at(place).id, this, [this, place](const BookingDetail &detail, const auto &problem) {
            m_sheets[place].detail = detail;
            if (problem)
                finishOne(problem);
            else
                loadProperty(place);
        });
    }
}

void ArrivalsPackDialog::loadProperty(qsizetype place)
{
    m_properties.show(m_sheets.at(place).detail.booking.propertyId, this,
                      [this, place](const Property &property, const auto &problem) {
                          m_sheets[place].property = property;
                          finishOne(problem);
                      });
}

void ArrivalsPackDialog::finishOne(const std::optional<Problem> &problem)
{
    if (problem)
        m_problem = problem;
    if (--m_waiting > 0)
        return;
    if (m_problem) {
        m_view->showProblem(*m_problem, [this] { load(); });
        return;
    }
    m_paper->setHtml(arrivalsPackHtml(m_sheets, QDate::currentDate(), QLocale()));
    m_view->showContent();
    m_save->setEnabled(true);
}

QString ArrivalsPackDialog::savePdf(const QString &path) const
{
    return writeFile(path, [this](QIODevice &file) { return writePdf(file, m_paper->toHtml(), windowTitle()); });
}

void ArrivalsPackDialog::chooseFile()
{
    const auto name = QStringLiteral("arrivals-%1.pdf").arg(QDate::currentDate().toString(Qt::ISODate));
    const bool isSaved = saveFile(this, tr("Save the arrivals pack"), name, tr("PDF files (*.pdf)"),
                                  [this](QIODevice &file) { return writePdf(file, m_paper->toHtml(), windowTitle()); });
    if (isSaved)
        m_context.host.showToast(tr("The arrivals pack is saved."));
}

} // namespace roost::ui
