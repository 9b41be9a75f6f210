#pragma once

#include "ui/api/property_api.h"
#include "ui/pages/page.h"

namespace roost::ui {

class DrawerColumn;
class StateView;

/// One property in the drawer. GUI thread.
class PropertyDrawer : public QWidget
{
    Q_OBJECT

public:
    PropertyDrawer(PageContext &context, const QString &propertyId, QWidget *parent = nullptr);

private:
    void load();
    void show(const Property &property);
    void addHead(const Property &property);
    void addActions(const Property &property);
    void duplicateIt(const Property &property);
    void addPlace(const Property &property);
    void addPrices(const Property &property);
    void addRules(const Property &property);

    PageContext &m_context;
    PropertyApi m_api;
    QString m_propertyId;
    DrawerColumn *m_column = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
