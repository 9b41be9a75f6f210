#include "ui/pages/property_editor.h"

#include "ui/models/property_labels.h"
#include "ui/models/undo_history.h"
#include "ui/pages/collision_dialog.h"
#include "ui/pages/photo_section.h"
#include "ui/pages/property_form.h"
#include "ui/pages/property_sections.h"
#include "ui/pages/property_steps.h"
#include "ui/pages/publish_checklist.h"
#include "ui/pages/section_list.h"
#include "ui/pages/unsaved_dialog.h"
#include "ui/widgets/state_view.h"

#include <QJsonDocument>
#include <QLabel>
#include <QSettings>

namespace roost::ui {

namespace {
constexpr int keepingPauseMs = 800;
}

PropertyEditor::PropertyEditor(PageContext &context, ContractApi &contract, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_contract(contract)
    , m_api(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_view, 1);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepingPauseMs);
    connect(&m_keeping, &QTimer::timeout, this, &PropertyEditor::keepDraft);
    connect(&m_draft, &PropertyDraft::changed, this, [this] {
        showState();
        m_keeping.start();
    });
    connect(&context.host.history(), &UndoHistory::stepMade, this, &PropertyEditor::reload);
}

void PropertyEditor::openProperty(const QString &propertyId)
{
    m_propertyId = propertyId;
    m_wanted.clear();
    load();
}

void PropertyEditor::openNew(const QJsonObject &prefilled, const QString &currency)
{
    m_propertyId.clear();
    m_isReady = false;
    m_view->showLoading();
    const auto take = [this, prefilled, currency, opening = ++m_opening](const auto &schemas, const auto &problem) {
        if (opening != m_opening)
            return;
        if (problem) {
            m_view->showProblem(*problem, [this, prefilled, currency] { openNew(prefilled, currency); });
            return;
        }
        m_draft.setSchemas(schemas);
        buildForm([this, prefilled, currency, opening] {
            if (opening == m_opening)
                showNew(prefilled, currency);
        });
    };
    m_contract.propertySchemas(this, take);
}

void PropertyEditor::showNew(const QJsonObject &prefilled, const QString &currency)
{
    m_form->setEnabled(true);
    m_draft.startNew(prefilled, currency);
    m_isReady = true;
    m_photos->setPropertyId({});
    m_checklist->setPhotos(-1, 0);
    m_view->showContent();
    offerKeptDraft();
    showState();
    m_form->showSection(propertySections().first().id);
}

void PropertyEditor::load()
{
    m_isReady = false;
    if (m_form)
        m_form->setEnabled(false); // nothing is typed into what goes
    m_view->showLoading();
    m_contract.propertySchemas(this, [this, opening = ++m_opening](const auto &schemas, const auto &problem) {
        if (opening != m_opening)
            return;
        if (problem) {
            m_view->showProblem(*problem, [this] { load(); });
            return;
        }
        m_draft.setSchemas(schemas);
        buildForm([this, opening] {
            if (opening == m_opening)
                loadProperty();
        });
    });
}

void PropertyEditor::loadProperty()
{
    m_api.show(m_propertyId, this, [this, opening = m_opening](const Property &property, const auto &refusal) {
        if (opening != m_opening)
            return;
        if (refusal)
            m_view->showProblem(*refusal, [this] { load(); });
        else
            showProperty(property);
    });
}

void PropertyEditor::showProperty(const Property &property)
{
    m_form->setEnabled(true);
    m_draft.start(property.fields);
    m_isReady = true;
    m_photos->setPropertyId(property.id);
    m_checklist->showProblem({});
    showProblem({});
    m_view->showContent();
    offerKeptDraft();
    showState();
    if (!m_wanted.isEmpty())
        goTo(std::exchange(m_wanted, {}));
    else
        m_form->showSection(propertySections().first().id);
}

void PropertyEditor::reload()
{
    if (!m_isReady || m_draft.isNew() || !isVisible())
        return;
    m_api.show(m_propertyId, this, [this, opening = m_opening](const Property &property, const auto &problem) {
        if (opening != m_opening)
            return;
        if (!problem) {
            take(property);
        } else if (problem->status == 404) { // its creation was undone, say
            m_isReady = false;
            Q_EMIT backRequested();
        }
    });
}

/// What the server has now; what was typed stays over it.
void PropertyEditor::take(const Property &property)
{
    m_propertyId = property.id;
    m_draft.rebase(property.fields);
    Q_EMIT propertyChanged(property);
}

void PropertyEditor::goTo(const QString &sectionOrField)
{
    if (!m_isReady)
        m_wanted = sectionOrField;
    else if (m_form->hasSection(sectionOrField))
        m_form->showSection(sectionOrField);
    else
        m_form->showField(sectionOrField);
}

bool PropertyEditor::isLoaded() const
{
    return m_isReady && m_view->isSettled();
}

bool PropertyEditor::hasUnsavedChanges() const
{
    return m_isReady && (m_draft.isChanged() || m_photos->isSending());
}

void PropertyEditor::leave(const std::function<void()> &goOn)
{
    if (!hasUnsavedChanges()) {
        goOn();
        return;
    }
    const auto sentence = m_draft.isChanged()
                              ? tr("“%1” has changes that the server does not have yet.")
                                    .arg(m_draft.isNew() ? tr("The new property") : m_draft.title())
                              : tr("Photos are still on their way to the server. They are broken off when you leave.");
    const auto discard = [this, goOn] {
        m_photos->breakOff();
        m_draft.discard();
        keepDraft();
        goOn();
    };
    auto *dialog = new UnsavedDialog(sentence, {.save = [this, goOn] { save(goOn); }, .discard = discard}, this);
    dialog->open();
}

void PropertyEditor::save(const std::function<void()> &then)
{
    if (m_isSaving)
        return;
    const auto changes = m_draft.changes();
    if (changes.isEmpty() && !m_draft.isNew()) {
        if (then)
            then();
        return;
    }
    if (!m_draft.faultyFields().isEmpty()) {
        showFirstFault();
        return;
    }
    m_isSaving = true;
    showProblem({});
    showState();
    const auto before = m_draft.before(changes);
    const auto finish = [this, changes, before, then](const Property &property, const std::optional<Problem> &problem) {
        m_isSaving = false;
        if (problem) {
            refuse(*problem, then);
            return;
        }
        finishSaving(changes, before, property);
        if (then)
            then();
    };
    if (m_draft.isNew())
        m_api.create(changes, this, finish);
    else
        m_api.update(m_propertyId, m_draft.version(), changes, this, finish);
}

void PropertyEditor::finishSaving(const QJsonObject &changes, const QJsonObject &before, const Property &property)
{
    const bool wasNew = m_draft.isNew();
    if (wasNew && m_context.settings)
        m_context.settings->remove(draftKey());
    m_propertyId = property.id;
    m_draft.settle(property.fields);
    m_photos->setPropertyId(property.id);
    m_checklist->showProblem({});
    keepDraft();
    if (wasNew)
        m_context.host.history().add(creationStep(m_context.api, property, changes));
    else
        m_context.host.history().add(changeStep(m_context.api, property, before));
    Q_EMIT propertyChanged(property);
    showState();
}

void PropertyEditor::refuse(const Problem &problem, const std::function<void()> &then)
{
    if (problem.status == 412) {
        merge(then);
        return;
    }
    m_draft.setServerFaults(problem.fieldDetails);
    if (problem.fieldDetails.isEmpty()) {
        showProblem(problem.detail);
        showState();
    } else {
        showFirstFault();
    }
}

/// Somebody has changed it meanwhile: what does not collide is put together and saved, the rest is asked.
void PropertyEditor::merge(const std::function<void()> &then)
{
    m_api.show(m_propertyId, this, [this, then](const Property &property, const std::optional<Problem> &problem) {
        if (problem) {
            refuse(*problem, then);
            return;
        }
        const auto collisions = m_draft.rebase(property.fields);
        Q_EMIT propertyChanged(property);
        if (collisions.isEmpty()) {
            save(then);
            return;
        }
        showProblem(tr("Somebody else has changed this property meanwhile. Nothing of yours is lost."));
        const auto choose = [this, property, then](const QStringList &taken) {
            for (const auto &field : taken)
                m_draft.setValue(field, property.fields.value(field));
            m_draft.rebase(property.fields);
            save(then);
        };
        (new CollisionDialog(m_context.theme, collisions, choose, this))->open();
    });
}

void PropertyEditor::showFirstFault()
{
    m_draft.showAllFaults();
    const auto faulty = m_draft.faultyFields();
    showProblem(tr("%n fields need another look.", nullptr, static_cast<int>(faulty.size())));
    const auto sections = propertySections();
    for (const auto &section : sections) {
        const auto fields = section.fields();
        const auto first = std::find_if(fields.begin(), fields.end(),
                                        [&faulty](const QString &field) { return faulty.contains(field); });
        if (first != fields.end()) {
            m_form->showField(*first);
            return;
        }
    }
}

void PropertyEditor::publish()
{
    save([this] {
        m_checklist->setBusy(true);
        m_api.publish(m_propertyId, this, [this](const Property &property, const std::optional<Problem> &problem) {
            finishPublishing(property, problem);
            if (!problem)
                m_context.host.history().add(publishStep(m_context.api, property));
        });
    });
}

void PropertyEditor::unlist()
{
    m_checklist->setBusy(true);
    m_api.unlist(m_propertyId, this, [this](const Property &property, const std::optional<Problem> &problem) {
        finishPublishing(property, problem);
        if (!problem)
            m_context.host.history().add(unlistStep(m_context.api, property));
    });
}

void PropertyEditor::finishPublishing(const Property &property, const std::optional<Problem> &problem)
{
    m_checklist->setBusy(false);
    m_checklist->showProblem(problem ? problem->detail : QString());
    if (!problem) {
        take(property);
        return;
    }
    m_draft.setServerFaults(problem->fieldDetails);
    m_draft.showAllFaults();
}

QString PropertyEditor::draftKey() const
{
    return QStringLiteral("properties/drafts/") + (m_propertyId.isEmpty() ? QStringLiteral("new") : m_propertyId);
}

/// So that it is still there after a session that ended, or a program that did.
void PropertyEditor::keepDraft()
{
    if (!m_context.settings || !m_isReady)
        return;
    const auto changes = m_draft.changes();
    if (!m_draft.isChanged())
        m_context.settings->remove(draftKey());
    else
        m_context.settings->setValue(draftKey(), QJsonDocument(changes).toJson(QJsonDocument::Compact));
}

void PropertyEditor::offerKeptDraft()
{
    const auto kept = m_context.settings ? m_context.settings->value(draftKey()).toByteArray() : QByteArray();
    const auto typed = QJsonDocument::fromJson(kept).object();
    if (typed.isEmpty())
        return;
    m_draft.restore(typed);
    if (m_draft.isChanged())
        showProblem(tr("This is what you typed last time; it is not saved yet."));
}

} // namespace roost::ui
