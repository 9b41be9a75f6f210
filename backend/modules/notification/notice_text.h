#pragma once

#include "backend/modules/notification/text_template.h"

namespace roost {

/// What one person is told: on screen, and by mail.
struct NoticeText
{
    QString title{}; ///< also the subject of the mail
    QString body{};  ///< plain, without greeting and details
    QString text{};  ///< the mail's
    QString html{};
};

/// Title and body of the same alone: what a screen shows.
NoticeText fillHeadline(const QString &templateName, const TemplateValues &values);

/// The words of a template of resources/mail, its places filled with the values. Its first line is the title, its
/// second paragraph the greeting, which the screen does not need.
///
/// details: what stands below the words of the mail, as <details>.txt and <details>.html; empty: nothing. Pure but for
/// the templates.
NoticeText fillNotice(const QString &templateName, const QString &details, const TemplateValues &values);

} // namespace roost
