#include "ui/pages/feed_dialog.h"

#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

FeedDialog::FeedDialog(PageContext &context, const CalendarFeed &feed, QWidget *parent)
    : PreviewDialog(
          context, feed.id.isEmpty() ? tr("Add a calendar") : tr("Change the calendar"),
          {feed.id.isEmpty() ? tr("Add the calendar") : tr("Keep the changes"), tr("Asking…"), "primary", tr("Back")},
          Area::FormOnly, parent)
    , m_api(context.api)
    , m_properties(context.api)
    , m_feed(feed)
    , m_name(new FormField(context.theme, tr("Name, like Airbnb")))
    , m_address(new FormField(context.theme, tr("Address of the calendar (iCal)")))
{
    if (isNew()) {
        m_property = new DropdownButton(context.theme, tr("Property"));
        m_property->addChoice(tr("choose…"), QString());
        form().addWidget(m_property);
        loadProperties();
    }
    m_name->setText(feed.name);
    m_address->setText(feed.url);
    m_address->setPlaceholder(FeedApi::exampleAddress());
    form().addWidget(m_name);
    form().addWidget(m_address);
    form().addWidget(makeParagraph(tr("The platform shows this address where it says “export calendar”. Its nights are "
                                      "taken here, and read again every 15 minutes."),
                                   "text3"));
}

void FeedDialog::loadProperties()
{
    m_properties.listAll({}, this, [this](const Listing<Property> &page, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        for (const auto &property : page.items)
            m_property->addChoice(QStringLiteral("%1, %2").arg(property.title, property.city), property.id);
        if (!m_feed.propertyId.isEmpty())
            m_property->setCurrent(m_feed.propertyId);
    });
}

bool FeedDialog::check()
{
    const bool hasProperty = !isNew() || !m_property->current().toString().isEmpty();
    const bool isWeb = FeedApi::isAddress(m_address->text().trimmed());
    m_name->setError(m_name->text().trimmed().isEmpty() ? tr("Give it a name.")
                     : hasProperty                      ? QString()
                                                        : tr("Choose above the property that it is for."));
    m_address->setError(
        isWeb ? QString() : tr("Paste the address as the platform shows it, like %1").arg(FeedApi::exampleAddress()));
    return hasProperty && isWeb && !m_name->text().trimmed().isEmpty();
}

void FeedDialog::run()
{
    if (!check()) {
        giveBack();
        return;
    }
    const auto finish = [this](const CalendarFeed &feed, const std::optional<Problem> &problem) {
        if (problem) {
            m_name->setError(problem->fieldDetails.value(QStringLiteral("/name")));
            m_address->setError(problem->fieldDetails.value(QStringLiteral("/url")));
            showProblem(*problem);
            return;
        }
        Q_EMIT kept(feed);
        accept();
    };
    const auto name = m_name->text().trimmed();
    const auto address = m_address->text().trimmed();
    if (isNew())
        m_api.add(m_property->current().toString(), name, address, this, finish);
    else
        m_api.change(m_feed, name, address, this, finish);
}

} // namespace roost::ui
