#pragma once

#include "ui/api/property_api.h"
#include "ui/pages/preview_dialog.h"

class QCheckBox;

namespace roost::ui {

class FormField;

/// Asks what a copy of a property is to be called and to have, and makes it. GUI thread.
class DuplicateDialog : public PreviewDialog
{
    Q_OBJECT

public:
    DuplicateDialog(PageContext &context, const Property &property, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is there, as a draft, and in the history.
    void duplicated(const roost::ui::Property &copy);

protected:
    void run() override;

private:
    PropertyApi m_api;
    Property m_property;
    FormField *m_title = nullptr;
    QCheckBox *m_photos = nullptr;
    QCheckBox *m_rules = nullptr;
};

} // namespace roost::ui
