#pragma once

#include "ui/api/feed_api.h"
#include "ui/api/property_api.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

class DropdownButton;
class FormField;

/// Adds another platform's calendar to a property, or changes its name and address. GUI thread.
class FeedDialog : public PreviewDialog
{
    Q_OBJECT

public:
    /// A feed without an id: a new one.
    FeedDialog(PageContext &context, const CalendarFeed &feed, QWidget *parent = nullptr);

Q_SIGNALS:
    void kept(const roost::ui::CalendarFeed &feed);

protected:
    void run() override;

private:
    void loadProperties();
    bool isNew() const { return m_feed.id.isEmpty(); }
    bool check();

    FeedApi m_api;
    PropertyApi m_properties;
    CalendarFeed m_feed;
    DropdownButton *m_property = nullptr; ///< of a new one
    FormField *m_name = nullptr;
    FormField *m_address = nullptr;
};

} // namespace roost::ui
