#include "ui/widgets/style_sheet.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QRegularExpression>

namespace roost::ui {

namespace {

const QHash<QString, Theme::TextStyle> &textStyles()
{
    static const QHash<QString, Theme::TextStyle> styles{
        {QStringLiteral("page"), Theme::TextStyle::Page}, {QStringLiteral("tile"), Theme::TextStyle::Tile},
        {QStringLiteral("body"), Theme::TextStyle::Body}, {QStringLiteral("label"), Theme::TextStyle::Label},
        {QStringLiteral("axis"), Theme::TextStyle::Axis},
    };
    return styles;
}

QString fontRule(const QFont &font)
{
    return QStringLiteral("font-size: %1px; font-weight: %2").arg(font.pixelSize()).arg(font.weight());
}

/// What stands for @kind-name, or for a bare @name: a colour.
QString valueOf(const Theme &theme, const QString &kind, const QString &name)
{
    if (kind == QLatin1String("radius"))
        return QStringLiteral("%1px").arg(theme.radius(name.toLatin1().constData()));
    if (kind == QLatin1String("font"))
        return fontRule(theme.font(textStyles().value(name)));
    return theme.color(name.toLatin1().constData()).name();
}

} // namespace

QString buildStyleSheet(const Theme &theme)
{
    QFile file(QStringLiteral(":/themes/console.qss"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "buildStyleSheet", "the style sheet is not among the resources");
    const auto source = QString::fromUtf8(file.readAll());

    static const QRegularExpression placeholder(QStringLiteral("@(?:(radius|font)-)?([A-Za-z0-9]+)"));
    QString result;
    qsizetype end = 0;
    for (auto matches = placeholder.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        result += valueOf(theme, match.captured(1), match.captured(2));
        end = match.capturedEnd();
    }
    result += QStringView(source).mid(end);
    return result;
}

} // namespace roost::ui
