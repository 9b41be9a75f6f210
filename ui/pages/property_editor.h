#pragma once

#include "ui/api/property_api.h"
#include "ui/models/property_draft.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roost::ui {

class Chip;
class PhotoSection;
class PropertyForm;
class PublishChecklist;
class SectionList;
class StateView;

/// One property, or a new one, to be edited as a whole: fields in sections, photos, publishing. What is typed stays
/// until the server has it; saving is one step of the history. GUI thread.
class PropertyEditor : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the editor.
    PropertyEditor(PageContext &context, ContractApi &contract, QWidget *parent = nullptr);

    void openProperty(const QString &propertyId);

    /// An empty one, with what the host's others have in common filled in.
    void openNew(const QJsonObject &prefilled, const QString &currency);

    /// Goes to a field's or a section's place, as soon as it is there.
    void goTo(const QString &sectionOrField);

    QString propertyId() const { return m_propertyId; }
    bool isLoaded() const;
    bool hasUnsavedChanges() const;

    /// Asks what to do with what is not saved, and goes on unless the person stays.
    void leave(const std::function<void()> &goOn);

    /// Asks the server again; what was typed stays.
    void reload();

    /// For what the person does outside of the fields. then: once it is saved.
    void save(const std::function<void()> &then = {});
    PropertyDraft &draft() { return m_draft; }

Q_SIGNALS:
    void backRequested();

    /// The server has it otherwise now.
    void propertyChanged(const roost::ui::Property &property);

    /// Whether something is not saved, or another property is shown.
    void stateChanged();

private:
    QWidget *buildContent();
    QWidget *buildBar();
    void buildForm(const std::function<void()> &then);
    void addLastSections();
    void load();
    void loadProperty();
    void showNew(const QJsonObject &prefilled, const QString &currency);
    void showProperty(const Property &property);
    void showState();
    void showMarks();
    void showProblem(const QString &sentence);
    void take(const Property &property);
    void finishSaving(const QJsonObject &changes, const QJsonObject &before, const Property &property);
    void refuse(const Problem &problem, const std::function<void()> &then);
    void merge(const std::function<void()> &then);
    void showFirstFault();
    void publish();
    void unlist();
    void finishPublishing(const Property &property, const std::optional<Problem> &problem);
    void keepDraft();
    void offerKeptDraft();
    QString draftKey() const;

    PageContext &m_context;
    ContractApi &m_contract;
    PropertyApi m_api;
    PropertyDraft m_draft;
    QString m_propertyId;
    QString m_wanted; ///< where to go once it is loaded
    QTimer m_keeping; ///< runs after a pause in typing
    int m_opening = 0;
    bool m_isReady = false; ///< the draft is of the property that is wanted
    bool m_isSaving = false;
    StateView *m_view = nullptr;
    QVBoxLayout *m_formPlace = nullptr;
    SectionList *m_sections = nullptr;
    PropertyForm *m_form = nullptr;
    PhotoSection *m_photos = nullptr;
    PublishChecklist *m_checklist = nullptr;
    QLabel *m_title = nullptr;
    Chip *m_chip = nullptr;
    QLabel *m_unsaved = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace roost::ui
