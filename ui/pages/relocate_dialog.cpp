#include "ui/pages/relocate_dialog.h"

#include "ui/pages/stay_dialog.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/text_area.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int mostProperties = 100;
constexpr int reasonLines = 2;
} // namespace

RelocateDialog::RelocateDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Move to another property"),
                    {tr("Move the booking"), tr("Moving…"), "primary", tr("Back")}, Area::WithPreview, parent)
    , m_api(context.api)
    , m_properties(context.api)
    , m_booking(booking)
    , m_property(new DropdownButton(context.theme, tr("Property")))
    , m_waive(new QCheckBox(tr("The guest pays what was agreed, whatever it costs there")))
    , m_reason(new TextArea(context.theme, tr("Reason, which the guest reads (optional)"), reasonLines))
{
    m_property->addChoice(tr("choose…"), QString());
    form().addWidget(m_property);
    form().addWidget(m_waive);
    form().addWidget(m_reason);
    const auto follow = [this] {
        if (wanted().propertyId.isEmpty())
            showHint(tr("Choose a property to see whether it is free and what it costs."));
        else
            askPreview();
    };
    connect(m_property, &DropdownButton::chosen, this, follow);
    connect(m_waive, &QCheckBox::toggled, this, follow);
    follow();
    loadProperties();
}

void RelocateDialog::loadProperties()
{
    const PropertyQuery published{.status = QStringLiteral("PUBLISHED")};
    m_properties.list(published, {}, mostProperties, this, [this](const Listing<Property> &page, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            setReady(false);
            return;
        }
        m_property->addSeparator();
        for (const auto &property : page.items) {
            if (property.id != m_booking.propertyId)
                m_property->addChoice(QStringLiteral("%1, %2").arg(property.title, property.city), property.id);
        }
    });
}

Relocation RelocateDialog::wanted() const
{
    return {m_property->current().toString(), m_waive->isChecked(), m_reason->text().trimmed()};
}

void RelocateDialog::requestPreview(int question)
{
    m_api.relocate(m_booking.id, wanted(), Preview::Yes, this,
                   [this, question](const BookingChange &change, const auto &problem) {
                       if (problem)
                           showPreviewProblem(question, *problem);
                       else
                           showPreview(question, describeChange(change));
                   });
}

void RelocateDialog::run()
{
    m_api.relocate(m_booking.id, wanted(), Preview::No, this, [this](const BookingChange &change, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        Q_EMIT relocated(change);
        accept();
    });
}

} // namespace roost::ui
