#include "backend/modules/notification/notice_text.h"

namespace roost {
namespace {

constexpr auto paragraphBreak = QLatin1StringView("\n\n");

/// The title, the greeting, and the rest.
QStringList paragraphsOf(const QString &templateName)
{
    return mailTemplate(templateName).trimmed().split(paragraphBreak);
}

QString htmlParagraphs(const QStringList &paragraphs)
{
    QString html;
    for (const QString &paragraph : paragraphs)
        html += QStringLiteral("<p style=\"margin:12px 0;\">") + paragraph + QStringLiteral("</p>");
    return html;
}

/// details: the name of a template, or empty.
QString layOut(const QString &layout, const QString &title, const QString &content, const QString &details,
               const TemplateValues &values)
{
    return fillTemplate(
        mailTemplate(layout),
        {{QStringLiteral("title"), title},
         {QStringLiteral("content"), content},
         {QStringLiteral("details"), details.isEmpty() ? QString() : fillTemplate(mailTemplate(details), values)}});
}

} // namespace

NoticeText fillHeadline(const QString &templateName, const TemplateValues &values)
{
    const QStringList paragraphs = paragraphsOf(templateName);
    return {.title = fillTemplate(paragraphs.first(), values),
            .body = fillTemplate(paragraphs.mid(2).join(paragraphBreak), values)};
}

NoticeText fillNotice(const QString &templateName, const QString &details, const TemplateValues &values)
{
    const QStringList content = paragraphsOf(templateName).mid(1);
    const auto detailsAs = [&](const char *suffix) {
        return details.isEmpty() ? QString() : details + QString::fromLatin1(suffix);
    };

    NoticeText written = fillHeadline(templateName, values);
    written.text = layOut(QStringLiteral("layout.txt"), written.title,
                          fillTemplate(content.join(paragraphBreak), values), detailsAs(".txt"), values);
    const TemplateValues escaped = escapedForHtml(values);
    written.html = layOut(QStringLiteral("layout.html"), written.title.toHtmlEscaped(),
                          fillTemplate(htmlParagraphs(content), escaped), detailsAs(".html"), escaped);
    return written;
}

} // namespace roost
