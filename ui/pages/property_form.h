#pragma once

#include "ui/models/property_draft.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace roost::ui {

class Theme;
class ValueField;

/// The fields of a property in sections, one below the other, over a draft that outlives it. GUI thread.
class PropertyForm : public QScrollArea
{
    Q_OBJECT

public:
    /// Empty: its sections come by buildNext(). The draft has its schemas by then: they say which control a field gets.
    PropertyForm(const Theme &theme, PropertyDraft &draft, QWidget *parent = nullptr);

    /// Adds one section of the contract's fields, by the draft's schema; false when there are all of them. To build all
    /// of it at once would keep a person waiting.
    bool buildNext();

    /// A section below those of the fields; takes ownership of the content.
    void addSection(const QString &id, const QString &title, const QString &text, QWidget *content);

    /// Scrolls a section to the top, and puts the focus into it.
    void showSection(const QString &id);

    /// Scrolls to a field, and puts the focus there.
    void showField(const QString &field);

    /// The one at the top of what is seen.
    QString currentSection() const;
    bool hasSection(const QString &id) const { return m_sections.contains(id); }
    ValueField *field(const QString &name) const { return m_fields.value(name); }

Q_SIGNALS:
    void currentSectionChanged(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildRow(const QStringList &names);
    void addField(const QString &name);
    void addCurrency(QVBoxLayout &layout);
    void showCurrency();
    void showFaults();
    void followScrolling();
    void scrollTo(const QString &id);

    const Theme &m_theme;
    PropertyDraft &m_draft;
    QVBoxLayout *m_column = nullptr;
    QHash<QString, ValueField *> m_fields;
    ValueField *m_currency = nullptr; ///< of a new property
    QStringList m_sectionIds;
    QHash<QString, QWidget *> m_sections;
    QString m_current;
    QString m_pinned; ///< stays at the top as long as nobody scrolls, whatever is laid out above it
    bool m_isJumping = false;
};

} // namespace roost::ui
