#include "ui/models/property_labels.h"
#include "ui/pages/photo_section.h"
#include "ui/pages/property_chip.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_form.h"
#include "ui/pages/property_sections.h"
#include "ui/pages/publish_checklist.h"
#include "ui/pages/section_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int sideMargin = 24;
constexpr int barHeight = 52;
} // namespace

/// Back, whose property it is, and what becomes of what was typed.
QWidget *PropertyEditor::buildBar()
{
    auto *back = makeIconButton(m_context.theme, QStringLiteral("chevron-left"), tr("Properties"));
    connect(back, &QPushButton::clicked, this, &PropertyEditor::backRequested);
    auto *saveAction = addLocalAction(
        m_context.theme, *this,
        {QStringLiteral("property.save"), tr("Property"), tr("Save"), {}, QKeySequence::Save, [this] { save(); }});
    m_title = makeLabel({}, "title");
    m_chip = new Chip(m_context.theme);
    m_unsaved = makeLabel({}, "label", "text2");
    m_discard = new QPushButton(tr("Discard changes"));
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_draft.discard();
        showProblem({});
    });
    m_save = makeActionButton(*saveAction, "primary");
    m_chip->hide(); // these until there is something to show, and to save
    m_discard->hide();
    m_save->setEnabled(false);

    auto *bar = new QFrame;
    bar->setProperty("surface", QStringLiteral("bar"));
    bar->setFixedHeight(barHeight);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(sideMargin, 0, sideMargin, 0);
    layout->setSpacing(m_context.theme.space(3));
    layout->addWidget(back);
    layout->addWidget(m_title);
    layout->addWidget(m_chip);
    layout->addStretch();
    layout->addWidget(m_unsaved);
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    return bar;
}

QWidget *PropertyEditor::buildContent()
{
    m_sections = new SectionList(m_context.theme);
    const auto sections = propertySections();
    for (const auto &section : sections)
        m_sections->addSection(section.id, section.title);
    m_sections->addSection(QLatin1String(photosSection), tr("Photos"));
    m_sections->addSection(QLatin1String(publishSection), tr("Publish"));
    connect(m_sections, &SectionList::chosen, this, [this](const QString &id) { m_form->showSection(id); });
    m_problem = makeParagraph({}, "bad");
    m_problem->hide();
    m_formPlace = new QVBoxLayout;
    m_formPlace->setSpacing(m_context.theme.space(2));
    m_formPlace->addWidget(m_problem);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(sideMargin - 8, 16, 4, 0);
    layout->setSpacing(m_context.theme.space(5));
    layout->addWidget(m_sections);
    layout->addLayout(m_formPlace, 1);
    return content;
}

/// Once, by the first schema: every property has the same fields. A section at a time, between other events.
void PropertyEditor::buildForm(const std::function<void()> &then)
{
    if (!m_form) {
        m_form = new PropertyForm(m_context.theme, m_draft);
        m_formPlace->addWidget(m_form, 1);
    }
    const bool hasMore = m_form->buildNext();
    if (hasMore || !m_photos) {
        if (!hasMore)
            addLastSections();
        QMetaObject::invokeMethod(
            this, [this, then] { buildForm(then); }, Qt::QueuedConnection);
        return;
    }
    then();
}

void PropertyEditor::addLastSections()
{
    m_photos = new PhotoSection(m_context);
    m_checklist = new PublishChecklist(m_context.theme, m_draft);
    m_form->addSection(QLatin1String(photosSection), tr("Photos"), {}, m_photos);
    m_form->addSection(QLatin1String(publishSection), tr("Publish"), {}, m_checklist);
    connect(m_form, &PropertyForm::currentSectionChanged, m_sections, &SectionList::setCurrent);
    connect(m_checklist, &PublishChecklist::fieldWanted, this, &PropertyEditor::goTo);
    connect(m_checklist, &PublishChecklist::sectionWanted, this, &PropertyEditor::goTo);
    connect(m_checklist, &PublishChecklist::publishRequested, this, &PropertyEditor::publish);
    connect(m_checklist, &PublishChecklist::unlistRequested, this, &PropertyEditor::unlist);
    connect(m_photos, &PhotoSection::photosChanged, this, [this] {
        m_checklist->setPhotos(m_photos->count(), m_photos->countWithoutText());
        showMarks();
        Q_EMIT stateChanged();
    });
}

void PropertyEditor::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void PropertyEditor::showState()
{
    if (!m_isReady)
        return;
    const auto changed = static_cast<int>(m_draft.changes().size());
    m_title->setText(m_draft.isNew() ? tr("New property") : m_draft.title());
    m_chip->setVisible(!m_draft.isNew());
    m_chip->set(propertyStatusLabel(m_draft.status()), propertyChipTokens(m_draft.status()));
    m_unsaved->setText(m_isSaving        ? tr("Saving…")
                       : m_draft.isNew() ? tr("Not saved yet")
                       : changed > 0     ? tr("%n changes are not saved", nullptr, changed)
                                         : QString());
    m_discard->setVisible(m_draft.isChanged() && !m_isSaving);
    m_save->setEnabled(!m_isSaving && (changed > 0 || m_draft.isNew()));
    if (changed == 0 && m_draft.faultyFields().isEmpty())
        showProblem({});
    showMarks();
    Q_EMIT stateChanged();
}

void PropertyEditor::showMarks()
{
    using Mark = SectionList::Mark;
    const auto faulty = m_draft.faultyFields();
    const auto missing = m_draft.missingToPublish();
    const auto namesIn = [](const QStringList &wanted, const QStringList &fields) {
        QStringList names;
        for (const auto &field : fields) {
            if (wanted.contains(field))
                names << propertyFieldLabel(field);
        }
        return names.join(QStringLiteral(", "));
    };
    QStringList shownFaults; // what nobody has touched in a new property is missing, not wrong
    for (const auto &field : faulty) {
        if (!m_draft.fault(field).isEmpty())
            shownFaults << field;
    }
    const auto sections = propertySections();
    for (const auto &section : sections) {
        const auto wrong = namesIn(shownFaults, section.fields());
        const auto lacking = namesIn(missing + faulty, section.fields());
        if (!wrong.isEmpty())
            m_sections->setMark(section.id, Mark::Wrong, tr("Wrong: %1").arg(wrong));
        else if (!lacking.isEmpty())
            m_sections->setMark(section.id, Mark::Missing, tr("Missing: %1").arg(lacking));
        else
            m_sections->setMark(section.id, Mark::Fine, {});
    }
    const bool hasPhotos = m_photos->count() > 0;
    m_sections->setMark(QLatin1String(photosSection), hasPhotos ? Mark::Fine : Mark::Missing,
                        hasPhotos ? QString() : tr("There are no photos yet."));
    const bool isPublished = m_draft.status() == QLatin1String("PUBLISHED");
    m_sections->setMark(QLatin1String(publishSection), isPublished ? Mark::Fine : Mark::None,
                        propertyStatusLabel(m_draft.status()));
}

} // namespace roost::ui
