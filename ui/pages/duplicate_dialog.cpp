#include "ui/pages/duplicate_dialog.h"

#include "ui/pages/property_steps.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

DuplicateDialog::DuplicateDialog(PageContext &context, const Property &property, QWidget *parent)
    : PreviewDialog(context, tr("Duplicate “%1”").arg(property.title),
                    {.text = tr("Duplicate"), .busyText = tr("Duplicating…"), .backText = tr("Cancel")}, Area::FormOnly,
                    parent)
    , m_api(context.api)
    , m_property(property)
    , m_title(new FormField(context.theme, tr("Title of the copy")))
    , m_photos(new QCheckBox(tr("With its photos")))
    , m_rules(new QCheckBox(tr("With its price rules: seasons, discounts, fees, taxes, coupons")))
{
    m_title->setText(tr("%1 (copy)").arg(property.title));
    m_photos->setChecked(true);
    m_rules->setChecked(true);
    form().addWidget(m_title);
    form().addWidget(m_photos);
    form().addWidget(m_rules);
    form().addWidget(makeParagraph(tr("Details, amenities, rules and prices come along; bookings, blocks, calendars of "
                                      "other platforms and reviews do "
                                      "not. The copy is a draft that nobody sees.")));
    m_title->selectAll();
}

void DuplicateDialog::run()
{
    const PropertyCopy copy{m_title->text().trimmed(), m_photos->isChecked(), m_rules->isChecked()};
    m_api.duplicate(m_property.id, copy, this,
                    [this, copy](const Property &property, const std::optional<Problem> &problem) {
                        if (problem) {
                            m_title->setError(problem->fieldDetails.value(QStringLiteral("/title")));
                            showProblem(*problem);
                            return;
                        }
                        context().host.history().add(duplicationStep(context().api, m_property.id, property, copy));
                        Q_EMIT duplicated(property);
                        accept();
                    });
}

} // namespace roost::ui
