#include "ui/pages/apply_draft_dialog.h"

#include "ui/models/price_item.h"
#include "ui/models/price_item_text.h"
#include "ui/models/stay_text.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr qsizetype mostRuns = 20; // each is two labels, and Qt styles them one by one
constexpr int listHeight = 280;

QString termsText(const NightTerms &terms, const NightTerms &other)
{
    const QLocale locale;
    auto text = terms.price.toString(locale);
    if (terms.minNights != other.minNights)
        text += ApplyDraftDialog::tr(", from %n nights on", nullptr, terms.minNights);
    return text;
}

qint64 nightsOf(const PriceChange &change)
{
    qint64 nights = 0;
    for (const auto &run : change.runs)
        nights += run.from.daysTo(run.to);
    return nights;
}

} // namespace

ApplyDraftDialog::ApplyDraftDialog(PageContext &context, PricingEditor &editor, const QString &text, QWidget *parent)
    : PreviewDialog(context, tr("Apply the draft"), {tr("Apply"), tr("Applying…"), "primary", tr("Back")},
                    Area::WithPreview, parent)
    , m_editor(editor)
    , m_text(text)
{
    form().addWidget(
        makeParagraph(tr("All of it is one change, which can be undone as long as nobody has booked by it. "
                         "Bookings keep the price that they were made at."),
                      "text3"));
    askPreview();
}

void ApplyDraftDialog::requestPreview(int question)
{
    m_editor.preview(this, [this, question](const PriceChange &change, const std::optional<Problem> &problem) {
        if (problem)
            showPreviewProblem(question, *problem);
        else
            showPreview(question, buildPreview(change));
    });
}

QWidget *ApplyDraftDialog::buildPreview(const PriceChange &change) const
{
    const QLocale locale;
    auto *rows = new DetailRows;
    for (int number = 0; number < priceItemCount; ++number) {
        const auto item = static_cast<PriceItem>(number);
        QJsonObject fields;
        bool isChanged = false;
        for (const auto &name : propertyFieldsOf(item)) {
            fields.insert(name, m_editor.draft().field(name));
            isChanged = isChanged || m_editor.draft().isFieldChanged(name);
        }
        if (isChanged)
            rows->addRow(priceItemName(item), effectText(item, fields, locale));
    }
    for (const auto &edit : m_editor.draft().changes()) {
        const auto rule = m_editor.draft().rule(edit.key);
        if (!rule)
            continue;
        const QStringList states{QString(), tr("new"), tr("changed"), tr("removed")};
        rows->addRow(rule->name(), states.at(static_cast<int>(m_editor.draft().stateOf(edit.key))));
    }
    const auto nights = nightsOf(change);
    rows->addTotal(tr("Nights from today on"),
                   nights > 0 ? tr("%n change", nullptr, static_cast<int>(nights)) : tr("none changes"));
    for (const auto &run : change.runs.mid(0, mostRuns))
        rows->addRow(run.from.daysTo(run.to) > 1 ? stayText(run.from, run.to.addDays(-1), locale)
                                                 : dateText(run.from, locale),
                     QStringLiteral("%1 → %2").arg(termsText(run.before, run.after), termsText(run.after, run.before)));
    if (const auto more = change.runs.size() - mostRuns; more > 0)
        rows->addRow(tr("and %n further spans", nullptr, static_cast<int>(more)), {});
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(listHeight);
    scroll->setAccessibleName(tr("What changes"));
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->addWidget(rows);
    layout->addStretch(1);
    scroll->setWidget(content);
    return scroll;
}

void ApplyDraftDialog::run()
{
    m_editor.apply(m_text, [dialog = QPointer<ApplyDraftDialog>(this)](const std::optional<Problem> &problem) {
        if (!dialog)
            return;
        if (problem)
            dialog->showProblem(*problem);
        else
            dialog->accept();
    });
}

} // namespace roost::ui
