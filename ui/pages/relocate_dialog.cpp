#include "ui/pages/relocate_dialog.h"

#include "ui/pages/stay_dialog.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/text_area.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace roost::ui {

namespace {
constexpr int reasonLines = 2;
} // namespace

RelocateDialog::RelocateDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Move to another property"),
                    {tr("Move the booking"), tr("Moving…"), "primary", tr("Back")}, Area::WithPreview, parent)
    , m_api(context.api)
    , m_properties(context.api)
    , m_calendar(context.api)
    , m_booking(booking)
    , m_property(new DropdownButton(context.theme, tr("Property")))
    , m_waive(new QCheckBox(tr("The guest pays what was agreed, whatever it costs there")))
    , m_reason(new TextArea(context.theme, tr("Reason, which the guest reads (optional)"), reasonLines))
{
    m_property->addChoice(tr("choose…"), QString());
    form().addWidget(m_property);
    form().addWidget(m_waive);
    form().addWidget(m_reason);
    connect(m_property, &DropdownButton::chosen, this, &RelocateDialog::follow);
    connect(m_waive, &QCheckBox::toggled, this, &RelocateDialog::follow);
    follow();
    loadProperties();
}

void RelocateDialog::follow()
{
    if (wanted().propertyId.isEmpty())
        showHint(tr("Choose a property to see whether it is free and what it costs."));
    else
        askPreview();
}

void RelocateDialog::loadProperties()
{
    const PropertyQuery published{.status = QStringLiteral("PUBLISHED")};
    m_properties.listAll(published, this, [this](const Listing<Property> &page, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            setReady(false);
            return;
        }
        auto others = page.items;
        others.removeIf([this](const Property &property) { return property.id == m_booking.propertyId; });
        loadQuotes(others);
    });
}

/// Without them all can still be chosen, unproposed.
void RelocateDialog::loadQuotes(const QList<Property> &properties)
{
    const StayQuery stay{.checkIn = m_booking.checkIn,
                         .checkOut = m_booking.checkOut,
                         .guests = std::max(1, m_booking.guests),
                         .filter = {.status = QStringLiteral("PUBLISHED")}};
    m_calendar.quotes(stay, this, [this, properties](const Listing<StayQuote> &page, const auto &problem) {
        QHash<QString, StayQuote> quotes;
        for (const auto &quote : page.items) {
            if (quote.bookable)
                quotes.insert(quote.propertyId, quote);
        }
        offer(properties, quotes);
        if (!problem && quotes.isEmpty())
            showHint(tr("None of your other properties can take this stay as it is."));
    });
}

/// The free ones first; the others might do when the guest is asked, or another stay is moved.
void RelocateDialog::offer(const QList<Property> &properties, const QHash<QString, StayQuote> &quotes)
{
    QList<Property> free;
    QList<Property> others;
    for (const auto &property : properties)
        (quotes.contains(property.id) ? free : others).append(property);
    std::stable_sort(free.begin(), free.end(), [this, &quotes](const Property &one, const Property &other) {
        return isNearer(one, other, quotes);
    });
    const QLocale locale;
    m_property->addSeparator();
    for (const auto &property : std::as_const(free))
        m_property->addChoice(tr("%1, %2 · free, %3", "property, city, price")
                                  .arg(property.title, property.city, quotes[property.id].total.toString(locale)),
                              property.id);
    if (!free.isEmpty())
        m_property->addSeparator();
    for (const auto &property : std::as_const(others))
        m_property->addChoice(QStringLiteral("%1, %2").arg(property.title, property.city), property.id);
    if (free.isEmpty() || !wanted().propertyId.isEmpty())
        return;
    m_property->setCurrent(free.first().id);
    follow();
}

bool RelocateDialog::isNearer(const Property &one, const Property &other, const QHash<QString, StayQuote> &quotes) const
{
    const auto farness = [&](const Property &property) {
        const auto &total = quotes[property.id].total;
        const bool isComparable = total.currency == m_booking.total.currency;
        return std::tuple(property.city != m_booking.propertyCity, !isComparable,
                          std::abs(total.amount - m_booking.total.amount));
    };
    return farness(one) < farness(other);
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
