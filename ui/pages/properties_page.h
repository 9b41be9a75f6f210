#pragma once

#include "ui/api/contract_api.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedLayout;

namespace roost::ui {

class PropertyEditor;
class PropertyList;

/// Properties: the list of them, with a drawer; and the editor of one in its place. GUI thread.
class PropertiesPage : public Page
{
    Q_OBJECT

public:
    explicit PropertiesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Properties"); }
    QWidget *toolBar() override;

    /// The argument is a property's id, which opens it in the drawer; "edit/" and an id, which edits it, at a section
    /// or field when one follows behind another slash; or "new".
    void activate(const QString &argument) override;
    void reload() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    bool isLoaded() const override;
    bool hasUnsavedChanges() const override;
    void leave(const std::function<void()> &goOn) override;

private:
    void connectList();
    void connectEditor();
    void open(const QString &propertyId);
    void edit(const QString &propertyId, const QString &place);
    void editNew();
    void showList();
    void showEditor();
    void changeChosen();

    PageContext &m_context;
    ContractApi m_contract;
    QStackedLayout *m_places = nullptr;
    PropertyList *m_list = nullptr;
    PropertyEditor *m_editor = nullptr; ///< once it was needed
    QPushButton *m_toolBar = nullptr;
};

} // namespace roost::ui
